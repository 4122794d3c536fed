package dev.steward.email.receive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Where a mail ends, whatever is in it.
class SmtpInputTests {
  private static final String NEXT = "NEXT\r\n";

  @Test
  void takesDoubledDotsOut() throws IOException {
    assertThat(mail("..a\r\n.b\r\nc.d\r\n...\r\n.\r\n")).isEqualTo(".a\r\nb\r\nc.d\r\n..\r\n");
  }

  @Test
  void takesAnEmptyMail() throws IOException {
    assertThat(mail(".\r\n")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\n.\n",
        "\r.\r",
        "\n.\r\n",
        "\r.\r\n",
        "\r\n.\n",
        "\r\n.\r",
        "\n.\r",
        "\r\n.\rx",
        "\r\r\n.x",
        "\0.\0"
      })
  void doesNotEndAtSomethingLikeAnEnd(String end) throws IOException {
    String before = "Subject: x\r\n\r\none" + end + "MAIL FROM:<smuggled@b.example>\r\nDATA";
    // whatever a dot at the start of a line loses, nothing ends before the true end
    assertThat(mail(before + "\r\n.\r\n")).contains("smuggled").startsWith("Subject: x\r\n\r\none");
  }

  @Test
  void keepsBareLineEndsAsTheyAre() throws IOException {
    assertThat(mail("a\nb\rc\n.\nd\r.\re\r\n.\r\n")).isEqualTo("a\nb\rc\n.\nd\r.\re\r\n");
  }

  @Test
  void keepsAnyBytesInWhateverPiecesTheyCome() throws IOException {
    var random = new Random(7);
    for (int round = 0; round < 500; round++) {
      byte[] alphabet = {'.', '\r', '\n', 'a', 0, (byte) 0xff};
      byte[] bytes = new byte[random.nextInt(60)];
      for (int i = 0; i < bytes.length; i++) {
        bytes[i] = alphabet[random.nextInt(alphabet.length)];
      }
      byte[] sent = dev.steward.email.SmtpClient.stuffed(bytes);
      String wire = new String(sent, StandardCharsets.ISO_8859_1) + "\r\n.\r\n";
      assertThat(mail(wire, 1 + random.nextInt(4)))
          .as("round %d of seed 7", round)
          .isEqualTo(new String(bytes, StandardCharsets.ISO_8859_1) + "\r\n");
    }
  }

  @Test
  void neverEndsAMailThatBreaksOff() {
    assertThatThrownBy(() -> mail("a\r\n.\r", 100, "")).isInstanceOf(EOFException.class);
  }

  private static String mail(String wire) throws IOException {
    return mail(wire, 3);
  }

  private static String mail(String wire, int pieces) throws IOException {
    return mail(wire, pieces, NEXT);
  }

  private static String mail(String wire, int pieces, String next) throws IOException {
    byte[] all = (wire + next).getBytes(StandardCharsets.ISO_8859_1);
    InputStream slow =
        new ByteArrayInputStream(all) {
          @Override
          public synchronized int read(byte[] into, int at, int length) {
            return super.read(into, at, Math.min(pieces, length));
          }
        };
    var input = new SmtpInput(slow, OutputStream.nullOutputStream());
    try (var mail = new MailBytes(new HeldBytes(1 << 20), 1 << 20)) {
      input.readMail(mail, Long.MAX_VALUE);
      assertThat(input.readLine(100).text() + "\r\n").isEqualTo(next);
      return new String(mail.whole(), StandardCharsets.ISO_8859_1);
    }
  }
}
