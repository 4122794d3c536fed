package dev.steward.audit.sealing;

import dev.steward.platform.command.Command;
import dev.steward.platform.command.Sentences;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// `bin/steward audit`. Verifying ends with 0 when all is as it was sealed, 1 otherwise.
@Component
class AuditCommand implements Command {
  private static final int MISUSED = 2;

  private final ObjectProvider<Verification> verification;
  private final ObjectProvider<AuditLog> log;

  AuditCommand(ObjectProvider<Verification> verification, ObjectProvider<AuditLog> log) {
    this.verification = verification;
    this.log = log;
  }

  @Override
  public String name() {
    return "audit";
  }

  @Override
  public String usage() {
    return """
    audit verify [FILE...]    checks the audit log, also against signed heads kept in files
    audit head                prints the newest signed head and the key to check it with\
    """;
  }

  @Override
  public int run(List<String> args, PrintStream out) {
    var sentences = Sentences.ofThisTerminal();
    return switch (args.isEmpty() ? "" : args.getFirst()) {
      case "verify" -> verify(args.subList(1, args.size()), sentences, out);
      case "head" -> args.size() == 1 ? head(sentences, out) : MISUSED;
      default -> MISUSED;
    };
  }

  private int verify(List<String> files, Sentences sentences, PrintStream out) {
    List<String> notes = new ArrayList<>();
    for (String file : files) {
      Path path = Path.of(file);
      try {
        notes.addAll(HeadFiles.notes(path));
      } catch (IOException _) {
        out.println(sentences.say(Files.exists(path) ? "audit.unreadable" : "audit.noFile", file));
        return MISUSED;
      }
    }
    var report = verification.getObject().verify(notes);
    for (Finding finding : report.findings()) {
      String place = String.valueOf(finding.place());
      String entry = String.valueOf(finding.entry());
      out.println(sentences.say("audit.finding." + finding.kind().code(), place, entry));
    }
    boolean well = report.findings().isEmpty();
    out.println(
        sentences.say(
            well ? "audit.well" : "audit.broken",
            String.valueOf(report.entries()),
            String.valueOf(report.heads()),
            String.valueOf(report.findings().size())));
    return well ? 0 : 1;
  }

  private int head(Sentences sentences, PrintStream out) {
    Optional<AuditLog.State> state = log.getObject().state();
    out.print(state.map(s -> s.note() + "\n" + s.key() + "\n").orElse(""));
    if (state.isEmpty()) {
      out.println(sentences.say("audit.noHead"));
    }
    return state.isPresent() ? 0 : 1;
  }
}
