package dev.steward.platform.token;

import static org.assertj.core.api.Assertions.assertThat;

import dev.steward.platform.Home;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignerTests {

  @TempDir Path folder;

  @Test
  void believesWhatItSignedForThatPurposeOnly() {
    Signer signer = signer(folder);
    byte[] signature = signer.sign("reply", "42:7");
    assertThat(signer.verify("reply", "42:7", signature)).isTrue();
    assertThat(signer.verify("reply", "42:8", signature)).isFalse();
    assertThat(signer.verify("message-id", "42:7", signature)).isFalse();
  }

  @Test
  void believesTheBeginningOfASignatureButNotTooShortAOne() {
    Signer signer = signer(folder);
    byte[] signature = signer.sign("reply", "42:7");
    assertThat(signer.verify("reply", "42:7", Arrays.copyOf(signature, 10))).isTrue();
    assertThat(signer.verify("reply", "42:7", Arrays.copyOf(signature, 9))).isFalse();
    assertThat(signer.verify("reply", "42:7", Arrays.copyOf(signature, 33))).isFalse();
  }

  @Test
  void keepsItsKeyAcrossStartsWhereOnlyTheOwnerCanReadIt() throws IOException {
    byte[] before = signer(folder).sign("reply", "42:7");
    assertThat(signer(folder).verify("reply", "42:7", before)).isTrue();
    assertThat(signer(folder.resolve("other")).verify("reply", "42:7", before)).isFalse();
    assertThat(permissions("keys")).isEqualTo("rwx------");
    assertThat(permissions("keys/signing")).isEqualTo("rw-------");
  }

  private String permissions(String path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(path)));
  }

  private static Signer signer(Path folder) {
    return new Signer(new KeyFolder(new Home(folder), new SecureRandom()));
  }
}
