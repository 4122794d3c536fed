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
import dev.steward.email.Postfix;
import dev.steward.email.mailbox.Mailboxes;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/// A real Postfix takes what we send, hands it on, and its report about an unknown user comes back
/// to the delivery.
class PostfixTests {
  private static final Duration SOON = Duration.ofSeconds(40);

  @Test
  void aMailGoesThroughPostfixAndItsReportComesBack() throws Exception {
    assumeTrue(Postfix.isInstalled(), "needs Postfix and root");
    int ours = freePort();
    try (var customer = new ScriptedSmtpServer();
        var unknown = new ScriptedSmtpServer().at("RCPT", "550 5.1.1 no such user");
        var postfix = Postfix.start(transport(ours, customer.port(), unknown.port()));
        var ground =
            MailGround.start(
                "steward.smtp.port=" + ours,
                "steward.lmtp.port=0",
                "steward.outbound.smtp.url=smtp://127.0.0.1:" + postfix.port())) {
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

  /// One domain's server takes mail, another's knows nobody, ours gets the reports.
  private static String transport(int ours, int customer, int unknown) {
    return "transport_maps = inline:{ desk.example=smtp:[127.0.0.1]:%d, ".formatted(ours)
        + "customer.example=smtp:[127.0.0.1]:%d, unknown.example=smtp:[127.0.0.1]:%d }\n"
            .formatted(customer, unknown);
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
