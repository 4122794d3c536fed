package dev.steward.email.send;

import static dev.steward.email.send.ScriptedSmtpServer.HANG_UP;
import static dev.steward.email.send.ScriptedSmtpServer.SILENCE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.steward.channel.InboxId;
import dev.steward.channel.Outgoing;
import dev.steward.channel.SendOutcome;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SmtpPoolTests {
  private static final SmtpTimes SHORT =
      new SmtpTimes(
          Duration.ofSeconds(2),
          Duration.ofMillis(400),
          Duration.ofMillis(400),
          Duration.ofSeconds(3));
  private static final byte[] MAIL =
      "Subject: hello\r\n\r\n.\r\n..\r\n.dotted\r\nlast\r\n".getBytes(StandardCharsets.US_ASCII);

  private final ScriptedSmtpServer server = new ScriptedSmtpServer();
  private final SmtpPool pool = pool("smtp://127.0.0.1:" + server.port());

  @AfterEach
  void close() {
    pool.close(Duration.ZERO);
    server.close();
  }

  @Test
  void putsTheStoredBytesOnTheWire() {
    assertThat(pool.send(mail(MAIL))).isInstanceOf(SendOutcome.Sent.class);

    assertThat(server.mails).singleElement().isEqualTo(MAIL);
    assertThat(server.commands)
        .containsSubsequence(
            "EHLO desk.example", "MAIL FROM:<b@desk.example>", "RCPT TO:<a@b.example>", "DATA");
  }

  @Test
  void worksWithAServerThatOffersNothing() {
    server.offering();
    assertThat(pool.send(mail(MAIL))).isInstanceOf(SendOutcome.Sent.class);

    server.at("EHLO", "502 never heard of it");
    SmtpPool fresh = pool("smtp://127.0.0.1:" + server.port());
    assertThat(fresh.send(mail(MAIL))).isInstanceOf(SendOutcome.Sent.class);
    assertThat(server.commands).contains("HELO desk.example");
  }

  @Test
  void usesWhatTheServerOffers() {
    server.offering("PIPELINING", "SIZE 1000000", "8BITMIME", "SMTPUTF8", "DSN");
    byte[] utf8 = "To: <王伟@b.example>\r\n\r\nx\r\n".getBytes(StandardCharsets.UTF_8);

    pool.send(
        new Outgoing(
            1, new InboxId(1), utf8, "d.x=y@d", "b@desk.example", List.of("王伟@b.example"), 1));
    pool.send(new Outgoing(2, new InboxId(1), MAIL, "d.2@d", "", List.of("a@b.example"), 1));

    assertThat(server.commands)
        .contains(
            "MAIL FROM:<b@desk.example> SIZE="
                + utf8.length
                + " BODY=8BITMIME SMTPUTF8 RET=HDRS ENVID=d.x+3Dy@d",
            "RCPT TO:<王伟@b.example> NOTIFY=FAILURE,DELAY",
            "MAIL FROM:<> SIZE=" + MAIL.length + " RET=HDRS ENVID=d.2@d",
            "RCPT TO:<a@b.example> NOTIFY=NEVER");
  }

  @Test
  void doesNotTryWhatTheServerCannotTake() {
    server.offering("SIZE 10");
    assertThat(pool.send(mail(MAIL)))
        .isInstanceOfSatisfying(
            SendOutcome.Failed.class, failed -> assertThat(failed.code()).isEqualTo("5.3.4"));
    assertThat(
            pool.send(
                new Outgoing(
                    1,
                    new InboxId(1),
                    "x\r\n".getBytes(StandardCharsets.UTF_8),
                    "d",
                    "b@d",
                    List.of("王@b.example"),
                    1)))
        .isInstanceOfSatisfying(
            SendOutcome.Failed.class, failed -> assertThat(failed.code()).isEqualTo("5.6.7"));
    assertThat(server.commands).noneMatch(c -> c.startsWith("MAIL"));
  }

  @Test
  void keepsAConnectionForAHundredMails() {
    for (int i = 0; i < 250; i++) {
      assertThat(pool.send(mail(MAIL))).isInstanceOf(SendOutcome.Sent.class);
    }

    assertThat(server.mails).hasSize(250);
    assertThat(server.connections).hasValue(3);
    assertThat(server.commands).filteredOn("RSET"::equals).hasSize(247);
  }

  @Test
  void opensABoundedNumberOfConnections() throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Callable<SendOutcome> send = () -> pool.send(mail(MAIL));
      for (var outcome : threads.invokeAll(IntStream.range(0, 100).mapToObj(_ -> send).toList())) {
        assertThat(outcome.get()).isInstanceOf(SendOutcome.Sent.class);
      }
    }

    assertThat(server.mails).hasSize(100);
    assertThat(server.connections).hasValueLessThanOrEqualTo(SmtpPool.MOST_CONNECTIONS);
  }

  @Test
  void aKeptConnectionThatWentAwayIsReplaced() {
    pool.send(mail(MAIL));
    server.at("RSET", HANG_UP);
    assertThat(pool.send(mail(MAIL))).isInstanceOf(SendOutcome.Sent.class);
    server.at("RSET", "421 idle for too long");
    assertThat(pool.send(mail(MAIL))).isInstanceOf(SendOutcome.Sent.class);

    assertThat(server.mails).hasSize(3);
    assertThat(server.connections).hasValue(3);
  }

  @ParameterizedTest
  @CsvSource({
    "CONNECT, Unreachable",
    "EHLO, Unreachable",
    "MAIL, Retry",
    "RCPT, Retry",
    "DATA, Retry",
    "BODY, Retry",
    "END, Unknown"
  })
  void knowsWhatABrokenConnectionMeans(String step, String outcome) {
    for (String how : List.of(HANG_UP, SILENCE)) {
      server.at(step, how);
      if (step.equals("BODY") && how.equals(SILENCE)) {
        continue;
      }
      assertThat(pool.send(mail(large(step.equals("BODY")))).getClass().getSimpleName())
          .as(how)
          .isEqualTo(outcome);
    }
    server.asUsual();
    assertThat(pool.send(mail(large(false)))).isInstanceOf(SendOutcome.Sent.class);
  }

  @ParameterizedTest
  @CsvSource({
    "CONNECT, 421 4.3.2 overloaded, Unreachable",
    "CONNECT, 554 5.7.1 go away, Unreachable",
    "EHLO, 421 4.3.2 overloaded, Unreachable",
    "MAIL, 451 4.3.0 later, Retry",
    "MAIL, 421 4.7.0 too fast, Retry",
    "MAIL, 550 5.7.1 not you, Failed",
    "MAIL, 530 5.7.0 sign in first, Unreachable",
    "RCPT, 450 4.2.1 greylisted, Retry",
    "RCPT, 550 5.1.1 no such user, Failed",
    "RCPT, 421 4.7.0 too many, Retry",
    "DATA, 451 4.3.0 later, Retry",
    "DATA, 554 5.5.1 no, Failed",
    "DATA, 250 what, Retry",
    "BODY, 421 4.3.0 stopping, Retry",
    "BODY, 552 5.3.4 too large, Failed",
    "END, 421 4.3.0 stopping, Retry",
    "END, 451 4.3.0 later, Retry",
    "END, 554 5.7.1 spam, Failed",
    "END, 250 ok, Sent",
    "END, 251 forwarded, Sent",
    "END, 999 what, Unknown",
    "END, hello, Unknown",
    "END, 354 again, Unknown"
  })
  void knowsWhatAnAnswerMeans(String step, String answer, String outcome) {
    server.at(step, answer);

    SendOutcome sent = pool.send(mail(large(step.equals("BODY") && answer.startsWith("421"))));

    assertThat(sent.getClass().getSimpleName()).isEqualTo(outcome);
    server.asUsual();
    assertThat(pool.send(mail(MAIL))).isInstanceOf(SendOutcome.Sent.class);
  }

  @Test
  void givesTheStatusAndTheWordsOfTheServer() {
    server.at("RCPT", "550-5.1.1 There is\r\n550 5.1.1 nobody of that name");

    assertThat(pool.send(mail(MAIL)))
        .isEqualTo(new SendOutcome.Failed("5.1.1", "550 5.1.1 There is 5.1.1 nobody of that name"));
  }

  @Test
  void aServerThatStopsReadingDoesNotHoldUsForEver() {
    server.at("BODY", SILENCE);
    byte[] huge = "x".repeat(70).concat("\r\n").repeat(500_000).getBytes(StandardCharsets.US_ASCII);

    assertThat(pool.send(mail(huge))).isInstanceOf(SendOutcome.Retry.class);
  }

  @Test
  void nobodyThereIsNotAboutTheMail() throws Exception {
    int free;
    try (var socket = new ServerSocket(0)) {
      free = socket.getLocalPort();
    }

    assertThat(pool("smtp://127.0.0.1:" + free).send(mail(MAIL)))
        .isInstanceOf(SendOutcome.Unreachable.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"PLAIN LOGIN XOAUTH2", "LOGIN", "XOAUTH2"})
  void signsInWithWhatIsOffered(String offered) {
    server.offering("AUTH " + offered);
    SmtpPool signing = pool("smtp://us%40desk.example:p%2Bw@127.0.0.1:" + server.port());

    assertThat(signing.send(mail(MAIL))).isInstanceOf(SendOutcome.Sent.class);
    String expected =
        switch (offered) {
          case "LOGIN" -> "cCt3"; // p+w
          case "XOAUTH2" -> "AUTH XOAUTH2 dXNlcj11c0BkZXNrLmV4YW1wbGUBYXV0aD1CZWFyZXIgcCt3AQE=";
          default -> "AUTH PLAIN AHVzQGRlc2suZXhhbXBsZQBwK3c=";
        };
    assertThat(server.commands).contains(expected);
  }

  @Test
  void aWrongPasswordIsNotAboutTheMail() {
    server.offering("AUTH PLAIN").at("AUTH", "535 5.7.8 wrong");

    assertThat(pool("smtp://us:pw@127.0.0.1:" + server.port()).send(mail(MAIL)))
        .isInstanceOfSatisfying(
            SendOutcome.Unreachable.class, u -> assertThat(u.detail()).contains("535 5.7.8 wrong"));
  }

  static SmtpPool pool(String url) {
    return new SmtpPool(
        SmtpRoute.of(url),
        "desk.example",
        new SmtpTls((SSLSocketFactory) SSLSocketFactory.getDefault()),
        SHORT);
  }

  static Outgoing mail(byte[] raw) {
    return new Outgoing(
        1, new InboxId(1), raw, "d.1@desk.example", "b@desk.example", List.of("a@b.example"), 1);
  }

  /// Large enough for a hang-up within the mail to be noticed where it must be: what the kernels on
  /// both sides hold is gone before anybody hears of a hang-up.
  private static byte[] large(boolean beyondBuffers) {
    int lines = beyondBuffers ? 400_000 : 2_000;
    return ("Subject: large\r\n\r\n" + "x".repeat(70).concat("\r\n").repeat(lines))
        .getBytes(StandardCharsets.US_ASCII);
  }
}
