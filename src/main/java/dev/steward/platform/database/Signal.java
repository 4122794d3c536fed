package dev.steward.platform.database;

import java.util.List;

/** Sends signals that the JDK cannot: it knows only TERM and KILL. */
final class Signal {

  private Signal() {}

  /// Sends it by the shell's own `kill`, since small systems have no other. A process that is gone
  /// already is no error.
  static void send(String signal, long pid) {
    Tool.run(List.of("sh", "-c", "kill -" + signal + " " + pid + " 2>/dev/null || true"));
  }
}
