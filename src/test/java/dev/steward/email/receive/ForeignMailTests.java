package dev.steward.email.receive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.steward.email.MailGround;
import dev.steward.email.Postfix;
import dev.steward.email.SmtpClient;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Mail programs of others speak to the receiver: a real Postfix, swaks, Python.
class ForeignMailTests {
  private static final Duration SOON = Duration.ofSeconds(30);

  @TempDir Path folder;
  private int port;
  private MailGround ground;

  @BeforeEach
  void start() throws IOException {
    port = freePort();
    ground = MailGround.start("steward.smtp.port=" + port, "steward.lmtp.port=0");
  }

  @AfterEach
  void stop() {
    ground.close();
  }

  @Test
  void postfixHandsOverItsMailEncryptedAndKeepsItWhileWeAreAway() throws Exception {
    assumeTrue(Postfix.isInstalled(), "needs Postfix and root");
    String handingOn = "relayhost = [127.0.0.1]:" + port + "\nsmtp_tls_security_level = encrypt\n";
    try (Postfix postfix = Postfix.start(handingOn)) {
      int relay = postfix.port();
      for (int i = 0; i < 20; i++) {
        relay(relay, "first" + i, "x".repeat(i * 5_000));
      }
      await().atMost(SOON).until(() -> ground.count("intake") == 20);
      assertThat(ground.texts("select distinct left(envelope->>'tls', 4) from intake"))
          .containsExactly("TLSv");
      ground.bean(MailReceiver.class).stop();
      for (int i = 0; i < 5; i++) {
        relay(relay, "away" + i, "y");
      }
      ground.bean(MailReceiver.class).start();
      await().atMost(SOON).until(() -> ground.count("ticket_message") == 25);
    }
  }

  @Test
  void swaksIsServedEncryptedAndPipelined() throws Exception {
    assumeTrue(isInstalled("/usr/bin/swaks"), "needs swaks");
    String said =
        run(
            "/usr/bin/swaks",
            "--server",
            "127.0.0.1:" + port,
            "--from",
            "anna@customer.example",
            "--to",
            "support@desk.example",
            "--tls",
            "--pipeline",
            "--header",
            "Subject: by swaks");
    assertThat(said).contains("=== TLS started").contains("250 2.0.0 Ok: taken as");
    assertThat(ground.texts("select subject from ticket")).containsExactly("by swaks");
  }

  @Test
  void pythonSendsInternationalAddresses() throws Exception {
    assumeTrue(
        run("/bin/sh", "-c", "command -v python3 || true").contains("python3"), "needs Python");
    ground.open("客服", "客服@例子.中国");
    String program =
        """
        import smtplib, email.message, email.policy
        m = email.message.EmailMessage(policy=email.policy.SMTPUTF8)
        m['From'] = '用户@例子.中国'
        m['To'] = '客服@例子.中国'
        m['Subject'] = '提现'
        m.set_content('您好', cte='8bit')
        with smtplib.SMTP('127.0.0.1', %d) as s:
            s.ehlo()
            s.send_message(m, mail_options=['SMTPUTF8', 'BODY=8BITMIME'])
        """
            .formatted(port);
    Path script = Files.writeString(folder.resolve("send.py"), program);
    assertThat(run("/usr/bin/env", "python3", script.toString())).isEmpty();
    assertThat(ground.texts("select subject || ' ' || preview from ticket"))
        .containsExactly("提现 您好");
    assertThat(ground.texts("select envelope->>'body' from intake")).containsExactly("8BITMIME");
  }

  private void relay(int relay, String subject, String text) throws IOException {
    try (var client = new SmtpClient(relay)) {
      client.answer();
      client.say("EHLO tester");
      String mail =
          "From: anna@customer.example\r\nTo: support@desk.example\r\nSubject: "
              + subject
              + "\r\nMessage-ID: <"
              + subject
              + "@x>\r\n\r\n"
              + text
              + "\r\n";
      assertThat(
              client.mail(
                  mail.getBytes(StandardCharsets.UTF_8),
                  "anna@customer.example",
                  "support@desk.example"))
          .startsWith("250");
    }
  }

  private static boolean isInstalled(String program) {
    return Files.isExecutable(Path.of(program));
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private String run(String... command) throws IOException, InterruptedException {
    Path said = Files.createTempFile(folder, "said", "");
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile()).start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return Files.readString(said);
  }
}
