package dev.steward.channel.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.steward.channel.InboxId;
import dev.steward.channel.Outgoing;
import dev.steward.channel.SendOutcome;
import dev.steward.platform.database.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DeliveryWorkerTests {
  private static final TestDatabase DATABASE = TestDatabase.create();

  private final DeliveryWorld world = new DeliveryWorld(DATABASE);
  private final DeliveryWorker worker = world.worker();
  private InboxId inbox;

  @BeforeEach
  void startEmpty() {
    DATABASE.jdbc().sql("truncate delivery, suppression, outage cascade").update();
    inbox = world.inbox("support@desk.example");
  }

  @Test
  void sendsTheSameBytesAndIdOnEveryAttempt() {
    world.channel.answer = _ -> new SendOutcome.Retry("451 later", Optional.empty());
    world.queue(inbox, "a@b.example", 1);
    for (int i = 0; i < 4; i++) {
      world.run(worker);
      world.later(Duration.ofHours(2));
    }

    assertThat(world.channel.sent).hasSize(4);
    assertThat(world.channel.sent).extracting(Outgoing::raw).containsOnly(first().raw());
    assertThat(world.channel.sent)
        .extracting(Outgoing::externalId)
        .containsOnly(first().externalId());
    assertThat(world.channel.sent).extracting(Outgoing::attempt).containsExactly(1, 2, 3, 4);
  }

  @Test
  void waitsForTheUndoWindow() {
    Instant due = world.now.plusSeconds(10);
    DATABASE
        .transactions()
        .executeWithoutResult(_ ->
            world
                .deliveries()
                .queue(
                    DeliveryWorld.message(
                        inbox, dev.steward.channel.OutboundMessage.Kind.REPLY, "a@b.example", 1),
                    due));

    world.run(worker);
    assertThat(world.channel.sent).isEmpty();
    world.later(Duration.ofSeconds(10));
    world.run(worker);
    assertThat(world.delivery(1).state()).isEqualTo(DeliveryState.SENT);
  }

  @Test
  void triesForFiveDaysWithGrowingPausesAndTellsAfterFourHours() {
    List<Instant> attempts = new ArrayList<>();
    world.channel.answer =
        _ -> {
          attempts.add(world.now);
          return new SendOutcome.Retry("450 4.2.1 later", Optional.empty());
        };
    Instant start = world.now;
    long id = world.queue(inbox, "a@b.example", 1);
    Instant told = start;
    while (world.delivery(1).state() == DeliveryState.QUEUED) {
      world.run(worker);
      if (told.equals(start) && world.delivery(1).delayedAt().isPresent()) {
        told = world.now;
      }
      world.later(Duration.ofMinutes(1));
    }

    assertThat(Duration.between(attempts.get(0), attempts.get(1)))
        .isBetween(minutes(4), minutes(7));
    assertThat(Duration.between(attempts.get(1), attempts.get(2)))
        .isBetween(minutes(8), minutes(13));
    assertThat(Duration.between(attempts.get(8), attempts.get(9)))
        .isBetween(minutes(53), minutes(81));
    assertThat(Duration.between(start, told)).isBetween(minutes(240), minutes(245));
    assertThat(Duration.between(start, world.now))
        .isBetween(Duration.ofDays(5), Duration.ofHours(122));
    assertThat(world.delivery(1).state()).isEqualTo(DeliveryState.FAILED);
    assertThat(world.delivery(1).code()).contains("expired");
    assertThat(world.delivery(1).detail()).contains("450 4.2.1 later");
    assertThat(world.told(id)).endsWith(DeliveryState.FAILED);
  }

  @Test
  void waitsAsLongAsTheFarSideAsks() {
    world.channel.answer = _ -> new SendOutcome.Retry("421", Optional.of(Duration.ofHours(1)));
    world.queue(inbox, "a@b.example", 1);
    world.run(worker);

    assertThat(world.delivery(1).dueAt()).isEqualTo(world.now.plus(Duration.ofHours(1)));
  }

  @Test
  void showsARefusalAtOnce() {
    world.channel.answer = _ -> new SendOutcome.Failed("5.1.1", "550 5.1.1 no such user");
    long id = world.queue(inbox, "a@b.example", 1);
    world.run(worker);

    assertThat(world.delivery(1).state()).isEqualTo(DeliveryState.FAILED);
    assertThat(world.told(id))
        .containsExactly(DeliveryState.QUEUED, DeliveryState.SENDING, DeliveryState.FAILED);
    world.later(Duration.ofDays(1));
    world.run(worker);
    assertThat(world.channel.sent).hasSize(1);
  }

  @Test
  void repeatsOnceWhatMayHaveArrivedAndThenLeavesItToAPerson() {
    world.channel.answer = _ -> new SendOutcome.Unknown("cut off after the last byte");
    world.queue(inbox, "a@b.example", 1);
    for (int i = 0; i < 5; i++) {
      world.run(worker);
      world.later(Duration.ofHours(1));
    }

    assertThat(world.channel.sent).hasSize(2);
    assertThat(world.channel.sent).extracting(Outgoing::raw).containsOnly(first().raw());
    assertThat(world.delivery(1).state()).isEqualTo(DeliveryState.UNKNOWN);
  }

  @Test
  void sendsAgainWhatAKilledProcessHadUnderWay() {
    int kills = 3;
    world.queue(inbox, "a@b.example", 1);
    for (int i = 0; i < kills; i++) {
      DeliveryWorker killed = world.worker();
      CountDownLatch never = new CountDownLatch(1);
      world.channel.answer = _ -> hang(never);
      killed.round();
      awaitSent(i + 1);
      world.later(DeliveryWorker.LEASE.plusSeconds(1));
    }
    world.channel.answer = _ -> new SendOutcome.Sent("250 ok");
    world.run(worker);

    assertThat(world.channel.sent).hasSizeBetween(1, 1 + kills);
    assertThat(world.channel.sent)
        .extracting(Outgoing::externalId)
        .containsOnly(first().externalId());
    assertThat(world.channel.sent).extracting(Outgoing::raw).containsOnly(first().raw());
    assertThat(world.delivery(1).state()).isEqualTo(DeliveryState.SENT);
  }

  @Test
  void aLateRecordOfAnEarlierAttemptChangesNothing() {
    world.queue(inbox, "a@b.example", 1);
    CountDownLatch resume = new CountDownLatch(1);
    world.channel.answer = _ -> hang(resume);
    DeliveryWorker slow = world.worker();
    slow.round();
    awaitSent(1);
    world.later(DeliveryWorker.LEASE.plusSeconds(1));
    world.channel.answer = _ -> new SendOutcome.Sent("250 ok");
    world.run(worker);

    resume.countDown();
    assertThat(slow.isIdle(Duration.ofSeconds(10))).isTrue();

    assertThat(world.delivery(1).state()).isEqualTo(DeliveryState.SENT);
  }

  @Test
  void keepsTheLeaseOfWhatIsSlow() {
    world.queue(inbox, "a@b.example", 1);
    CountDownLatch resume = new CountDownLatch(1);
    world.channel.answer = _ -> hang(resume);
    worker.round();
    awaitSent(1);
    DeliveryWorker other = world.worker();
    for (int i = 0; i < 10; i++) {
      world.later(Duration.ofSeconds(30));
      worker.round();
      other.round();
    }
    resume.countDown();
    assertThat(worker.isIdle(Duration.ofSeconds(10))).isTrue();

    assertThat(world.channel.sent).hasSize(1);
  }

  @Test
  void eightWorkersSendEachDeliveryOnce() throws InterruptedException {
    int many = 400;
    for (int i = 1; i <= many; i++) {
      world.queue(i % 2 == 0 ? inbox : world.inbox("second@desk.example"), "a@b.example", i);
    }
    try (var threads = Executors.newFixedThreadPool(8)) {
      for (int i = 0; i < 8; i++) {
        threads.execute(() -> world.run(world.worker()));
      }
    }
    world.run(worker);

    assertThat(world.channel.sentIds()).hasSize(many).doesNotHaveDuplicates();
    assertThat(state("sent")).isEqualTo(many);
  }

  @Test
  void drainsInOrderOnceTheWayOutIsBack() {
    int many = 2_000;
    fill(many);
    world.channel.answer = _ -> new SendOutcome.Unreachable("connection refused");
    for (int minute = 0; minute < 6 * 60; minute += 5) {
      world.run(worker);
      world.later(Duration.ofMinutes(5));
    }
    assertThat(world.channel.sent.size()).isLessThan(150);
    assertThat(world.context.getBean(Outages.class).list())
        .singleElement()
        .extracting(Outage::detail)
        .isEqualTo("connection refused");
    assertThat(world.delivery(many).delayedAt()).isPresent();
    world.channel.sent.clear();

    world.channel.answer = _ -> new SendOutcome.Sent("250 ok");
    world.later(Duration.ofMinutes(10));
    world.run(worker);

    assertThat(state("sent")).isEqualTo(many);
    List<Long> order = world.channel.sentIds();
    assertThat(order).hasSize(many);
    assertThat(
            IntStream.range(0, many)
                .allMatch(i -> Math.abs(order.get(i) - order.getFirst() - i) < 8))
        .as("oldest first")
        .isTrue();
    assertThat(world.context.getBean(Outages.class).list()).isEmpty();
  }

  @Test
  void givesUpAfterFiveDaysBehindAWayOutThatIsDown() {
    fill(20);
    world.channel.answer = _ -> new SendOutcome.Unreachable("connection refused");
    for (int hour = 0; hour < 5 * 24 + 1; hour++) {
      world.run(worker);
      world.later(Duration.ofHours(1));
    }
    world.run(worker);

    assertThat(state("failed")).isEqualTo(20);
    assertThat(world.delivery(20).code()).contains("expired");
  }

  @Test
  void anInboxThatIsDownDoesNotHoldUpAnother() {
    InboxId other = world.inbox("other@desk.example");
    fill(50);
    world.channel.answer =
        outgoing ->
            outgoing.inbox().equals(inbox)
                ? new SendOutcome.Unreachable("down")
                : new SendOutcome.Sent("250 ok");
    world.queue(other, "a@b.example", 1_000);
    world.run(worker);

    assertThat(world.delivery(1_000).state()).isEqualTo(DeliveryState.SENT);
  }

  @Test
  void aListenerThatFailsDoesNotUndoWhatHappened() {
    world.queue(inbox, "a@b.example", 1);
    world.listener =
        _ -> {
          throw new IllegalStateException("a bug elsewhere");
        };
    world.run(worker);

    assertThat(world.channel.sent).hasSize(1);
    assertThat(world.delivery(1).state()).isEqualTo(DeliveryState.SENT);
  }

  @Test
  void aBugInTheChannelIsARetry() {
    world.channel.answer =
        _ -> {
          throw new IllegalStateException("a bug of ours");
        };
    world.queue(inbox, "a@b.example", 1);
    world.run(worker);

    assertThat(world.delivery(1).state()).isEqualTo(DeliveryState.QUEUED);
    assertThat(world.delivery(1).detail()).contains("internal");
  }

  private Outgoing first() {
    return world.channel.sent.element();
  }

  private int state(String state) {
    return DATABASE
        .jdbc()
        .sql("select count(*) from delivery where state = ?")
        .param(state)
        .query(Integer.class)
        .single();
  }

  private void fill(int many) {
    world.queue(inbox, "a@b.example", 1);
    DATABASE
        .jdbc()
        .sql(
            """
            insert into delivery (channel, inbox_id, kind, conversation, message, recipient, external_id,
              envelope_from, envelope_to, blob, state, queued_at, due_at, tried_from)
            select channel, inbox_id, kind, conversation, n, recipient, external_id || n,
              envelope_from, envelope_to, blob, state, queued_at, due_at, tried_from
            from delivery, generate_series(2, ?) n
            """)
        .param(many)
        .update();
  }

  private void awaitSent(int many) {
    Instant limit = Instant.now().plusSeconds(10);
    while (world.channel.sent.size() < many) {
      assertThat(Instant.now()).isBefore(limit);
      Thread.onSpinWait();
    }
  }

  private static SendOutcome hang(CountDownLatch until) {
    try {
      until.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return new SendOutcome.Failed("500", "late");
  }

  private static Duration minutes(int minutes) {
    return Duration.ofMinutes(minutes);
  }
}
