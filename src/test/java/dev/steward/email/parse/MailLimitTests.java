package dev.steward.email.parse;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.steward.email.parse.ParsedMail.Flaw;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Over a limit, what came before stays readable and the mail says so.
@Timeout(20)
class MailLimitTests {
  private static final String FROM = "From: a@b.example\nSubject: Hello\n";

  @Test
  void followsMessagesOnlyToTheDepthLimit() {
    var mail = read(FROM + "Content-Type: message/rfc822\n\n".repeat(3000) + "deep");

    assertThat(mail.subject()).isEqualTo("Hello");
    assertThat(mail.flaws()).contains(Flaw.LIMIT_REACHED);
    assertThat(mail.deepest()).isLessThanOrEqualTo(MailLimits.DEPTH + 1);
  }

  @Test
  void followsMultipartsOnlyToTheDepthLimit() {
    var raw = new StringBuilder(FROM);
    for (int i = 0; i < 2000; i++) {
      raw.append("Content-Type: multipart/mixed; boundary=b")
          .append(i)
          .append("\n\n--b")
          .append(i)
          .append('\n');
    }
    assertThat(read(raw + "\ndeep").flaws()).contains(Flaw.LIMIT_REACHED);
  }

  @Test
  void listsOnlySoManyParts() {
    var mail =
        read(
            FROM
                + "Content-Type: multipart/mixed; boundary=b\n\n--b\n\nhi\n"
                + "--b\nContent-Type: image/png\n\nx\n".repeat(20_000)
                + "--b--\n");

    assertThat(mail.text()).hasValue("hi");
    assertThat(mail.parts()).hasSizeLessThanOrEqualTo(MailLimits.PARTS);
    assertThat(mail.flaws()).contains(Flaw.LIMIT_REACHED);
  }

  @Test
  void keepsTheBeginningOfAHeaderBlockThatIsTooLong() {
    var mail = read(FROM + "X-Long: 0123456789abcdef\n".repeat(40_000) + "\nbody\n");

    assertThat(mail.subject()).isEqualTo("Hello");
    assertThat(mail.text()).hasValue("body\n");
    assertThat(mail.flaws()).contains(Flaw.LIMIT_REACHED);
  }

  @Test
  void readsTheBeginningOfAMailThatIsTooLarge() {
    byte[] raw = new byte[MailLimits.RAW_BYTES + 100];
    Arrays.fill(raw, (byte) 'x');
    byte[] head = (FROM + "\n").getBytes(ISO_8859_1);
    System.arraycopy(head, 0, raw, 0, head.length);

    var mail = MailParser.read(raw);

    assertThat(mail.subject()).isEqualTo("Hello");
    assertThat(mail.text().orElseThrow()).hasSize(MailLimits.BODY_CHARS);
    assertThat(mail.flaws()).contains(Flaw.LIMIT_REACHED);
  }

  @Test
  void takesLinearTimeForHostileShapes() {
    int size = 2_000_000;
    assertThat(
            org.junit.jupiter.api.Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(15),
                () -> {
                  read("Subject: " + "=?a?q?".repeat(size / 60) + "\n\nx");
                  read("From: " + "\"".repeat(200_000) + "\n\nx");
                  read("From: " + "(".repeat(200_000) + "\n\nx");
                  read("From: " + "<".repeat(200_000) + "\n\nx");
                  read("To: " + "a,".repeat(120_000) + "\n\nx");
                  read("Content-Type: text/plain; " + "a=\"".repeat(80_000) + "\n\nx");
                  read("stray\n".repeat(size / 6));
                  read("A\n" + " \n".repeat(size / 2) + "From: x");
                  read("X: y\n" + " \n".repeat(size / 2) + "From: x");
                  read("Content-Type: multipart/mixed; boundary=b\n\n" + "--c\n".repeat(size / 4));
                  read("\n" + "begin 644 x\n".repeat(size / 12));
                  return true;
                }))
        .isTrue();
  }

  private static ParsedMail read(String raw) {
    return MailParser.read(raw.getBytes(ISO_8859_1));
  }
}
