package dev.steward.platform.command;

import dev.steward.platform.Progress;
import java.io.PrintStream;

/// Tells a waiting person what is being done: one line that changes on a terminal, a line each when
/// the output goes elsewhere. On standard error, so that answers can be piped.
final class Terminal implements Progress {

  private static final String BACK_AND_CLEAR = "\r\033[K";

  private final PrintStream stream;
  private final boolean rewrites;
  private boolean open;

  Terminal(PrintStream stream, boolean rewrites) {
    this.stream = stream;
    this.rewrites = rewrites;
  }

  static Terminal ofThisProcess() {
    return new Terminal(System.err, System.getenv("STEWARD_TERMINAL") != null || isTerminal());
  }

  @Override
  public synchronized void now(String doing) {
    if (rewrites) {
      stream.print(BACK_AND_CLEAR + "… " + doing);
      stream.flush();
      open = true;
    } else {
      stream.println("… " + doing);
    }
  }

  /// Takes the changing line away before something that stays is printed.
  synchronized void clear() {
    if (open) {
      stream.print(BACK_AND_CLEAR);
      stream.flush();
      open = false;
    }
  }

  private static boolean isTerminal() {
    var console = System.console();
    return console != null && console.isTerminal();
  }
}
