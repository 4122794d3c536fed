package dev.steward.email.receive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.steward.email.MailGround;
import dev.steward.email.SmtpClient;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The conversation with a client, right and wrong.
class SmtpProtocolTests {
  private static MailGround ground;
  private SmtpClient client;

  @BeforeAll
  static void start() {
    ground =
        MailGround.start(
            "steward.email.receive.max-size=1MB",
            "steward.email.receive.max-recipients=3",
            "steward.email.receive.max-errors=5");
  }

  @AfterAll
  static void stop() {
    ground.close();
  }

  @BeforeEach
  void connect() throws IOException {
    client = new SmtpClient(ground.bean(MailReceiver.class).smtpPort().orElseThrow());
    assertThat(client.answer()).startsWith("220 ");
  }

  @AfterEach
  void disconnect() throws IOException {
    client.close();
  }

  @Test
  void offersWhatItCan() throws IOException {
    assertThat(client.say("EHLO tester").lines().map(line -> line.substring(4)))
        .contains(
            "PIPELINING",
            "8BITMIME",
            "SMTPUTF8",
            "STARTTLS",
            "ENHANCEDSTATUSCODES",
            "SIZE 1048576");
  }

  @Test
  void speaksOldSmtpAndNoLmtp() throws IOException {
    assertThat(client.say("LHLO tester")).startsWith("502");
    assertThat(client.say("HELO tester")).isEqualTo("250 localhost");
  }

  @Test
  void wantsAGreetingFirst() throws IOException {
    assertThat(client.say("MAIL FROM:<a@b.example>")).startsWith("503 5.5.1");
  }

  @Test
  void takesMailForOurAddressesOnly() throws IOException {
    client.say("EHLO tester");
    client.say("MAIL FROM:<a@b.example>");
    assertThat(client.say("RCPT TO:<stranger@desk.example>")).startsWith("550 5.1.1");
    assertThat(client.say("RCPT TO:<support@elsewhere.example>")).startsWith("550 5.1.1");
    assertThat(client.say("RCPT TO:<Support@Desk.Example>")).startsWith("250");
    assertThat(client.say("RCPT TO:<support+r.abc234@desk.example>")).startsWith("250");
    assertThat(client.say("RCPT TO:<postmaster>")).startsWith("250");
    assertThat(client.say("RCPT TO:<support+b.abc234@desk.example>")).startsWith("452 4.5.3");
  }

  @Test
  void seesAMailboxOpenedAMomentAgo() throws IOException {
    client.say("EHLO tester");
    client.say("MAIL FROM:<a@b.example>");
    ground.open("New", "new@desk.example");
    assertThat(client.say("RCPT TO:<new@desk.example>")).startsWith("250");
  }

  @Test
  void refusesWhatItDoesNotOffer() throws IOException {
    client.say("EHLO tester");
    assertThat(client.say("VRFY support")).startsWith("502 5.5.1");
    assertThat(client.say("EXPN staff")).startsWith("502 5.5.1");
    assertThat(client.say("MAIL FROM:<a@b.example> RET=HDRS")).startsWith("555");
    assertThat(client.say("XYZZY")).startsWith("500");
  }

  @Test
  void closesAfterTooManyErrors() throws IOException {
    for (int i = 0; i < 4; i++) {
      assertThat(client.say("XYZZY")).startsWith("500");
    }
    assertThat(client.say("XYZZY")).startsWith("500");
    assertThat(client.answer()).startsWith("421 4.7.0");
    assertThat(client.answer()).isEmpty();
  }

  @Test
  void refusesTooMuchByItsDeclaredSize() throws IOException {
    client.say("EHLO tester");
    assertThat(client.say("MAIL FROM:<a@b.example> SIZE=1048577")).startsWith("552 5.3.4");
    assertThat(client.say("MAIL FROM:<a@b.example> SIZE=1048576")).startsWith("250");
  }

  @Test
  void refusesTooMuchByItsRealSizeAndGoesOn() throws IOException {
    client.say("EHLO tester");
    byte[] large =
        ("Subject: x\r\n\r\n" + "y".repeat(1 << 20) + "\r\n").getBytes(StandardCharsets.UTF_8);
    assertThat(client.mail(large, "a@b.example", "support@desk.example")).startsWith("552 5.3.4");
    assertThat(
            client.mail(
                "Subject: small\r\n\r\n".getBytes(StandardCharsets.UTF_8),
                "a@b.example",
                "support@desk.example"))
        .startsWith("250");
  }

  @Test
  void answersPipelinedCommandsInOrder() throws IOException {
    client.say("EHLO tester");
    client.raw(
        "MAIL FROM:<a@b.example> BODY=8BITMIME\r\nRCPT TO:<nobody@desk.example>\r\n"
            + "RCPT TO:<support@desk.example>\r\nDATA\r\n");
    assertThat(client.answer()).startsWith("250");
    assertThat(client.answer()).startsWith("550");
    assertThat(client.answer()).startsWith("250");
    assertThat(client.answer()).startsWith("354");
    client.raw("Subject: p\r\n\r\nhi\r\n.\r\nMAIL FROM:<>\r\nQUIT\r\n");
    assertThat(client.answer()).startsWith("250 2.0.0 Ok: taken");
    assertThat(client.answer()).startsWith("250");
    assertThat(client.answer()).startsWith("221");
  }

  @Test
  void wantsSmtputf8ForForeignAddresses() throws IOException {
    client.say("EHLO tester");
    assertThat(client.say("MAIL FROM:<用户@例子.中国>")).startsWith("553 5.6.7");
    assertThat(client.say("MAIL FROM:<用户@例子.中国> SMTPUTF8")).startsWith("250");
  }

  @Test
  void knowsAMailboxWithAForeignName() throws IOException {
    ground.open("客服", "客服@例子.中国");
    client.say("EHLO tester");
    client.say("MAIL FROM:<a@b.example> SMTPUTF8");
    assertThat(client.say("RCPT TO:<客服@xn--fsqu00a.xn--fiqs8s>")).startsWith("250");
  }

  @Test
  void refusesCommandsWithBareLineEnds() throws IOException {
    client.raw("EHLO a\nMAIL FROM:<a@b.example>\r\n");
    assertThat(client.answer()).startsWith("500 5.5.2");
    assertThat(client.answer()).startsWith("503");
    client.raw("EHLO a\rMAIL FROM:<a@b.example>\r\n");
    assertThat(client.answer()).startsWith("500 5.5.2");
  }

  @Test
  void refusesEndlessLines() throws IOException {
    client.raw("EHLO " + "a".repeat(100_000) + "\r\n");
    assertThat(client.answer()).startsWith("500 5.5.2");
    assertThat(client.say("NOOP")).startsWith("250");
  }

  @Test
  void forgetsTheMailOnReset() throws IOException {
    client.say("EHLO tester");
    client.say("MAIL FROM:<a@b.example>");
    assertThat(client.say("RSET")).startsWith("250");
    assertThat(client.say("RCPT TO:<support@desk.example>")).startsWith("503");
    assertThat(client.say("DATA")).startsWith("503");
  }
}
