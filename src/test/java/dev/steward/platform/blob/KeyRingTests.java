package dev.steward.platform.blob;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyRingTests {

  private static final BlobKey BLOB = BlobKey.ofContent(new byte[] {1});

  private final SecureRandom random = new SecureRandom();
  private final byte[] dataKey = new byte[32];
  @TempDir Path temp;

  @Test
  void makesKeysThatOnlyTheirOwnerReads() throws IOException {
    Path folder = temp.resolve("blob");

    KeyRing.read(folder, random).add();

    assertThat(permissions(folder)).isEqualTo("rwx------");
    assertThat(permissions(folder.resolve("1.key"))).isEqualTo("rw-------");
    assertThat(Files.size(folder.resolve("1.key"))).isEqualTo(32);
    try (var files = Files.list(folder)) {
      assertThat(files).hasSize(1);
    }
  }

  @Test
  void opensWithOldKeysAfterANewOneWasMade() {
    KeyRing ring = KeyRing.read(temp, random);
    ring.add();
    KeyRing.Wrapped old = ring.wrap(dataKey, BLOB);

    ring.add();

    assertThat(ring.wrap(dataKey, BLOB).keyId()).isEqualTo(2);
    assertThat(ring.unwrap(old.keyId(), old.bytes(), BLOB)).isEqualTo(dataKey);
  }

  @Test
  void findsAKeyThatAnotherProcessMade() {
    KeyRing here = KeyRing.read(temp, random);
    here.add();
    KeyRing there = KeyRing.read(temp, random);
    there.add();
    KeyRing.Wrapped wrapped = there.wrap(dataKey, BLOB);

    assertThat(here.unwrap(wrapped.keyId(), wrapped.bytes(), BLOB)).isEqualTo(dataKey);
  }

  @Test
  void refusesADataKeyMovedToAnotherBlob() {
    KeyRing ring = KeyRing.read(temp, random);
    ring.add();
    KeyRing.Wrapped wrapped = ring.wrap(dataKey, BLOB);

    assertThatThrownBy(
            () -> ring.unwrap(wrapped.keyId(), wrapped.bytes(), BlobKey.ofContent(new byte[0])))
        .isInstanceOf(BlobUnavailable.class);
  }

  @Test
  void saysWhichKeyIsMissing() {
    KeyRing ring = KeyRing.read(temp, random);
    ring.add();

    assertThatThrownBy(() -> ring.unwrap(7, new byte[60], BLOB))
        .isInstanceOf(BlobUnavailable.class)
        .hasMessageContaining("7.key");
  }

  @Test
  void agreesOnTheFirstKeyWhenManyMakeItAtOnce() throws Exception {
    try (var threads = Executors.newFixedThreadPool(8)) {
      Callable<KeyRing.Wrapped> first =
          () -> {
            KeyRing ring = KeyRing.read(temp, random);
            if (ring.isEmpty()) {
              ring.add();
            }
            return ring.wrap(dataKey, BLOB);
          };
      var all = threads.invokeAll(IntStream.range(0, 8).mapToObj(i -> first).toList());

      KeyRing ring = KeyRing.read(temp, random);
      for (var wrapped : all) {
        assertThat(ring.unwrap(wrapped.get().keyId(), wrapped.get().bytes(), BLOB))
            .isEqualTo(dataKey);
      }
    }
  }

  private static String permissions(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }
}
