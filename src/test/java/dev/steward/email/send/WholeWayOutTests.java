package dev.steward.email.send;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.steward.TestDesk;
import dev.steward.channel.InboundMessage.Person;
import dev.steward.channel.OutboundMessage;
import dev.steward.channel.OutboundMessage.Kind;
import dev.steward.channel.delivery.Deliveries;
import dev.steward.channel.delivery.Delivery;
import dev.steward.channel.delivery.DeliveryState;
import dev.steward.email.mailbox.Mailboxes;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/// From the queue of a whole desk to a mail server that others wrote.
class WholeWayOutTests {
  private static final GreenMail SERVER =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP).dynamicPort());
  private static final TestDesk DESK = start();

  @AfterAll
  static void stop() {
    SERVER.stop();
  }

  @Test
  void aReplyReachesTheCustomer() throws Exception {
    var inbox =
        DESK.the(Mailboxes.class)
            .open("Example Exchange", "support@desk.example", Optional.empty());
    DESK.the(TransactionTemplate.class)
        .executeWithoutResult(_ ->
            DESK.the(Deliveries.class)
                .queue(
                    new OutboundMessage(
                        inbox.inbox().id(),
                        Kind.REPLY,
                        1,
                        Optional.of(1L),
                        1,
                        Person.email("wang@example.com", "王伟"),
                        List.of(),
                        Optional.of("李娜"),
                        "提款",
                        "已到账。",
                        Optional.empty(),
                        List.of(),
                        List.of(),
                        "zh-CN"),
                    Instant.now()));

    assertThat(SERVER.waitForIncomingEmail(20_000, 1)).isTrue();
    MimeMessage mail = SERVER.getReceivedMessages()[0];
    assertThat(mail.getSubject()).isEqualTo("提款");
    assertThat(((InternetAddress) mail.getAllRecipients()[0]).getAddress())
        .isEqualTo("wang@example.com");
    assertThat(settled()).isEqualTo(DeliveryState.SENT);
  }

  private static DeliveryState settled() {
    Instant limit = Instant.now().plusSeconds(10);
    DeliveryState state = state();
    while (state != DeliveryState.SENT && Instant.now().isBefore(limit)) {
      state = state();
    }
    return state;
  }

  private static DeliveryState state() {
    return DESK.the(Deliveries.class)
        .ofMessages(List.of(1L))
        .getOrDefault(1L, List.<Delivery>of())
        .getFirst()
        .state();
  }

  private static TestDesk start() {
    SERVER.start();
    return TestDesk.start(
        "steward.outbound.smtp.url=smtp://127.0.0.1:" + SERVER.getSmtp().getPort());
  }
}
