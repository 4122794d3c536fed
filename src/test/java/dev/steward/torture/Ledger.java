package dev.steward.torture;

import dev.steward.platform.blob.BlobKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;

/// What was promised: a line for every mail that was accepted, on disk before the sender goes on.
final class Ledger implements AutoCloseable {

  private final FileChannel file;
  private final Map<BlobKey, String> accepted = new LinkedHashMap<>();

  Ledger(Path path) throws IOException {
    this.file =
        FileChannel.open(
            path, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND);
  }

  synchronized void accepted(Letter letter, String via) {
    String line = letter.key() + " " + via + " " + letter.name() + "\n";
    try {
      file.write(ByteBuffer.wrap(line.getBytes(StandardCharsets.US_ASCII)));
      file.force(false);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    accepted.put(letter.key(), letter.name());
  }

  synchronized Map<BlobKey, String> all() {
    return Map.copyOf(accepted);
  }

  synchronized int size() {
    return accepted.size();
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
