package dev.steward.sla.keeping;

import static dev.steward.ticket.World.desk;
import static dev.steward.ticket.World.letterFrom;
import static dev.steward.ticket.World.max;
import static dev.steward.ticket.World.na;
import static dev.steward.ticket.World.now;
import static dev.steward.ticket.World.someone;
import static dev.steward.ticket.World.ticketFrom;
import static org.assertj.core.api.Assertions.assertThat;

import dev.steward.audit.Actor;
import dev.steward.sla.calendar.CalendarEditing;
import dev.steward.sla.calendar.CalendarId;
import dev.steward.sla.calendar.Hours;
import dev.steward.sla.calendar.Week;
import dev.steward.sla.clock.Clock;
import dev.steward.sla.clock.Target;
import dev.steward.sla.policy.Policies;
import dev.steward.sla.policy.Policy;
import dev.steward.sla.policy.PolicyEditing;
import dev.steward.ticket.Priority;
import dev.steward.ticket.Status;
import dev.steward.ticket.Ticket;
import dev.steward.ticket.TicketEvent;
import dev.steward.ticket.TicketEvents;
import dev.steward.ticket.condition.Condition;
import dev.steward.ticket.condition.Conditions;
import dev.steward.ticket.condition.FactReader;
import dev.steward.ticket.condition.Operator;
import dev.steward.ticket.editing.Editing;
import dev.steward.ticket.replying.Reply;
import dev.steward.ticket.replying.Replying;
import dev.steward.ticket.solving.Solving;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Clocks of real tickets on the real database: kept by the workers of the running desk.
class KeepingTests {
  private static final AtomicLong NUMBER = new AtomicLong();
  private static final CalendarId ALWAYS =
      desk.the(CalendarEditing.class).add("Around the clock", hours(Week.ALWAYS), Actor.OPERATOR);

  private final Keeping keeping = desk.the(Keeping.class);
  private final PolicyEditing policies = desk.the(PolicyEditing.class);

  @Test
  void aTicketGetsTheClocksOfTheFirstPolicyThatHolds() {
    String tag = promise(Duration.ofHours(4));
    Ticket ticket = tagged(tag);
    KeptClock first = clock(ticket, Target.FIRST_REPLY);
    assertThat(first.dueAt()).contains(created(ticket).plus(Duration.ofHours(4)));
    assertThat(dueAt(ticket)).isEqualTo(first.dueAt());
    assertThat(now(ticket).version()).isEqualTo(ticket.version());
  }

  @Test
  void anAnswerKeepsThePromiseAndANewQuestionBeginsTheNext() {
    Ticket ticket = tagged(promise(Duration.ofHours(4)));
    reply(ticket);
    await(() -> keptStates(ticket).contains("first-reply kept"));
    letterFrom(address(ticket)).saying("And now?").arrives();
    assertThat(keptStates(ticket)).contains("resolution running");
  }

  @Test
  void anotherPriorityIsAnotherPromiseAndTheOldDueTimeIsRemembered() {
    Ticket ticket = tagged(promise(Duration.ofHours(4)));
    KeptClock before = clock(ticket, Target.FIRST_REPLY);
    desk.the(Editing.class).prioritise(na, ticket.id(), Priority.URGENT, OptionalInt.empty());
    await(() -> !clock(ticket, Target.FIRST_REPLY).promised().equals(before.promised()));
    assertThat(clock(ticket, Target.FIRST_REPLY).dueAt())
        .contains(created(ticket).plus(Duration.ofHours(1)));
    assertThat(keeping.changes(ticket.id()))
        .anySatisfy(change -> {
          assertThat(change.before()).isEqualTo(before.dueAt());
          assertThat(change.after()).contains(created(ticket).plus(Duration.ofHours(1)));
        });
  }

  @Test
  void anEditOfAPolicyGoesThroughAllOpenTickets() {
    String tag = promise(Duration.ofHours(4));
    Ticket ticket = tagged(tag);
    Policy policy = policyOf(tag);
    policies.change(
        new Policy(
            policy.id(),
            policy.name(),
            policy.when(),
            ALWAYS,
            times(Duration.ofHours(9)),
            policy.pausing(),
            80),
        desk.the(Policies.class).current().version(),
        na.actor());
    await(() -> clock(ticket, Target.FIRST_REPLY).promised().equals(Duration.ofHours(9)));
    await(() -> desk.the(Sweeps.class).newest().orElseThrow().finishedAt().isPresent());
    assertThat(keeping.changes(ticket.id()))
        .extracting(DueChange::before)
        .contains(Optional.of(created(ticket).plus(Duration.ofHours(4))));
  }

  @Test
  void aPauseTakesTheDueTimeAway() {
    Ticket ticket = tagged(promise(Duration.ofHours(4)));
    desk.the(Solving.class).move(na, ticket.id(), Status.PENDING, OptionalInt.empty());
    await(() -> clock(ticket, Target.FIRST_REPLY).state() == Clock.State.PAUSED);
    assertThat(dueAt(ticket)).isEmpty();
  }

  @Test
  void aBreachIsToldOnceThoughEightLookAtOnce() throws Exception {
    Ticket ticket = tagged(promise(Duration.ofHours(4)));
    age(ticket, Duration.ofHours(6));
    try (var many = Executors.newFixedThreadPool(8)) {
      var looks =
          java.util.stream.IntStream.range(0, 8)
              .mapToObj(_ -> many.submit(() -> keeping.keep(List.of(ticket.id()), Cause.TICKET)))
              .toList();
      for (var look : looks) {
        look.get();
      }
    }
    List<TicketEvent> told = told(ticket, TicketEvent.Kind.SLA_BREACHED, "first-reply");
    assertThat(told).hasSize(1);
    Instant due = created(ticket).plus(Duration.ofHours(4));
    assertThat(told.getFirst().details()).containsEntry("due", due.toString());
    assertThat(clock(ticket, Target.FIRST_REPLY).breachedAt()).contains(due);
  }

  @Test
  void aBreachIsNotTakenBackByALaterAnswerNorToldAgain() {
    Ticket ticket = tagged(promise(Duration.ofHours(4)));
    age(ticket, Duration.ofHours(6));
    keeping.keep(List.of(ticket.id()), Cause.TICKET);
    reply(ticket);
    await(() -> clock(ticket, Target.FIRST_REPLY).state() == Clock.State.KEPT);
    desk.the(Editing.class).prioritise(max, ticket.id(), Priority.LOW, OptionalInt.empty());
    keeping.keep(List.of(ticket.id()), Cause.TICKET);
    assertThat(told(ticket, TicketEvent.Kind.SLA_BREACHED, "first-reply")).hasSize(1);
    assertThat(clock(ticket, Target.FIRST_REPLY).breachedAt())
        .contains(created(ticket).plus(Duration.ofHours(4)));
  }

  @Test
  void warnsOnceBeforeItIsLate() {
    Ticket ticket = tagged(promise(Duration.ofHours(4)));
    age(ticket, Duration.ofMinutes(220));
    keeping.keep(List.of(ticket.id()), Cause.TICKET);
    keeping.keep(List.of(ticket.id()), Cause.TICKET);
    assertThat(told(ticket, TicketEvent.Kind.SLA_WARNED, "first-reply")).hasSize(1);
    assertThat(told(ticket, TicketEvent.Kind.SLA_BREACHED, "first-reply")).isEmpty();
  }

  @Test
  void aWithdrawnReplyIsNoAnswer() {
    Ticket ticket = tagged(promise(Duration.ofHours(4)));
    long message = reply(ticket);
    await(() -> clock(ticket, Target.FIRST_REPLY).state() == Clock.State.KEPT);
    desk.the(Replying.class).withdraw(na, ticket.id(), message);
    await(() -> clock(ticket, Target.FIRST_REPLY).state() == Clock.State.RUNNING);
  }

  @Test
  void workingOutAgainWhatIsRightChangesNothing() {
    Ticket ticket = tagged(promise(Duration.ofHours(4)));
    desk.the(Solving.class).move(na, ticket.id(), Status.PENDING, OptionalInt.empty());
    desk.the(Solving.class).move(na, ticket.id(), Status.OPEN, OptionalInt.empty());
    keeping.keep(List.of(ticket.id()), Cause.TICKET);
    List<KeptClock> kept = keeping.of(ticket.id());
    desk.jdbc()
        .sql("delete from sla_clock where ticket_id = ?")
        .param(ticket.id().value())
        .update();
    keeping.keep(List.of(ticket.id()), Cause.TICKET);
    List<KeptClock> again = keeping.of(ticket.id());
    assertThat(again).hasSameSizeAs(kept);
    for (int i = 0; i < kept.size(); i++) {
      assertThat(again.get(i).looksLike(kept.get(i)))
          .as("%s %s", again.get(i), kept.get(i))
          .isTrue();
    }
    assertThat(desk.the(FactReader.class).find(ticket.id()).orElseThrow().dueAt())
        .isEqualTo(dueAt(ticket));
  }

  /// Other tests of this world make policies for every ticket, and the first that fits counts.
  @BeforeAll
  static void promiseNothingElse() {
    var editing = desk.the(PolicyEditing.class);
    desk.the(Policies.class)
        .current()
        .policies()
        .forEach(policy -> editing.remove(policy.id(), na.actor()));
  }

  private String promise(Duration first) {
    String tag = "sla-" + NUMBER.incrementAndGet();
    policies.add(
        new Policy(
            0,
            "Promise " + tag,
            Conditions.all(Condition.of("tags", Operator.HAS_ANY, tag)),
            ALWAYS,
            times(first),
            Set.of(Status.PENDING),
            80),
        na.actor());
    return tag;
  }

  private static Map<Priority, Map<Target, Duration>> times(Duration first) {
    var times = new EnumMap<Priority, Map<Target, Duration>>(Priority.class);
    for (Priority priority : Priority.values()) {
      Duration reply = priority == Priority.URGENT ? Duration.ofHours(1) : first;
      times.put(
          priority, Map.of(Target.FIRST_REPLY, reply, Target.RESOLUTION, Duration.ofHours(48)));
    }
    return times;
  }

  private Policy policyOf(String tag) {
    return desk.the(Policies.class).current().policies().stream()
        .filter(policy -> policy.name().endsWith(" " + tag))
        .findFirst()
        .orElseThrow();
  }

  private Ticket tagged(String tag) {
    Ticket ticket = ticketFrom(someone("sla"));
    desk.the(Editing.class).tag(na, ticket.id(), List.of(tag), OptionalInt.empty());
    await(() -> keeping.of(ticket.id()).size() == 2);
    return now(ticket);
  }

  /// Lets everything about the ticket have happened earlier.
  private void age(Ticket ticket, Duration by) {
    String shift = "- interval '" + by.toSeconds() + " seconds'";
    long id = ticket.id().value();
    desk.transactions()
        .executeWithoutResult(_ -> {
          desk.jdbc()
              .sql("update ticket set created_at = created_at " + shift + " where id = ?")
              .param(id)
              .update();
          desk.jdbc()
              .sql("update ticket_event set at = at " + shift + " where ticket_id = ?")
              .param(id)
              .update();
          desk.jdbc()
              .sql("update sla_book set valid_from = valid_from - interval '1 day'")
              .update();
        });
    // Another edit makes the desk read the books anew.
    promise(Duration.ofHours(1));
  }

  private long reply(Ticket ticket) {
    return desk.the(Replying.class)
        .reply(
            na,
            ticket.id(),
            new Reply(
                "", "We look into it.", List.of(), OptionalLong.empty(), Optional.of(Status.OPEN)))
        .message();
  }

  private List<TicketEvent> told(Ticket ticket, TicketEvent.Kind kind, String target) {
    return desk.the(TicketEvents.class).of(ticket.id()).stream()
        .filter(event -> event.kind() == kind)
        .filter(event -> target.equals(event.details().get("target")))
        .toList();
  }

  private KeptClock clock(Ticket ticket, Target target) {
    return keeping.of(ticket.id()).stream()
        .filter(each -> each.target() == target)
        .findFirst()
        .orElseThrow();
  }

  private List<String> keptStates(Ticket ticket) {
    return keeping.of(ticket.id()).stream()
        .map(each -> each.target().code() + " " + each.state().code())
        .toList();
  }

  private static Optional<Instant> dueAt(Ticket ticket) {
    return desk.the(FactReader.class).find(ticket.id()).orElseThrow().dueAt();
  }

  private static Instant created(Ticket ticket) {
    return now(ticket).createdAt();
  }

  private static String address(Ticket ticket) {
    return desk.the(FactReader.class).find(ticket.id()).orElseThrow().address();
  }

  private static Hours hours(Week week) {
    return new Hours(ZoneOffset.UTC, week, List.of());
  }

  private static void await(java.util.concurrent.Callable<Boolean> condition) {
    Awaitility.await().atMost(Duration.ofSeconds(15)).until(condition);
  }
}
