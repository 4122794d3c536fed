package dev.steward.email.importing;

import dev.steward.channel.intake.Accepted;
import dev.steward.platform.command.Command;
import dev.steward.platform.command.Sentences;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// `bin/steward import`.
@Component
class ImportCommand implements Command {
  private static final int MISUSED = 2;
  private static final String TO = "--to";

  private final ObjectProvider<MailImport> mails;

  ImportCommand(ObjectProvider<MailImport> mails) {
    this.mails = mails;
  }

  @Override
  public String name() {
    return "import";
  }

  @Override
  public String usage() {
    return """
    import mail FILE|DIR|MBOX               takes in mails from files; sends nothing; may be repeated
    import mail FILE|DIR|MBOX --to ADDRESS  the same, all for this mailbox\
    """;
  }

  @Override
  public int run(List<String> args, PrintStream out) {
    boolean addressed = args.size() == 4 && args.get(2).equals(TO);
    if (args.isEmpty() || !args.getFirst().equals("mail") || args.size() != 2 && !addressed) {
      return MISUSED;
    }
    Sentences sentences = Sentences.ofThisTerminal();
    Optional<String> to = addressed ? Optional.of(args.get(3)) : Optional.empty();
    MailImport.Summary done =
        mails
            .getObject()
            .run(
                Path.of(args.get(1)),
                to,
                count -> out.println(sentences.say("email.import.progress", count)));
    out.println(
        sentences.say(
            "email.import.done",
            done.mails(),
            done.count(Accepted.Outcome.MESSAGE),
            done.count(Accepted.Outcome.REPORT),
            done.count(Accepted.Outcome.IGNORED),
            done.count(Accepted.Outcome.QUARANTINE),
            done.known()));
    return 0;
  }
}
