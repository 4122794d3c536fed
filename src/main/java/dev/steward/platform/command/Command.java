package dev.steward.platform.command;

import java.io.PrintStream;
import java.util.List;

/// One command of `bin/steward`; make it a bean and it is there.
///
/// It runs alone in its process, beside the desk or while the desk is down, and may use any bean.
/// Nothing has been started: what needs a running worker does not belong here. The database comes
/// up when first used.
public interface Command {

  /// The word after `bin/steward`, as in `token`.
  String name();

  /// How to call it, one way per line, without `bin/steward`, each followed by two spaces or more
  /// and what it does, as in `token list lists the tokens`. Shown by `help`.
  String usage();

  /// Does it.
  ///
  /// @param args what followed the name
  /// @param out for the answer, and nothing but the answer: it may be piped into another program
  /// @return 0 when it was done; 1 when not; 2 to show the usage
  /// @throws dev.steward.platform.error.Refusal whose sentence is shown, ending with 1
  int run(List<String> args, PrintStream out);
}
