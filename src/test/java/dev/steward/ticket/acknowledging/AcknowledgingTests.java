package dev.steward.ticket.acknowledging;

import static dev.steward.ticket.World.desk;
import static dev.steward.ticket.World.letterFrom;
import static dev.steward.ticket.World.someone;
import static org.assertj.core.api.Assertions.assertThat;

import dev.steward.channel.InboundMessage.Proof;
import dev.steward.channel.delivery.Deliveries;
import dev.steward.platform.blob.BlobKey;
import dev.steward.platform.blob.BlobStore;
import dev.steward.ticket.Ticket;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

class AcknowledgingTests {

  @Test
  void tellsANewCustomerThatTheMessageArrivedWithoutAWordOfTheirs() throws Exception {
    String li = someone("li");
    Ticket ticket =
        letterFrom(li).about("buy now http://evil.example").saying("evil.example").arrives();
    awaitReader();

    MimeMessage mail = receipt(li);
    assertThat(mail.getSubject())
        .contains(String.valueOf(ticket.id().value()))
        .doesNotContain("evil");
    assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-replied");
    assertThat(mail.getAllRecipients()).extracting(Object::toString).containsExactly(li);
    assertThat(
            new String(
                mail.getRawInputStream().readAllBytes(),
                java.nio.charset.StandardCharsets.US_ASCII))
        .doesNotContain("evil")
        .doesNotContain("Somebody");
    assertThat(returnPath(li)).isEmpty();
  }

  @Test
  void sendsOneADayHoweverManyTheyOpen() {
    String li = someone("li");
    for (int i = 0; i < 5; i++) {
      letterFrom(li).arrives();
      awaitReader();
    }

    assertThat(receipts(li)).isOne();
  }

  @Test
  void answersNoRobotAndNoForger() {
    String robot = someone("robot");
    String forged = someone("forged");
    letterFrom(robot).byRobot().arrives();
    letterFrom(forged).proved(Proof.FORGED).arrives();
    awaitReader();

    assertThat(receipts(robot)).isZero();
    assertThat(receipts(forged)).isZero();
  }

  @Test
  void twoRespondersDoNotKeepEachOtherBusy() {
    String other = someone("responder");
    for (int hour = 0; hour < 24; hour++) {
      letterFrom(other).about("Re: your receipt").arrives();
    }
    awaitReader();

    assertThat(receipts(other)).isOne();
  }

  @Test
  void aFloodToManyAddressesStopsAtTheLimits() {
    int before =
        desk.the(Deliveries.class).acknowledgementsToDomain("flooded.example", anHourAgo());
    for (int i = 0; i < 200; i++) {
      letterFrom("victim" + i + "@flooded.example").arrives();
    }
    awaitReader();

    assertThat(before).isZero();
    assertThat(desk.the(Deliveries.class).acknowledgementsToDomain("flooded.example", anHourAgo()))
        .isEqualTo(desk.the(AcknowledgementSettings.class).perDomain());
  }

  @Test
  void keepsSilentAboutWhatIsOld() {
    String li = someone("li");
    desk.transactions()
        .executeWithoutResult(_ -> {
          Ticket ticket = letterFrom(li).arrives();
          desk.jdbc()
              .sql("update ticket_event set at = at - interval '5 hours' where ticket_id = ?")
              .param(ticket.id().value())
              .update();
        });
    awaitReader();

    assertThat(receipts(li)).isZero();
  }

  private static int receipts(String address) {
    return desk.the(Deliveries.class)
        .acknowledgements(address, Instant.now().minus(Duration.ofDays(1)));
  }

  private static Instant anHourAgo() {
    return Instant.now().minus(Duration.ofHours(1));
  }

  private static MimeMessage receipt(String address) throws Exception {
    byte[] blob =
        desk.jdbc()
            .sql("select blob from delivery where recipient = ? and kind = 'acknowledgement'")
            .param(address)
            .query((rs, _) -> rs.getBytes(1))
            .single();
    try (InputStream raw = desk.the(BlobStore.class).open(BlobKey.of(blob))) {
      return new MimeMessage(Session.getInstance(new Properties()), raw);
    }
  }

  private static String returnPath(String address) {
    return desk.jdbc()
        .sql("select envelope_from from delivery where recipient = ? and kind = 'acknowledgement'")
        .param(address)
        .query((rs, _) -> rs.getString(1))
        .single();
  }

  /// Until the reader has seen everything there is now.
  private static void awaitReader() {
    long last =
        desk.jdbc()
            .sql("select coalesce(max(seq), 0) from ticket_event")
            .query((rs, _) -> rs.getLong(1))
            .single();
    Instant limit = Instant.now().plusSeconds(30);
    while (position() < last) {
      assertThat(Instant.now()).isBefore(limit);
      LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
    }
  }

  private static long position() {
    List<Long> position =
        desk.jdbc()
            .sql("select seq from event_reader where name = 'acknowledgement'")
            .query((rs, _) -> rs.getLong(1))
            .list();
    return position.isEmpty() ? -1 : position.getFirst();
  }
}
