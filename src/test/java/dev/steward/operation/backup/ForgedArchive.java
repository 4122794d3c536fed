package dev.steward.operation.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** A backup of which somebody changed one part. */
final class ForgedArchive {

  private ForgedArchive() {}

  /// Names of the parts that hold something.
  static List<String> entries(Path file) throws IOException {
    try (var zip = new ZipFile(file.toFile())) {
      return zip.stream().filter(entry -> entry.getSize() > 0).map(ZipEntry::getName).toList();
    }
  }

  static void copy(Path from, Path to, String changed, UnaryOperator<byte[]> change)
      throws IOException {
    try (var zip = new ZipFile(from.toFile());
        var out = new ZipOutputStream(Files.newOutputStream(to))) {
      for (ZipEntry entry : zip.stream().map(ZipEntry.class::cast).toList()) {
        out.putNextEntry(new ZipEntry(entry.getName()));
        try (InputStream in = zip.getInputStream(entry)) {
          byte[] bytes = in.readAllBytes();
          out.write(entry.getName().equals(changed) ? change.apply(bytes) : bytes);
        }
      }
    }
  }
}
