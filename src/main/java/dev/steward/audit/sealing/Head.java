package dev.steward.audit.sealing;

import dev.steward.audit.tree.Hash;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/// What the log said of itself once: its name, how many leaves it had, their root, and when.
public record Head(String name, long size, Hash root, Instant at) {
  private static final int LINES = 4;

  /// The text that is signed: a checkpoint of C2SP `tlog-checkpoint`, the time being its extension.
  String text() {
    return "%s%n%d%n%s%n%s%n"
        .formatted(name, size, Base64.getEncoder().encodeToString(root.bytes()), at)
        .replace(System.lineSeparator(), "\n");
  }

  /// The head that a text is; nothing when it is none.
  static Optional<Head> parse(String text) {
    List<String> lines = text.lines().toList();
    if (lines.size() != LINES || !text.endsWith("\n")) {
      return Optional.empty();
    }
    try {
      Hash root = Hash.of(Base64.getDecoder().decode(lines.get(2)));
      long size = Long.parseLong(lines.get(1));
      var head = new Head(lines.getFirst(), size, root, Instant.parse(lines.get(3)));
      return size >= 0 && head.text().equals(text) ? Optional.of(head) : Optional.empty();
    } catch (IllegalArgumentException | DateTimeException _) {
      return Optional.empty();
    }
  }
}
