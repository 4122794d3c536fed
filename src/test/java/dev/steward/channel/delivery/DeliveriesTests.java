package dev.steward.channel.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.steward.channel.InboxId;
import dev.steward.channel.OutboundMessage.Kind;
import dev.steward.channel.SendOutcome;
import dev.steward.channel.delivery.DeliveryReport.Fate;
import dev.steward.channel.delivery.DeliveryReport.Recipient;
import dev.steward.platform.database.TestDatabase;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DeliveriesTests {
  private static final TestDatabase DATABASE = TestDatabase.create();
  private static final AtomicLong MESSAGES = new AtomicLong();

  private final DeliveryWorld world = new DeliveryWorld(DATABASE);
  private final DeliveryWorker worker = world.worker();
  private final Deliveries deliveries = world.deliveries();
  private final long message = MESSAGES.incrementAndGet();
  private InboxId inbox;

  @BeforeEach
  void startEmpty() {
    DATABASE.jdbc().sql("truncate delivery, suppression, outage cascade").update();
    inbox = world.inbox("support@desk.example");
  }

  @Test
  void queuesInTheTransactionOfTheMessage() {
    DATABASE
        .transactions()
        .executeWithoutResult(status -> {
          deliveries.queue(
              DeliveryWorld.message(inbox, Kind.REPLY, "a@b.example", message), world.now);
          status.setRollbackOnly();
        });

    assertThat(deliveries.ofMessages(List.of(message))).isEmpty();
  }

  @Test
  void refusesToQueueOutsideATransaction() {
    assertThatThrownBy(() ->
            deliveries.queue(
                DeliveryWorld.message(inbox, Kind.REPLY, "a@b.example", message), world.now))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void namesTheDeliveryInItsExternalId() {
    long id = world.queue(inbox, "a@b.example", message);

    assertThat(deliveries.externalIds(message)).containsExactly("d." + id + "@desk.example");
    assertThat(deliveries.conversation(id)).contains(message);
    assertThat(world.told(id)).containsExactly(DeliveryState.QUEUED);
  }

  @Test
  void callsBackWhatHasNotBegunToLeave() {
    world.queue(inbox, "a@b.example", message);
    world.queue(inbox, "c@d.example", message);

    assertThat(deliveries.cancel(message)).isTrue();
    world.run(worker);

    assertThat(world.channel.sent).isEmpty();
    assertThat(world.delivery(message).state()).isEqualTo(DeliveryState.CANCELLED);
    assertThat(deliveries.externalIds(message)).isEmpty();
    assertThat(deliveries.cancel(message)).isFalse();
  }

  @Test
  void callsBackAllOrNothing() {
    long first = world.queue(inbox, "a@b.example", message);
    world.queue(inbox, "c@d.example", message);
    DATABASE.jdbc().sql("update delivery set state = 'sent' where id = ?").param(first).update();

    assertThat(deliveries.cancel(message)).isFalse();
    assertThat(deliveries.ofMessages(List.of(message)).get(message))
        .extracting(Delivery::state)
        .containsExactly(DeliveryState.SENT, DeliveryState.QUEUED);
  }

  @Test
  void doesNotCallBackWhatWasTriedOnce() {
    world.channel.answer = _ -> new SendOutcome.Retry("451 later", Optional.empty());
    world.queue(inbox, "a@b.example", message);
    world.run(worker);

    assertThat(deliveries.cancel(message)).isFalse();
  }

  @Test
  void believesNoReportWithoutAReturnAddressOfOurs() {
    long id = sent("a@b.example");

    deliveries.report(
        new DeliveryReport(
            Optional.empty(),
            Optional.of("d." + id + "@desk.example"),
            List.of(fate(Fate.HARD_FAILURE))));

    assertThat(world.delivery(message).state()).isEqualTo(DeliveryState.SENT);
  }

  @Test
  void marksABouncedDelivery() {
    long id = sent("a@b.example");

    deliveries.report(report(id, Fate.HARD_FAILURE));

    assertThat(world.delivery(message).state()).isEqualTo(DeliveryState.FAILED);
    assertThat(world.delivery(message).code()).contains("5.1.1");
    assertThat(world.told(id)).endsWith(DeliveryState.SENT, DeliveryState.FAILED);
  }

  @Test
  void believesABounceThatIsFasterThanOurOwnRecord() {
    world.channel.answer =
        outgoing -> {
          deliveries.report(report(outgoing.delivery(), Fate.HARD_FAILURE));
          return new SendOutcome.Sent("250 ok");
        };
    world.queue(inbox, "a@b.example", message);

    world.run(worker);

    assertThat(world.delivery(message).state()).isEqualTo(DeliveryState.FAILED);
  }

  @Test
  void tellsThatTheFarSideStillTries() {
    long id = sent("a@b.example");

    deliveries.report(report(id, Fate.DELAYED));
    deliveries.report(report(id, Fate.DELAYED));

    assertThat(world.delivery(message).state()).isEqualTo(DeliveryState.SENT);
    assertThat(world.delivery(message).delayedAt()).isPresent();
    assertThat(world.told(id))
        .containsExactly(
            DeliveryState.QUEUED, DeliveryState.SENDING, DeliveryState.SENT, DeliveryState.SENT);
  }

  @Test
  void settlesAnUnknownDeliveryByAReport() {
    world.channel.answer = _ -> new SendOutcome.Unknown("cut off");
    long id = world.queue(inbox, "a@b.example", message);
    world.run(worker);

    deliveries.report(report(id, Fate.DELIVERED));
    world.later(Duration.ofHours(1));
    world.run(worker);

    assertThat(world.delivery(message).state()).isEqualTo(DeliveryState.DELIVERED);
    assertThat(world.channel.sent).hasSize(1);
  }

  @Test
  void aFloodOfBouncesGivesOneNoticeAndSuppressesTheAddress() {
    List<Long> ids =
        java.util.stream.IntStream.range(0, 10).mapToObj(_ -> sent("Gone@b.example")).toList();

    for (int i = 0; i < 5_000; i++) {
      deliveries.report(report(ids.get(i % ids.size()), Fate.HARD_FAILURE));
    }

    assertThat(world.events)
        .filteredOn(AddressSuppressed.class::isInstance)
        .singleElement()
        .extracting("address", "reason")
        .containsExactly("Gone@b.example", "bounces");
    assertThat(ids).allSatisfy(id -> assertThat(world.told(id)).hasSize(4));
  }

  @Test
  void repeatedBouncesOfOneDeliveryDoNotSuppressAnAddress() {
    long id = sent("a@b.example");

    for (int i = 0; i < 10; i++) {
      deliveries.report(report(id, Fate.HARD_FAILURE));
    }

    assertThat(world.events).noneMatch(AddressSuppressed.class::isInstance);
  }

  @Test
  void blocksWhatGoesToASuppressedAddressUntilAPersonInsists() {
    for (int i = 0; i < Suppressions.HARD_BOUNCES; i++) {
      deliveries.report(report(sent("gone@b.example"), Fate.HARD_FAILURE));
    }
    world.channel.sent.clear();

    long next = MESSAGES.incrementAndGet();
    long id = world.queue(inbox, "GONE@b.example", next);
    world.run(worker);
    assertThat(world.delivery(next).state()).isEqualTo(DeliveryState.BLOCKED);
    assertThat(world.delivery(next).code()).contains("suppressed");
    assertThat(world.channel.sent).isEmpty();

    assertThat(deliveries.retry(id)).isTrue();
    world.run(worker);
    assertThat(world.delivery(next).state()).isEqualTo(DeliveryState.SENT);
  }

  @Test
  void aComplaintStopsTheDeskButNotAPerson() {
    deliveries.report(report(sent("cross@b.example"), Fate.COMPLAINT));
    long automatic = MESSAGES.incrementAndGet();
    long personal = MESSAGES.incrementAndGet();

    world.queue(inbox, Kind.ACKNOWLEDGEMENT, "cross@b.example", automatic);
    world.queue(inbox, Kind.REPLY, "cross@b.example", personal);
    world.run(worker);

    assertThat(world.delivery(automatic).state()).isEqualTo(DeliveryState.BLOCKED);
    assertThat(world.delivery(personal).state()).isEqualTo(DeliveryState.SENT);
  }

  @Test
  void countsAcknowledgementsByAddressAndDomain() {
    var since = world.now.minus(Duration.ofHours(24));
    world.queue(inbox, Kind.ACKNOWLEDGEMENT, "Li@Example.com", message);
    world.queue(inbox, Kind.REPLY, "li@example.com", message);
    world.queue(inbox, Kind.ACKNOWLEDGEMENT, "wei@example.com", message);

    assertThat(deliveries.acknowledgements("LI@example.com", since)).isOne();
    assertThat(deliveries.acknowledgementsToDomain("EXAMPLE.com", since)).isEqualTo(2);
    assertThat(deliveries.acknowledgements(since)).isEqualTo(2);
    world.later(Duration.ofHours(25));
    assertThat(deliveries.acknowledgements("li@example.com", world.now.minus(Duration.ofHours(24))))
        .isZero();
  }

  private long sent(String address) {
    world.channel.answer = _ -> new SendOutcome.Sent("250 ok");
    long id = world.queue(inbox, address, message);
    world.run(worker);
    return id;
  }

  private static DeliveryReport report(long delivery, Fate fate) {
    return new DeliveryReport(Optional.of(delivery), Optional.empty(), List.of(fate(fate)));
  }

  private static Recipient fate(Fate fate) {
    return new Recipient("a@b.example", fate, "5.1.1", "userunknown", "No such user");
  }
}
