package dev.steward.rule.running;

import static dev.steward.ticket.World.desk;
import static dev.steward.ticket.World.na;
import static dev.steward.ticket.World.now;
import static dev.steward.ticket.World.someone;
import static dev.steward.ticket.World.ticketFrom;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.steward.audit.Actor;
import dev.steward.platform.error.Refusal;
import dev.steward.rule.Rule;
import dev.steward.rule.RuleError;
import dev.steward.rule.RuleId;
import dev.steward.rule.Rules;
import dev.steward.rule.Trigger;
import dev.steward.staff.TeamId;
import dev.steward.staff.people.Teams;
import dev.steward.ticket.Priority;
import dev.steward.ticket.Status;
import dev.steward.ticket.Ticket;
import dev.steward.ticket.TicketEvent;
import dev.steward.ticket.TicketEvents;
import dev.steward.ticket.acting.Act;
import dev.steward.ticket.condition.Condition;
import dev.steward.ticket.condition.Conditions;
import dev.steward.ticket.condition.Operator;
import dev.steward.ticket.editing.Editing;
import dev.steward.ticket.solving.Solving;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RuleTests {
  private static final AtomicInteger number = new AtomicInteger();

  private final Rules rules = desk.the(Rules.class);
  private final List<RuleId> made = new ArrayList<>();
  private final String mark = "mark-" + number.incrementAndGet();

  @AfterEach
  void tidyUp() {
    made.forEach(id -> {
      if (rules.find(id).isPresent()) {
        rules.remove(na, id);
      }
    });
  }

  @Test
  void actsOnAnEventInItsOwnName() {
    RuleId id = onTags(Act.of("priority", "urgent"), Act.of("note", "Look"));
    Ticket ticket = marked();

    awaitFeed();

    assertThat(now(ticket).priority()).isEqualTo(Priority.URGENT);
    assertThat(runs(ticket))
        .singleElement()
        .satisfies(run -> {
          assertThat(run.rule()).isEqualTo(id);
          assertThat(run.outcome()).isEqualTo(Run.Outcome.DONE);
          assertThat(run.acts()).hasSize(2);
          assertThat(events(ticket))
              .filteredOn(event -> event.by().equals(Actor.rule(run.id())))
              .extracting(TicketEvent::kind)
              .containsExactly(TicketEvent.Kind.PRIORITY_CHANGED, TicketEvent.Kind.NOTE_ADDED);
        });
  }

  @Test
  void leavesAloneWhatItsConditionsDoNotWant() {
    onTags(Act.of("priority", "urgent"));
    Ticket ticket = ticketFrom(someone("li"));
    desk.the(Editing.class).tag(na, ticket.id(), List.of("another"), OptionalInt.empty());

    awaitFeed();

    assertThat(now(ticket).priority()).isEqualTo(ticket.priority());
    assertThat(runs(ticket)).isEmpty();
  }

  @Test
  void actsNotWhenSwitchedOff() {
    RuleId id = onTags(Act.of("priority", "urgent"));
    rules.enable(na, id, false);
    Ticket ticket = marked();

    awaitFeed();

    assertThat(runs(ticket)).isEmpty();
  }

  @Test
  void laterRulesSeeWhatEarlierOnesDidUnlessStopped() {
    on("tags-changed", has(mark), false, Act.of("tags-add", mark + "-first"));
    on("tags-changed", has(mark + "-first"), true, Act.of("priority", "high"));
    on("tags-changed", has(mark), false, Act.of("priority", "low"));
    Ticket ticket = marked();

    awaitFeed();

    assertThat(now(ticket).priority()).isEqualTo(Priority.HIGH);
  }

  @Test
  void aRuleThatFailsStopsNoOtherAndCanBeTriedAgain() {
    TeamId team = desk.the(Teams.class).add("Gone " + number.incrementAndGet(), Actor.OPERATOR);
    on(
        "tags-changed",
        has(mark),
        false,
        Act.of("priority", "urgent"),
        Act.of("team", String.valueOf(team.value())));
    on("tags-changed", has(mark), false, Act.of("tags-add", mark + "-after"));
    desk.jdbc().sql("delete from team where id = ?").param(team.value()).update();
    Ticket ticket = marked();

    awaitFeed();

    assertThat(now(ticket).tags()).contains(mark + "-after");
    assertThat(now(ticket).priority()).isEqualTo(ticket.priority());
    Run failed =
        runs(ticket).stream()
            .filter(r -> r.outcome() == Run.Outcome.FAILED)
            .findFirst()
            .orElseThrow();
    assertThat(failed.error()).isEqualTo("act.no-such-choice team");

    Rule rule = rules.find(failed.rule()).orElseThrow();
    rules.change(na, with(rule, Act.of("priority", "urgent")));
    desk.the(Runs.class).retry(na, failed.id());
    assertThat(now(ticket).priority()).isEqualTo(Priority.URGENT);
    assertThatThrownBy(() -> desk.the(Runs.class).retry(na, failed.id()))
        .isInstanceOf(Refusal.class);
  }

  @Test
  void rulesThatSetEachOtherOffEnd() {
    on("priority-changed", has(mark), false, Act.of("status", "open"), Act.of("status", "hold"));
    on("status-changed", has(mark), false, Act.of("priority", "low"), Act.of("priority", "high"));
    Ticket ticket = marked();
    desk.the(Editing.class).prioritise(na, ticket.id(), Priority.URGENT, OptionalInt.empty());

    awaitFeed();

    int events = events(ticket).size();
    assertThat(events).isLessThan(20);
    assertThat(runs(ticket)).extracting(Run::outcome).contains(Run.Outcome.LOOPED);
    awaitFeed();
    assertThat(events(ticket)).hasSize(events);
  }

  @Test
  void aRuleThatActsTooOftenOnOneTicketIsPausedAndShown() {
    RuleId id = onTags(Act.of("note", "again"));
    Ticket ticket = ticketFrom(someone("li"));
    for (int i = 0; i < Limits.PER_HOUR + 5; i++) {
      desk.the(Editing.class).tag(na, ticket.id(), List.of(mark, "n" + i), OptionalInt.empty());
    }

    awaitFeed();

    assertThat(rules.find(id).orElseThrow().pause()).isEqualTo("rate");
    assertThat(runs(ticket).stream().filter(r -> r.outcome() == Run.Outcome.DONE))
        .hasSize(Limits.PER_HOUR);
    assertThat(rules.paused()).isPositive();
    assertThat(desk.the(PausedRules.class).check().reason()).isEqualTo("rules.paused");
    rules.enable(na, id, true);
    assertThat(rules.find(id).orElseThrow().isActive()).isTrue();
  }

  @Test
  void onTimeActsOnceUntilSomebodyDoesSomething() {
    RuleId id = onTime(Conditions.all(has(mark).all().getFirst()), Act.of("note", "waits"));
    Ticket ticket = marked();

    sweep(id);
    sweep(id);
    assertThat(notes(ticket)).isOne();

    desk.the(Solving.class).move(na, ticket.id(), Status.PENDING, OptionalInt.empty());
    sweep(id);
    sweep(id);
    assertThat(notes(ticket)).isEqualTo(2);
  }

  @Test
  void solvesWhatHasBeenPendingForLong() {
    RuleId id =
        onTime(
            Conditions.all(
                Condition.of("tags", Operator.HAS_ANY, mark),
                Condition.of("status", Operator.IS, "pending"),
                Condition.of("updated", Operator.OLDER_THAN, "48h")),
            Act.of("status", "solved"));
    Ticket old = marked();
    Ticket recent = marked();
    for (Ticket ticket : List.of(old, recent)) {
      desk.the(Solving.class).move(na, ticket.id(), Status.PENDING, OptionalInt.empty());
    }
    desk.jdbc()
        .sql("update ticket set updated_at = now() - interval '49 hours' where id = ?")
        .param(old.id().value())
        .update();

    sweep(id);

    assertThat(now(old).status()).isEqualTo(Status.SOLVED);
    assertThat(now(recent).status()).isEqualTo(Status.PENDING);
  }

  @Test
  void eightProcessesAtOnceDoItOnce() throws Exception {
    RuleId timed = onTime(has(mark), Act.of("note", "on time"));
    onTags(Act.of("tags-add", mark + "-once"), Act.of("note", "on event"));
    Ticket ticket = marked();
    Callable<Boolean> all =
        () -> {
          for (int i = 0; i < 5; i++) {
            desk.the(EventFeed.class).round();
            desk.jdbc()
                .sql("update rule set swept_at = null where id = ?")
                .param(timed.value())
                .update();
            desk.the(TimeSweep.class).round();
          }
          return true;
        };

    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var each : threads.invokeAll(List.of(all, all, all, all, all, all, all, all))) {
        assertThat(each.get()).isTrue();
      }
    }
    awaitFeed();

    assertThat(notes(ticket)).isEqualTo(2);
  }

  @Test
  void whatIsKilledBeforeItsCommitIsDoneOnceAfterwards() {
    onTags(Act.of("note", "once"));
    Ticket ticket = marked();
    desk.transactions()
        .executeWithoutResult(kill -> {
          while (desk.the(EventFeed.class).round()) {
            assertThat(notes(ticket)).isLessThan(2);
          }
          kill.setRollbackOnly();
        });

    awaitFeed();

    assertThat(notes(ticket)).isOne();
  }

  @Test
  void doesNothingToAClosedTicket() {
    onTags(Act.of("status", "open"));
    Ticket ticket = marked();
    desk.transactions().executeWithoutResult(_ -> closed(ticket));

    awaitFeed();

    assertThat(now(ticket).status()).isEqualTo(Status.CLOSED);
  }

  @Test
  void saysWhatIsWrongWithIt() {
    refused(
        RuleError.NAME_MISSING,
        rule(" ", Trigger.EVENT, List.of("created"), Conditions.NONE, Act.of("note", "x")));
    refused(
        RuleError.EVENTS_MISSING,
        rule("e", Trigger.EVENT, List.of(), Conditions.NONE, Act.of("note", "x")));
    refused(
        RuleError.CONDITIONS_MISSING,
        rule("t", Trigger.TIME, List.of(), Conditions.NONE, Act.of("note", "x")));
    refused(
        RuleError.CONDITIONS_FLAWED,
        rule(
            "c",
            Trigger.TIME,
            List.of(),
            Conditions.all(Condition.of("moon", Operator.IS, "full")),
            Act.of("note", "x")));
    refused(RuleError.ACTS_MISSING, rule("a", Trigger.EVENT, List.of("created"), Conditions.NONE));
    refused(
        RuleError.ACTS_FLAWED,
        rule("a", Trigger.EVENT, List.of("created"), Conditions.NONE, Act.of("fly")));
  }

  @Test
  void keepsEachVersionAndRefusesToOverwriteOneNotSeen() {
    RuleId id = onTags(Act.of("priority", "low"));
    Rule seen = rules.find(id).orElseThrow();
    rules.change(na, with(seen, Act.of("priority", "high")));

    assertThat(rules.versions(id)).extracting(v -> v.number()).containsExactly(2, 1);
    assertThatThrownBy(() -> rules.change(na, with(seen, Act.of("priority", "urgent"))))
        .isInstanceOfSatisfying(
            Refusal.class, e -> assertThat(e.code()).isEqualTo(RuleError.CHANGED));
  }

  private void refused(RuleError code, Rule rule) {
    assertThatThrownBy(() -> rules.add(na, rule))
        .isInstanceOfSatisfying(Refusal.class, e -> assertThat(e.code()).isEqualTo(code));
  }

  private void closed(Ticket ticket) {
    desk.the(Solving.class).move(na, ticket.id(), Status.CLOSED, OptionalInt.empty());
  }

  private Ticket marked() {
    Ticket ticket = ticketFrom(someone("li"));
    desk.the(Editing.class).tag(na, ticket.id(), List.of(mark), OptionalInt.empty());
    return now(ticket);
  }

  private RuleId onTags(Act... acts) {
    return on("tags-changed", has(mark), false, acts);
  }

  private RuleId on(String event, Conditions conditions, boolean stops, Act... acts) {
    return keep(
        new Rule(
            new RuleId(0),
            0,
            "Rule " + number.incrementAndGet(),
            Trigger.EVENT,
            List.of(event),
            conditions,
            List.of(acts),
            stops,
            true,
            Optional.empty(),
            ""));
  }

  private RuleId onTime(Conditions conditions, Act... acts) {
    return keep(
        rule("Timed " + number.incrementAndGet(), Trigger.TIME, List.of(), conditions, acts));
  }

  private RuleId keep(Rule rule) {
    RuleId id = rules.add(na, rule);
    made.add(id);
    return id;
  }

  private static Rule rule(
      String name, Trigger trigger, List<String> events, Conditions conditions, Act... acts) {
    return new Rule(
        new RuleId(0),
        0,
        name,
        trigger,
        events,
        conditions,
        List.of(acts),
        false,
        true,
        Optional.empty(),
        "");
  }

  private static Rule with(Rule rule, Act... acts) {
    return new Rule(
        rule.id(),
        rule.version(),
        rule.name(),
        rule.trigger(),
        rule.events(),
        rule.conditions(),
        List.of(acts),
        rule.stops(),
        rule.enabled(),
        Optional.empty(),
        "");
  }

  private static Conditions has(String tag) {
    return Conditions.all(Condition.of("tags", Operator.HAS_ANY, tag));
  }

  private void sweep(RuleId id) {
    desk.jdbc().sql("update rule set swept_at = null where id = ?").param(id.value()).update();
    desk.the(TimeSweep.class).round();
  }

  private static List<Run> runs(Ticket ticket) {
    return desk.the(Runs.class).of(ticket.id(), 100);
  }

  private static List<TicketEvent> events(Ticket ticket) {
    return desk.the(TicketEvents.class).of(ticket.id());
  }

  private static int notes(Ticket ticket) {
    return desk.jdbc()
        .sql("select count(*) from ticket_note where ticket_id = ?")
        .param(ticket.id().value())
        .query(Integer.class)
        .single();
  }

  private static void awaitFeed() {
    await()
        .until(() -> {
          while (desk.the(EventFeed.class).round()) {
            // on to the end of what there is
          }
          return desk.jdbc()
              .sql(
                  "select seq >= (select coalesce(max(seq), 0) from ticket_event) from event_reader where name = 'rule'")
              .query(Boolean.class)
              .single();
        });
  }
}
