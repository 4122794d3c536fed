package dev.steward.platform.command;

import dev.steward.platform.error.Refusal;
import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What `bin/steward` does with its words. Ends with 0 when it was done, 1 when it was refused, 2
/// when the words were wrong, 70 when it is our mistake.
public final class CommandLine {

  private static final int REFUSED = 1;
  private static final int MISUSED = 2;
  private static final int OUR_MISTAKE = 70;
  private static final Set<String> HELP = Set.of("help", "--help", "-h");
  private static final Set<String> VERSION = Set.of("version", "--version");

  private final Class<?> application;
  private final PrintStream out;
  private final PrintStream errors;

  /// The command line of the application.
  public CommandLine(Class<?> application, PrintStream out, PrintStream errors) {
    this.application = application;
    this.out = out;
    this.errors = errors;
  }

  /// Does what the words say, and returns how the process ends. `serve` returns once the desk is
  /// up, or fails to come up; a running desk keeps the process.
  ///
  /// @return what to exit with, or a negative number to stay
  public int run(List<String> words) {
    String command = words.isEmpty() ? "help" : words.getFirst();
    List<String> args = words.isEmpty() ? List.of() : words.subList(1, words.size());
    var terminal = Terminal.ofThisProcess();
    try {
      if (VERSION.contains(command)) {
        out.println("Steward " + Version.of(application));
        return 0;
      } else if (command.equals("serve")) {
        return serve(args, terminal);
      } else {
        var commands = new Commands(application, terminal);
        return HELP.contains(command)
            ? commands.help(out)
            : commands.run(command, args, out, errors);
      }
    } catch (RuntimeException e) {
      terminal.clear();
      return complain(e);
    }
  }

  private int serve(List<String> args, Terminal terminal) {
    if (!args.isEmpty() && !args.equals(List.of("--demo"))) {
      errors.println(Sentences.ofThisTerminal().say("start.serveUsage"));
      return MISUSED;
    }
    new Serving(application, terminal, out).start(args.contains("--demo"));
    return Boolean.getBoolean("steward.rehearsal") ? 0 : -1;
  }

  /// Whatever happens to the sentences, the failure itself is told.
  private int complain(RuntimeException failure) {
    try {
      Optional<String> sentence = sentence(failure);
      if (sentence.isPresent()) {
        errors.println(sentence.get());
        return REFUSED;
      }
      errors.println(Sentences.ofThisTerminal().say("start.ourMistake"));
    } catch (RuntimeException unspeakable) {
      failure.addSuppressed(unspeakable);
    }
    failure.printStackTrace(errors);
    return OUR_MISTAKE;
  }

  private static Optional<String> sentence(RuntimeException failure) {
    var sentences = Sentences.ofThisTerminal();
    return Causes.first(failure, Refusal.class)
        .map(sentences::say)
        .or(() -> Causes.sentence(failure, sentences));
  }
}
