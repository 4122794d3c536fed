package dev.steward.email.send;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.steward.channel.InboundMessage.Person;
import dev.steward.channel.InboxId;
import dev.steward.channel.OutboundMessage;
import dev.steward.channel.OutboundMessage.Kind;
import dev.steward.channel.delivery.Deliveries;
import dev.steward.channel.delivery.Delivery;
import dev.steward.channel.delivery.DeliveryState;
import dev.steward.email.MailGround;
import dev.steward.email.mailbox.Mailboxes;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.FileSystemUtils;

/// A real Postfix takes what we send, hands it on, and its report about an unknown user comes back
/// to the delivery.
class PostfixTests {
  private static final Duration SOON = Duration.ofSeconds(40);

  @Test
  void aMailGoesThroughPostfixAndItsReportComesBack() throws Exception {
    assumeTrue(
        Files.isExecutable(Path.of("/usr/sbin/postfix"))
            && "root".equals(System.getProperty("user.name")),
        "needs Postfix and root");
    int relay = freePort();
    int ours = freePort();
    Path conf;
    try (var customer = new ScriptedSmtpServer();
        var unknown = new ScriptedSmtpServer().at("RCPT", "550 5.1.1 no such user");
        var ground =
            MailGround.start(
                "steward.smtp.port=" + ours,
                "steward.lmtp.port=0",
                "steward.outbound.smtp.url=smtp://127.0.0.1:" + relay)) {
      conf = postfix(relay, ours, customer.port(), unknown.port());
      run("/usr/sbin/postfix", "-c", conf.toString(), "start");
      try {
        queue(ground, 1, "wang@customer.example");
        queue(ground, 2, "nobody@unknown.example");

        await().atMost(SOON).until(() -> customer.mails.size() == 1);
        assertThat(new String(customer.mails.getFirst(), StandardCharsets.US_ASCII))
            .contains("Subject: =?UTF-8?", "multipart/alternative");
        assertThat(customer.commands)
            .anyMatch(c -> c.matches("MAIL FROM:<support\\+b\\.[a-z2-7]+@desk.example>.*"));
        await().atMost(SOON).until(() -> delivery(ground, 2).state() == DeliveryState.FAILED);
        assertThat(delivery(ground, 2).code()).contains("5.1.1");
        assertThat(delivery(ground, 1).state()).isEqualTo(DeliveryState.SENT);
        assertThat(ground.count("ticket")).isZero();
      } finally {
        run("/usr/sbin/postfix", "-c", conf.toString(), "stop");
        FileSystemUtils.deleteRecursively(conf.getParent());
      }
    }
  }

  private static void queue(MailGround ground, long message, String recipient) {
    InboxId inbox = ground.bean(Mailboxes.class).list().getFirst().inbox().id();
    ground
        .bean(TransactionTemplate.class)
        .executeWithoutResult(_ ->
            ground
                .bean(Deliveries.class)
                .queue(
                    new OutboundMessage(
                        inbox,
                        Kind.REPLY,
                        message,
                        Optional.of(message),
                        1,
                        Person.email(recipient, "王伟"),
                        List.of(),
                        Optional.of("李娜"),
                        "提款已到账",
                        "您好\n\n.\n已到账。",
                        Optional.empty(),
                        List.of(),
                        List.of(),
                        "zh-CN"),
                    Instant.now()));
  }

  private static Delivery delivery(MailGround ground, long message) {
    return ground
        .bean(Deliveries.class)
        .ofMessages(List.of(message))
        .getOrDefault(message, List.of())
        .getFirst();
  }

  /// A Postfix with all it owns in one folder: one domain's server takes mail, another's knows
  /// nobody, ours gets the reports.
  private static Path postfix(int relay, int ours, int customer, int unknown)
      throws IOException, InterruptedException {
    Path root = Files.createTempDirectory("postfix");
    run("/bin/chmod", "755", root.toString());
    Path conf = Files.createDirectories(root.resolve("conf"));
    Files.createDirectories(root.resolve("queue"));
    run("/bin/chown", "postfix", Files.createDirectories(root.resolve("data")).toString());
    Files.writeString(
        conf.resolve("main.cf"),
        """
        compatibility_level = 3.6
        queue_directory = %1$s/queue
        data_directory = %1$s/data
        command_directory = /usr/sbin
        daemon_directory = /usr/lib/postfix/sbin
        mail_owner = postfix
        setgid_group = postdrop
        maillog_file = %1$s/log
        maillog_file_prefixes = /tmp
        inet_interfaces = 127.0.0.1
        inet_protocols = ipv4
        myhostname = relay.example
        mydestination =
        mynetworks = 127.0.0.0/8
        transport_maps = inline:{ desk.example=smtp:[127.0.0.1]:%2$d, customer.example=smtp:[127.0.0.1]:%3$d, unknown.example=smtp:[127.0.0.1]:%4$d }
        smtpd_relay_restrictions = permit_mynetworks, reject
        alias_maps =
        alias_database =
        minimal_backoff_time = 1s
        maximal_backoff_time = 2s
        queue_run_delay = 1s
        """
            .formatted(root, ours, customer, unknown));
    Files.writeString(
        conf.resolve("master.cf"),
        """
        127.0.0.1:%d inet n - n - - smtpd
        pickup unix n - n 60 1 pickup
        cleanup unix n - n - 0 cleanup
        qmgr unix n - n 1 1 qmgr
        tlsmgr unix - - n 1000? 1 tlsmgr
        rewrite unix - - n - - trivial-rewrite
        bounce unix - - n - 0 bounce
        defer unix - - n - 0 bounce
        trace unix - - n - 0 bounce
        flush unix n - n 1000? 0 flush
        proxymap unix - - n - - proxymap
        smtp unix - - n - - smtp
        relay unix - - n - - smtp
        error unix - - n - - error
        retry unix - - n - - error
        anvil unix - - n - 1 anvil
        scache unix - - n - 1 scache
        postlog unix-dgram n - n - 1 postlogd
        """
            .formatted(relay));
    return conf;
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private static void run(String... command) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
  }
}
