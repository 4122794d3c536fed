package dev.steward.audit.sealing;

import dev.steward.platform.Home;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/// Where heads go besides the database: `audit/heads` in the desk's home, and a second file where
/// the operator wants one (`STEWARD_AUDIT_HEADS`), best on another machine. Notes one after the
/// other, only ever appended, on the disk before the next one is made.
@Component
@EnableConfigurationProperties(AuditSettings.class)
class HeadFiles {
  private final List<Path> files;
  private String newest = "";

  HeadFiles(Home home, AuditSettings settings) {
    files =
        Stream.concat(
                Stream.of(home.folder().resolve("audit").resolve("heads")),
                Optional.ofNullable(settings.heads()).map(Path::of).stream())
            .toList();
  }

  /// Appends this note where it is not the last one already.
  synchronized void append(String note) {
    if (note.equals(newest)) {
      return;
    }
    for (Path file : files) {
      append(file, note);
    }
    newest = note;
  }

  private void append(Path file, String note) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      // of a desk that has just started it is not known what it wrote before
      if (newest.isEmpty() && Files.exists(file) && Files.readString(file).endsWith(note)) {
        return;
      }
      try (var channel =
          FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
        channel.write(ByteBuffer.wrap(note.getBytes(StandardCharsets.UTF_8)));
        channel.force(true);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write the head of the audit log to " + file, e);
    }
  }

  /// The notes of a file; what is no note is one all the same, and will not be believed.
  static List<String> notes(Path file) throws IOException {
    List<String> notes = new ArrayList<>();
    var note = new StringBuilder();
    for (String line : Files.readAllLines(file)) {
      note.append(line).append('\n');
      if (line.startsWith("— ")) {
        notes.add(note.toString());
        note.setLength(0);
      }
    }
    if (!note.toString().isBlank()) {
      notes.add(note.toString());
    }
    return notes;
  }
}
