package dev.steward.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/// The texts under `demo/` on the class path.
final class DemoFiles {
  private DemoFiles() {}

  static String read(String name) {
    try (InputStream file =
        Objects.requireNonNull(DemoFiles.class.getResourceAsStream("/demo/" + name), name)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
