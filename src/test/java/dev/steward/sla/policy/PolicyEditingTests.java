package dev.steward.sla.policy;

import static dev.steward.ticket.World.desk;
import static dev.steward.ticket.World.na;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.steward.audit.Actor;
import dev.steward.platform.error.Refusal;
import dev.steward.sla.SlaError;
import dev.steward.sla.calendar.CalendarEditing;
import dev.steward.sla.calendar.CalendarId;
import dev.steward.sla.calendar.Calendars;
import dev.steward.sla.calendar.Hours;
import dev.steward.sla.calendar.KeptCalendar;
import dev.steward.sla.calendar.Week;
import dev.steward.sla.clock.Target;
import dev.steward.ticket.Priority;
import dev.steward.ticket.condition.Condition;
import dev.steward.ticket.condition.Conditions;
import dev.steward.ticket.condition.Operator;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/// Keeping policies and calendars: what is refused, what is written down.
class PolicyEditingTests {
  private final PolicyEditing editing = desk.the(PolicyEditing.class);
  private final Policies policies = desk.the(Policies.class);
  private final CalendarEditing calendars = desk.the(CalendarEditing.class);
  private final CalendarId calendar = calendar();

  @Test
  void keepsTheOrderAndWritesBeforeAndAfterDown() {
    long first = editing.add(policy("One"), na.actor());
    long second = editing.add(policy("Two"), na.actor());
    editing.move(second, 0, na.actor());
    assertThat(policies.current().policies().getFirst().id()).isEqualTo(second);
    List<Long> all = policies.current().policies().stream().map(Policy::id).toList();
    editing.order(all.reversed(), na.actor());
    assertThat(policies.current().policies().stream().map(Policy::id))
        .containsExactlyElementsOf(all.reversed());
    editing.remove(first, na.actor());
    assertThat(policies.current().find(first)).isEmpty();
    assertThat(audited("sla_policy.moved")).isPositive();
    assertThat(audited("sla_policy.removed")).isPositive();
  }

  @Test
  void refusesAnEditBasedOnAnOlderBook() {
    long id = editing.add(policy("Old"), na.actor());
    long version = policies.current().version();
    editing.change(renamed(id, "New name"), version, na.actor());
    assertRefused(
        () -> editing.change(renamed(id, "Third name"), version, na.actor()), SlaError.CHANGED);
  }

  @Test
  void refusesWhatCannotBePromised() {
    editing.add(policy("Taken"), na.actor());
    assertRefused(() -> editing.add(policy("taken"), na.actor()), SlaError.POLICY_NAME_TAKEN);
    assertRefused(() -> editing.add(policy(" "), na.actor()), SlaError.NO_NAME);
    assertRefused(
        () ->
            editing.add(
                new Policy(
                    0,
                    "Moving",
                    Conditions.all(Condition.of("waiting", Operator.OLDER_THAN, "4h")),
                    calendar,
                    times(),
                    Set.of(),
                    80),
                na.actor()),
        SlaError.MOVING_CONDITION);
    assertRefused(
        () -> new Policy(0, "Nothing", Conditions.NONE, calendar, Map.of(), Set.of(), 80),
        SlaError.NO_TARGETS);
    assertRefused(() -> TimeSpan.parse("soon"), SlaError.BAD_TARGET);
    assertRefused(() -> editing.order(List.of(1L, 1L), na.actor()), SlaError.CHANGED);
    assertRefused(() -> editing.remove(987654321L, na.actor()), SlaError.NO_SUCH_POLICY);
  }

  @Test
  void readsTimesAsPeopleWriteThem() {
    assertThat(TimeSpan.parse("1h 30m")).hasMinutes(90);
    assertThat(TimeSpan.parse("45 min")).hasMinutes(45);
    assertThat(TimeSpan.parse("4小时")).hasHours(4);
    assertThat(TimeSpan.text(Duration.ofMinutes(90))).isEqualTo("1h 30m");
  }

  @Test
  void takesNoCalendarAwayBeneathAPromise() {
    editing.add(policy("Rests"), na.actor());
    assertRefused(() -> calendars.retire(calendar, na.actor()), SlaError.CALENDAR_IN_USE);
    KeptCalendar kept = desk.the(Calendars.class).require(calendar);
    assertRefused(
        () -> calendars.change(calendar, "Other", kept.own(), List.of(), 99, na.actor()),
        SlaError.CHANGED);
    CalendarId other = calendar();
    calendars.change(
        other, "Follows " + other.value(), kept.own(), List.of(calendar), 1, na.actor());
    assertRefused(
        () ->
            calendars.change(
                calendar, kept.name(), kept.own(), List.of(other), kept.version(), na.actor()),
        SlaError.NESTED_CALENDARS);
  }

  private Policy policy(String name) {
    return new Policy(
        0,
        name.isBlank() ? name : name + " " + calendar.value(),
        Conditions.NONE,
        calendar,
        times(),
        Set.of(),
        80);
  }

  private Policy renamed(long id, String name) {
    return new Policy(
        id, name + " " + calendar.value(), Conditions.NONE, calendar, times(), Set.of(), 80);
  }

  private static Map<Priority, Map<Target, Duration>> times() {
    return Map.of(Priority.NORMAL, Map.of(Target.RESOLUTION, Duration.ofHours(90)));
  }

  private CalendarId calendar() {
    return calendars.add(
        "Calendar " + System.nanoTime(),
        new Hours(ZoneOffset.UTC, Week.ALWAYS, List.of()),
        Actor.OPERATOR);
  }

  private static long audited(String act) {
    return desk.jdbc()
        .sql("select count(*) from audit_entry where act = ? and jsonb_exists(details, 'before')")
        .param(act)
        .query(Long.class)
        .single();
  }

  private static void assertRefused(ThrowingCallable act, SlaError code) {
    assertThatThrownBy(act)
        .isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.code()).isEqualTo(code));
  }
}
