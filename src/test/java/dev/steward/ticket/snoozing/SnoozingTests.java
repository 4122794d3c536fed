package dev.steward.ticket.snoozing;

import static dev.steward.ticket.World.desk;
import static dev.steward.ticket.World.identity;
import static dev.steward.ticket.World.letterFrom;
import static dev.steward.ticket.World.na;
import static dev.steward.ticket.World.now;
import static dev.steward.ticket.World.someone;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import dev.steward.channel.ThreadHint;
import dev.steward.platform.error.ErrorCode;
import dev.steward.platform.error.Refusal;
import dev.steward.ticket.Status;
import dev.steward.ticket.Ticket;
import dev.steward.ticket.TicketEvent;
import dev.steward.ticket.TicketEvents;
import dev.steward.ticket.solving.Solving;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SnoozingTests {
  private final Snoozing snoozing = desk.the(Snoozing.class);
  private final Solving solving = desk.the(Solving.class);

  @Test
  void wakesOnceHoweverManyLook() throws Exception {
    Ticket ticket = letterFrom(someone("li")).arrives();
    solving.move(na, ticket.id(), Status.PENDING, OptionalInt.empty());
    snoozing.snooze(na, ticket.id(), Instant.now().plusSeconds(3600), true);
    assertThat(sleeping(ticket)).isTrue();
    makeDue(ticket);

    List<Callable<Boolean>> nodes =
        IntStream.range(0, 8).<Callable<Boolean>>mapToObj(_ -> snoozing::wakeDue).toList();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var node : threads.invokeAll(nodes)) {
        node.get();
      }
    }

    assertThat(kinds(ticket)).containsOnlyOnce(TicketEvent.Kind.WOKEN);
    assertThat(now(ticket).status()).isEqualTo(Status.OPEN);
    assertThat(now(ticket).updatedAt()).isAfter(ticket.updatedAt());
    assertThat(sleeping(ticket)).isFalse();
  }

  @Test
  void wakesWhenTheCustomerWritesButNotForARobot() {
    String li = someone("li");
    Ticket ticket = letterFrom(li).arrives();
    snoozing.snooze(na, ticket.id(), Instant.now().plusSeconds(3600), true);
    var hint = new ThreadHint.ReplyAddress(ticket.id().value(), identity(li).id().value());

    letterFrom(li).byRobot().showing(hint).arrives();
    letterFrom(li).showing(hint).arrives();

    await().atMost(Duration.ofSeconds(20)).until(() -> !sleeping(ticket));
    assertThat(
            desk.the(TicketEvents.class).of(ticket.id()).stream()
                .filter(e -> e.kind() == TicketEvent.Kind.WOKEN))
        .singleElement()
        .satisfies(e -> assertThat(e.details()).containsEntry("reason", "reply"));
  }

  @Test
  void sleepsThroughWhatTheCustomerWritesWhenTold() {
    String li = someone("li");
    Ticket ticket = letterFrom(li).arrives();
    snoozing.snooze(na, ticket.id(), Instant.now().plusSeconds(3600), false);

    desk.transactions().executeWithoutResult(_ -> snoozing.heard(ticket.id()));

    assertThat(sleeping(ticket)).isTrue();
    snoozing.wake(na, ticket.id());
    snoozing.wake(na, ticket.id());
    assertThat(kinds(ticket)).containsOnlyOnce(TicketEvent.Kind.WOKEN);
  }

  @Test
  void endsWhenTheTicketIsSolved() {
    Ticket ticket = letterFrom(someone("li")).arrives();
    snoozing.snooze(na, ticket.id(), Instant.now().plusSeconds(3600), true);

    solving.move(na, ticket.id(), Status.SOLVED, OptionalInt.empty());

    await().atMost(Duration.ofSeconds(20)).until(() -> !sleeping(ticket));
    assertThat(now(ticket).status()).isEqualTo(Status.SOLVED);
    assertRefused(
        SnoozeError.SOLVED,
        () -> snoozing.snooze(na, ticket.id(), Instant.now().plusSeconds(60), true));
  }

  @Test
  void refusesTimesThatAreNone() {
    Ticket ticket = letterFrom(someone("li")).arrives();

    assertRefused(SnoozeError.PAST, () -> snoozing.snooze(na, ticket.id(), Instant.EPOCH, true));
    assertRefused(
        SnoozeError.TOO_FAR,
        () -> snoozing.snooze(na, ticket.id(), Instant.now().plus(Duration.ofDays(400)), true));
  }

  @Test
  void meansTheAgentsOwnMorningAcrossClockChanges() {
    ZoneId berlin = ZoneId.of("Europe/Berlin");
    Instant friday = Instant.parse("2026-03-27T08:10:00Z");
    Instant evening = Instant.parse("2026-03-27T17:10:00Z");

    assertThat(Preset.LATER_TODAY.from(friday, berlin))
        .contains(Instant.parse("2026-03-27T11:30:00Z"));
    assertThat(Preset.LATER_TODAY.from(evening, berlin)).isEmpty();
    assertThat(Preset.TOMORROW.from(friday, berlin))
        .contains(Instant.parse("2026-03-28T08:00:00Z"));
    assertThat(Preset.NEXT_MONDAY.from(friday, berlin))
        .contains(Instant.parse("2026-03-30T07:00:00Z"));
    assertThat(Preset.NEXT_MONDAY.from(Instant.parse("2026-03-30T05:00:00Z"), berlin))
        .contains(Instant.parse("2026-04-06T07:00:00Z"));
    assertThat(
            Preset.TOMORROW.from(Instant.parse("2026-11-22T20:00:00Z"), ZoneId.of("Asia/Shanghai")))
        .contains(Instant.parse("2026-11-24T01:00:00Z"));
  }

  private static boolean sleeping(Ticket ticket) {
    return desk.jdbc()
        .sql(
            """
            select t.snoozed_until is not null or exists (select from ticket_snooze where ticket_id = t.id)
            from ticket t where id = ?
            """)
        .param(ticket.id().value())
        .query(Boolean.class)
        .single();
  }

  private static void makeDue(Ticket ticket) {
    desk.jdbc()
        .sql("update ticket_snooze set until = now() - interval '1 second' where ticket_id = ?")
        .param(ticket.id().value())
        .update();
  }

  private static List<TicketEvent.Kind> kinds(Ticket ticket) {
    return desk.the(TicketEvents.class).of(ticket.id()).stream().map(TicketEvent::kind).toList();
  }

  private static void assertRefused(ErrorCode code, Runnable act) {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(act::run)
        .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(code));
  }
}
