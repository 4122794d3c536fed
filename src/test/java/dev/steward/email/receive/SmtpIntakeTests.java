package dev.steward.email.receive;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.steward.email.MailGround;
import dev.steward.email.SmtpClient;
import dev.steward.platform.blob.BlobKey;
import dev.steward.platform.blob.BlobStore;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.PessimisticLockingFailureException;

/// What becomes of a mail that was sent to us.
class SmtpIntakeTests {
  private static MailGround ground;

  @BeforeAll
  static void start() {
    ground = MailGround.start();
  }

  @AfterAll
  static void stop() {
    ground.close();
  }

  @BeforeEach
  void empty() {
    boolean empty = false;
    for (int attempt = 1; !empty; attempt++) {
      try {
        truncate();
        empty = true;
      } catch (PessimisticLockingFailureException e) {
        // a reader of the log was at it; PostgreSQL chose us to give way
        if (attempt == 20) {
          throw e;
        }
      }
    }
  }

  private static void truncate() {
    ground
        .jdbc()
        .sql(
            "truncate intake, ticket, ticket_message, participant, ticket_event, attachment cascade")
        .update();
  }

  @Test
  void aMailIsATicketOnceItIsAnswered() throws IOException {
    assertThat(send(mail("one", "Hello", "I cannot withdraw."))).startsWith("250 2.0.0");
    assertThat(ground.texts("select subject from ticket")).containsExactly("Hello");
    assertThat(ground.texts("select text from ticket_message"))
        .containsExactly("I cannot withdraw.");
  }

  @Test
  void givesBackExactlyTheBytesItTook() throws IOException {
    byte[] bytes = new byte[300_000];
    new Random(1).nextBytes(bytes);
    byte[] raw =
        (mail("two", "Binary", "") + new String(bytes, ISO_8859_1) + "\r\n").getBytes(ISO_8859_1);
    try (var client = client()) {
      assertThat(client.mail(raw, "anna@customer.example", "support@desk.example"))
          .startsWith("250");
    }
    byte[] key =
        ground.jdbc().sql("select blob from intake").query((rs, _) -> rs.getBytes(1)).single();
    try (InputStream stored = ground.bean(BlobStore.class).open(BlobKey.of(key))) {
      assertThat(stored.readAllBytes()).isEqualTo(raw);
    }
  }

  @Test
  void remembersWhatTheConnectionTold() throws IOException {
    try (var client = client()) {
      client.mail(
          mail("three", "Env", "x").getBytes(UTF_8),
          "bounce@customer.example",
          "support+x@desk.example");
    }
    assertThat(
            ground.texts(
                "select concat_ws(' ', via, envelope->>'from', envelope->>'helo', envelope->>'peer', recipients[1]) from intake"))
        .containsExactly("smtp bounce@customer.example tester 127.0.0.1 support+x@desk.example");
  }

  @Test
  void takesTheSameMailOnceHoweverOftenAtOnce() throws Exception {
    String mail = mail("four", "Eight", "the same");
    try (ExecutorService eight = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<String>> all = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        String received = "Received: from hop" + i + " by desk; now\r\n";
        all.add(() -> send(received + mail));
      }
      for (Future<String> answer : eight.invokeAll(all)) {
        assertThat(answer.get()).startsWith("250");
      }
    }
    assertThat(ground.count("intake")).isOne();
    assertThat(ground.count("ticket_message")).isOne();
  }

  @Test
  void keepsTwoBodiesUnderOneMessageId() throws IOException {
    send(mail("five", "Same", "first"));
    send(mail("five", "Same", "second"));
    assertThat(ground.count("ticket_message")).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n.\n", "\r.\r", "\n.\r\n", "\r\n.\n", "\r.\r\n"})
  void neverMakesTwoMailsOfOne(String end) throws IOException {
    String inner =
        "MAIL FROM:<admin@desk.example>\r\nRCPT TO:<support@desk.example>\r\nDATA\r\nFrom: admin@desk.example\r\n\r\nsmuggled";
    send(mail("six" + end.hashCode(), "Outer", "outer" + end + inner));
    assertThat(ground.count("intake")).isOne();
    assertThat(ground.texts("select sender from intake")).containsExactly("anna@customer.example");
  }

  @Test
  void quarantinesAMailWithoutSender() throws IOException {
    assertThat(send("Subject: who\r\n\r\nam I\r\n")).startsWith("250");
    assertThat(ground.texts("select outcome || ' ' || reason || ' ' || subject from intake"))
        .containsExactly("quarantine no-sender who");
  }

  @Test
  void answersOnceForEachRecipientByLmtp() throws IOException {
    ground.open("Sales", "sales@desk.example");
    try (var client = new SmtpClient(ground.bean(MailReceiver.class).lmtpPort().orElseThrow())) {
      client.answer();
      assertThat(client.say("EHLO x")).startsWith("502");
      client.say("LHLO tester");
      client.envelope(
          "a@b.example", "support@desk.example", "nobody@desk.example", "sales@desk.example");
      client.raw(mail("seven", "Lmtp", "x") + ".\r\n");
      assertThat(client.answer()).startsWith("250 2.0.0 Ok: taken");
      assertThat(client.answer()).startsWith("250 2.0.0 Ok: taken");
      assertThat(client.say("NOOP")).startsWith("250 2.0.0 Ok");
    }
    assertThat(ground.count("ticket")).isOne();
  }

  private static SmtpClient client() throws IOException {
    var client = new SmtpClient(ground.bean(MailReceiver.class).smtpPort().orElseThrow());
    client.answer();
    client.say("EHLO tester");
    return client;
  }

  private static String send(String mail) throws IOException {
    try (var client = client()) {
      return client.mail(
          mail.getBytes(ISO_8859_1), "anna@customer.example", "support@desk.example");
    }
  }

  private static String mail(String id, String subject, String text) {
    return "From: Anna <anna@customer.example>\r\nTo: support@desk.example\r\nSubject: "
        + subject
        + "\r\nMessage-ID: <"
        + id
        + "@customer.example>\r\nDate: Sun, 22 Nov 2026 12:00:00 +0000\r\n\r\n"
        + text
        + "\r\n";
  }
}
