package dev.steward.email.receive;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.steward.email.MailGround;
import dev.steward.email.SmtpClient;
import dev.steward.platform.database.TestDatabase;
import java.io.IOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import org.junit.jupiter.api.Test;

/// What happens to a mail when something else breaks, and to clients that misbehave.
class SmtpFaultTests {

  @Test
  void asksToComeBackWhenNothingCanBeWritten() throws IOException {
    try (var ground = MailGround.start();
        var client = client(ground)) {
      assertThat(send(client, "before")).startsWith("250");
      ground.jdbc().sql("alter table intake rename to intake_gone").update();
      ground.jdbc().sql("alter system set default_transaction_read_only = on").update();
      ground.jdbc().sql("select pg_reload_conf()").query((rs, _) -> rs.getBoolean(1)).single();
      try {
        assertThat(send(client, "during")).matches("45[12] 4.3.[01] .*");
        assertThat(client.say("NOOP")).startsWith("250");
      } finally {
        ground.jdbc().sql("set default_transaction_read_only = off").update();
        reset(ground);
      }
      await().atMost(Duration.ofSeconds(10)).until(() -> send(client, "after").startsWith("250"));
      assertThat(ground.texts("select subject from intake order by id"))
          .containsExactly("before", "after");
    }
  }

  private static void reset(MailGround ground) {
    ground.jdbc().sql("alter system reset default_transaction_read_only").update();
    ground.jdbc().sql("select pg_reload_conf()").query((rs, _) -> rs.getBoolean(1)).single();
    ground.jdbc().sql("alter table intake_gone rename to intake").update();
  }

  @Test
  void asksToComeBackWhenTheBlobFolderIsGone() throws IOException {
    Path home = MailGround.home();
    try (var ground = MailGround.start(TestDatabase.create(), home);
        var client = client(ground)) {
      Files.move(home.resolve("blobs"), home.resolve("aside"));
      Files.writeString(home.resolve("blobs"), "in the way");
      String large = "y".repeat(200_000);
      assertThat(send(client, "large", large)).startsWith("452 4.3.1");
      assertThat(ground.count("intake")).isZero();
      Files.delete(home.resolve("blobs"));
      Files.move(home.resolve("aside"), home.resolve("blobs"));
      assertThat(send(client, "large", large)).startsWith("250");
    }
  }

  @Test
  void encryptsAndForgetsWhatWasSaidInTheClear() throws Exception {
    try (var ground = MailGround.start();
        var clear = client(ground)) {
      clear.say("MAIL FROM:<a@b.example>");
      assertThat(clear.say("STARTTLS")).startsWith("220");
      var tls =
          (SSLSocket)
              trusting().getSocketFactory().createSocket(clear.socket(), "localhost", 0, true);
      tls.startHandshake();
      try (var client = new SmtpClient(tls)) {
        assertThat(client.say("RCPT TO:<support@desk.example>")).startsWith("503");
        assertThat(client.say("EHLO secret")).doesNotContain("STARTTLS");
        assertThat(send(client, "encrypted")).startsWith("250");
      }
      assertThat(ground.texts("select envelope->>'tls' from intake").getFirst())
          .startsWith("TLSv1.3");
    }
  }

  @Test
  void doesNotBelieveWhatWasSlippedInBehindStarttls() throws IOException {
    try (var ground = MailGround.start();
        var client = client(ground)) {
      client.raw("STARTTLS\r\nEHLO injected\r\n");
      assertThat(client.answer()).startsWith("503");
      assertThat(client.answer()).isEmpty();
    }
  }

  @Test
  void cutsClientsThatAreSilentOrSlow() throws IOException {
    try (var ground =
            MailGround.start(
                "steward.email.receive.idle=300ms", "steward.email.receive.message-time=1s");
        var silent = client(ground)) {
      assertThat(silent.answer()).startsWith("421 4.4.2");
      try (var slow = client(ground)) {
        slow.envelope("a@b.example", "support@desk.example");
        Thread.ofVirtual().start(() -> dribble(slow));
        assertThat(slow.answer()).startsWith("421 4.4.2");
      }
      assertThat(ground.count("intake")).isZero();
    }
  }

  private static void dribble(SmtpClient slow) {
    try {
      for (int i = 0; i < 10_000; i++) {
        slow.raw("x");
        java.util.concurrent.locks.LockSupport.parkNanos(20_000_000);
      }
    } catch (IOException _) {
      // cut, as it should be
    }
  }

  @Test
  void turnsAwayTooManyConnectionsAndTakesThemLater() throws IOException {
    try (var ground = MailGround.start("steward.email.receive.max-connections-per-peer=3")) {
      List<SmtpClient> three = new ArrayList<>();
      for (int i = 0; i < 3; i++) {
        three.add(client(ground));
      }
      try (var fourth = new SmtpClient(port(ground))) {
        assertThat(fourth.answer()).startsWith("421 4.7.0");
      }
      for (SmtpClient one : three) {
        one.close();
      }
      await().atMost(Duration.ofSeconds(5)).until(() -> isWelcome(ground));
    }
  }

  private static boolean isWelcome(MailGround ground) throws IOException {
    try (var client = new SmtpClient(port(ground))) {
      return client.answer().startsWith("220");
    }
  }

  @Test
  void asksToComeBackWhenTooMuchIsOnItsWay() throws IOException {
    try (var ground = MailGround.start("steward.email.receive.max-held=200KB");
        var first = client(ground);
        var second = client(ground)) {
      first.envelope("a@b.example", "support@desk.example");
      first.raw("Subject: held\r\n\r\n" + "x".repeat(70_000));
      await()
          .atMost(Duration.ofSeconds(5))
          .until(() -> send(second, "no room", "y".repeat(80_000)).startsWith("452"));
      first.raw("\r\n.\r\n");
      assertThat(first.answer()).startsWith("250");
      assertThat(send(second, "room")).startsWith("250");
    }
  }

  @Test
  void finishesTheMailOnItsWayWhenTheDeskStops() throws Exception {
    TestDatabase database = TestDatabase.create();
    var ground = MailGround.start(database, MailGround.home());
    try (var idle = client(ground);
        var busy = client(ground)) {
      busy.envelope("a@b.example", "support@desk.example");
      busy.raw("From: a@b.example\r\nSubject: last\r\n\r\nhalf");
      var stopped = CompletableFuture.runAsync(ground::close);
      assertThat(idle.answer()).startsWith("421 4.3.2");
      busy.raw(" whole\r\n.\r\n");
      assertThat(busy.answer()).startsWith("250 2.0.0");
      assertThat(busy.answer()).startsWith("421 4.3.2");
      stopped.get(20, java.util.concurrent.TimeUnit.SECONDS);
    }
    assertThat(
            database
                .jdbc()
                .sql("select subject from intake")
                .query((rs, _) -> String.valueOf(rs.getString(1)))
                .list())
        .containsExactly("last");
  }

  @Test
  void knowsTheClientBehindALoadBalancer() throws IOException {
    try (var ground = MailGround.start("steward.email.receive.proxy-protocol=true");
        var client = new SmtpClient(port(ground))) {
      client.raw("PROXY TCP4 203.0.113.7 192.0.2.1 40000 25\r\n");
      assertThat(client.answer()).startsWith("220");
      client.say("EHLO tester");
      send(client, "proxied");
      assertThat(ground.texts("select envelope->>'peer' from intake"))
          .containsExactly("203.0.113.7");
      try (var second = new SmtpClient(port(ground))) {
        byte[] header = {
          13,
          10,
          13,
          10,
          0,
          13,
          10,
          81,
          85,
          73,
          84,
          10,
          0x21,
          0x11,
          0,
          12,
          (byte) 198,
          51,
          100,
          9,
          127,
          0,
          0,
          1,
          1,
          1,
          0,
          25
        };
        second.raw(header);
        assertThat(second.answer()).startsWith("220");
        second.say("EHLO tester");
        send(second, "proxied by version 2");
        assertThat(ground.texts("select envelope->>'peer' from intake order by id desc limit 1"))
            .containsExactly("198.51.100.9");
      }
    }
  }

  private static SSLContext trusting() throws Exception {
    var all =
        new X509TrustManager() {
          @Override
          public void checkClientTrusted(X509Certificate[] chain, String type) {}

          @Override
          public void checkServerTrusted(X509Certificate[] chain, String type) {}

          @Override
          public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
          }
        };
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, new TrustManager[] {all}, new SecureRandom());
    return context;
  }

  private static int port(MailGround ground) {
    return ground.bean(MailReceiver.class).smtpPort().orElseThrow();
  }

  private static SmtpClient client(MailGround ground) throws IOException {
    var client = new SmtpClient(new Socket("127.0.0.1", port(ground)));
    client.answer();
    client.say("EHLO tester");
    return client;
  }

  private static String send(SmtpClient client, String subject) throws IOException {
    return send(client, subject, "x");
  }

  private static String send(SmtpClient client, String subject, String text) throws IOException {
    String mail =
        "From: a@b.example\r\nTo: support@desk.example\r\nSubject: "
            + subject
            + "\r\n\r\n"
            + text
            + "\r\n";
    return client.mail(mail.getBytes(ISO_8859_1), "a@b.example", "support@desk.example");
  }
}
