package dev.steward.platform.blob;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SealingTests {

  private final byte[] dataKey = random(Sealing.DATA_KEY_BYTES);

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2048, 4023, 4024, 4025, 65_535, 65_536})
  void givesBackWhatWasSealed(int length) throws IOException {
    byte[] plain = random(length);
    BlobKey key = BlobKey.ofContent(plain);

    assertThat(open(Sealing.sealRow(plain, dataKey, key), key)).isEqualTo(plain);
  }

  @Test
  void hidesThePlaintext() {
    byte[] plain = "my secret passphrase ".repeat(500).getBytes(StandardCharsets.US_ASCII);

    byte[] sealed = Sealing.sealRow(plain, dataKey, BlobKey.ofContent(plain));

    assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("secret");
  }

  @Test
  void doesNotOpenUnderAnotherName() {
    byte[] plain = random(5000);
    byte[] sealed = Sealing.sealRow(plain, dataKey, BlobKey.ofContent(plain));

    assertThatThrownBy(() -> open(sealed, BlobKey.ofContent(random(10))))
        .isInstanceOf(IOException.class);
  }

  @Test
  void noticesEveryChangedByte() {
    byte[] plain = random(300);
    BlobKey key = BlobKey.ofContent(plain);
    byte[] sealed = Sealing.sealRow(plain, dataKey, key);

    for (int i = 0; i < sealed.length; i++) {
      byte[] altered = sealed.clone();
      altered[i] ^= 1;
      assertThatThrownBy(() -> open(altered, key)).isInstanceOf(IOException.class);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 39, 40, 4095, 4096, 4097, 8192, 9000})
  void noticesThatTheEndIsMissing(int kept) {
    byte[] plain = random(9000);
    BlobKey key = BlobKey.ofContent(plain);
    byte[] cut = Arrays.copyOf(Sealing.sealRow(plain, dataKey, key), kept);

    assertThatThrownBy(() -> open(cut, key)).isInstanceOf(IOException.class);
  }

  private byte[] open(byte[] sealed, BlobKey key) throws IOException {
    try (var in = Sealing.openRow(new ByteArrayInputStream(sealed), dataKey, key)) {
      return in.readAllBytes();
    }
  }

  private static byte[] random(int length) {
    byte[] bytes = new byte[length];
    new SecureRandom().nextBytes(bytes);
    return bytes;
  }
}
