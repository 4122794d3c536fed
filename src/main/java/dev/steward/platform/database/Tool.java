package dev.steward.platform.database;

import dev.steward.platform.error.Refusal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Runs a short program to its end. */
final class Tool {

  private Tool() {}

  /// Runs it and gives what it printed; a refusal when it cannot be run or fails.
  static String run(List<String> command) {
    return run(command, "");
  }

  /// Runs it with the text as its standard input.
  static String run(List<String> command, String input) {
    try {
      var builder = new ProcessBuilder(command).redirectErrorStream(true);
      plainEnvironment(builder.environment());
      Process process = builder.start();
      try (var stdin = process.getOutputStream()) {
        stdin.write(input.getBytes(StandardCharsets.UTF_8));
      }
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() != 0) {
        throw new Refusal(DatabaseError.TOOL_FAILED, command.getFirst(), said.strip());
      }
      return said;
    } catch (IOException e) {
      throw new Refusal(
          DatabaseError.TOOL_FAILED, e, command.getFirst(), String.valueOf(e.getMessage()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while running " + command.getFirst(), e);
    }
  }

  /// PostgreSQL reads names, languages and libraries from the environment; it shall not.
  static void plainEnvironment(Map<String, String> environment) {
    environment.keySet().removeIf(name -> name.startsWith("PG") || name.startsWith("LD_"));
    environment.put("LC_ALL", "C");
    environment.put("TZ", "UTC");
  }
}
