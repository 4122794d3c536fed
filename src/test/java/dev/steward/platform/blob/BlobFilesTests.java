package dev.steward.platform.blob;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.steward.platform.health.Finding;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BlobFilesTests {

  private final SecureRandom random = new SecureRandom();
  @TempDir Path root;

  @Test
  void givesBackWhatWasWritten() throws IOException {
    byte[] plain = bytes(300_000);
    var files = new BlobFiles(root, random);

    var written = files.write(plain, InputStream.nullInputStream());

    assertThat(written.key()).isEqualTo(BlobKey.ofContent(plain));
    assertThat(written.size()).isEqualTo(plain.length);
    assertThat(read(files, written)).isEqualTo(plain);
  }

  @Test
  void leavesNoPlaintextOnTheDisk() throws IOException {
    String secret = "seed words: abandon ability able about";
    var files = new BlobFiles(root, random);
    files.write(
        secret.repeat(5000).getBytes(StandardCharsets.US_ASCII), InputStream.nullInputStream());

    try (var all = files.list()) {
      assertThat(all)
          .isNotEmpty()
          .allSatisfy(file ->
              assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                  .doesNotContain("abandon"));
    }
  }

  @Test
  void noticesACutFile() throws IOException {
    var files = new BlobFiles(root, random);
    var written = files.write(bytes(300_000), InputStream.nullInputStream());
    Path path = files.path(written.file());
    for (int kept : new int[] {299_999, 200_000, 131_072, 65_536, 40, 1, 0}) {
      Files.write(path, Arrays.copyOf(Files.readAllBytes(path), kept));
      assertThatThrownBy(() -> read(files, written)).isInstanceOf(IOException.class);
    }
  }

  @Test
  void noticesAFileUnderAnotherName() throws IOException {
    var files = new BlobFiles(root, random);
    var one = files.write(bytes(100_000), InputStream.nullInputStream());
    var other = files.write(bytes(100_000), InputStream.nullInputStream());
    Files.copy(
        files.path(one.file()), files.path(other.file()), StandardCopyOption.REPLACE_EXISTING);

    var moved = new BlobFiles.Written(other.file(), one.dataKey(), one.key(), one.size());
    assertThatThrownBy(() -> read(files, moved)).isInstanceOf(IOException.class);
  }

  @Test
  void leavesNothingWhenTheSourceBreaks() throws IOException {
    var files = new BlobFiles(root, random);
    var broken =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("the sender went away");
          }
        };

    assertThatThrownBy(() -> files.write(bytes(100_000), broken))
        .isInstanceOf(IOException.class)
        .hasMessage("the sender went away");
    try (var all = files.list()) {
      assertThat(all).isEmpty();
    }
  }

  @Test
  void takesManyWritersAndRollsToANewFolder() throws Exception {
    var files = new BlobFiles(root, random);
    byte[] plain = bytes(10);
    Callable<String> write =
        () -> files.write(plain, InputStream.nullInputStream()).file().substring(0, 4);
    try (var threads = Executors.newFixedThreadPool(8)) {
      var folders =
          threads.invokeAll(IntStream.range(0, 1200).mapToObj(i -> write).toList()).stream()
              .map(done -> done.resultNow())
              .distinct();
      assertThat(folders).hasSize(2);
    }
    try (var all = files.list()) {
      assertThat(all).hasSize(1200);
    }
  }

  @Test
  void saysTryLaterWhenTheDiskIsFullAndRecovers() throws Exception {
    assumeTrue(
        mount("-t", "tmpfs", "-o", "size=320k", "tmpfs"), "needs root to mount a small disk");
    try {
      var files = new BlobFiles(root, random);
      assertThatThrownBy(() -> files.write(bytes(400_000), InputStream.nullInputStream()))
          .isInstanceOf(BlobUnavailable.class);
      var check = new BlobWriteCheck(files);
      Files.write(root.resolve("filler"), new byte[150_000]);
      assertThat(check.check()).isEqualTo(Finding.warn("blobs.unwritable"));
      Files.delete(root.resolve("filler"));
      try (var all = files.list()) {
        assertThat(all).isEmpty();
      }
      byte[] small = bytes(100_000);
      assertThat(read(files, files.write(small, InputStream.nullInputStream()))).isEqualTo(small);
      assertThat(check.check()).isEqualTo(Finding.ok("blobs.writable"));
    } finally {
      new ProcessBuilder("umount", root.toString()).start().waitFor();
    }
  }

  private boolean mount(String... options) throws Exception {
    var command = new ArrayList<>(List.of("mount"));
    command.addAll(List.of(options));
    command.add(root.toString());
    return new ProcessBuilder(command).start().waitFor() == 0;
  }

  private static byte[] read(BlobFiles files, BlobFiles.Written written) throws IOException {
    try (InputStream in = files.open(written.file(), written.dataKey())) {
      return in.readAllBytes();
    }
  }

  private byte[] bytes(int length) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    return bytes;
  }
}
