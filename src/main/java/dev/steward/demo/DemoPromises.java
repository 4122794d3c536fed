package dev.steward.demo;

import dev.steward.audit.Actor;
import dev.steward.routing.deciding.Method;
import dev.steward.routing.deciding.QueueRules;
import dev.steward.routing.dispatching.Queues;
import dev.steward.sla.calendar.CalendarEditing;
import dev.steward.sla.calendar.CalendarId;
import dev.steward.sla.calendar.Calendars;
import dev.steward.sla.calendar.Holiday;
import dev.steward.sla.calendar.Hours;
import dev.steward.sla.calendar.KeptCalendar;
import dev.steward.sla.calendar.Span;
import dev.steward.sla.calendar.Week;
import dev.steward.sla.clock.Target;
import dev.steward.sla.policy.Policy;
import dev.steward.sla.policy.PolicyEditing;
import dev.steward.ticket.Priority;
import dev.steward.ticket.Status;
import dev.steward.ticket.condition.Condition;
import dev.steward.ticket.condition.Conditions;
import dev.steward.ticket.condition.Operator;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// When the demo's exchange is open, what it promises, and how the Payments team gives its tickets
/// out.
final class DemoPromises {
  private static final List<Holiday> SINGAPORE =
      List.of(
          Holiday.on("New Year’s Day", LocalDate.of(2026, 1, 1)).everyYear(),
          day("Chinese New Year 春节", "2027-02-06", 2),
          Holiday.on("Labour Day", LocalDate.of(2026, 5, 1)).everyYear(),
          Holiday.on("National Day", LocalDate.of(2026, 8, 9)).everyYear(),
          Holiday.on("Christmas Day", LocalDate.of(2026, 12, 25)).everyYear());
  private static final List<Holiday> HONG_KONG =
      List.of(
          Holiday.on("元旦", LocalDate.of(2026, 1, 1)).everyYear(),
          day("農曆新年", "2027-02-06", 3),
          Holiday.on("勞動節", LocalDate.of(2026, 5, 1)).everyYear(),
          Holiday.on("特區成立紀念日", LocalDate.of(2026, 7, 1)).everyYear(),
          Holiday.on("國慶日", LocalDate.of(2026, 10, 1)).everyYear(),
          Holiday.on("聖誕節", LocalDate.of(2026, 12, 25)).everyYear());

  private final CalendarEditing calendars;
  private final Calendars kept;
  private final PolicyEditing policies;
  private final Queues queues;
  private final DemoStaff staff;

  DemoPromises(
      CalendarEditing calendars,
      Calendars kept,
      PolicyEditing policies,
      Queues queues,
      DemoStaff staff) {
    this.calendars = calendars;
    this.kept = kept;
    this.policies = policies;
    this.queues = queues;
    this.staff = staff;
  }

  void make() {
    CalendarId singapore = office("Singapore 新加坡", "Asia/Singapore", "09:00-18:00", SINGAPORE);
    CalendarId hongKong =
        office("Hong Kong 香港", "Asia/Hong_Kong", "09:00-13:00, 14:00-22:00", HONG_KONG);
    KeptCalendar both = kept.require(hongKong);
    calendars.change(
        hongKong, both.name(), both.own(), List.of(singapore), both.version(), Actor.OPERATOR);
    CalendarId always =
        calendars.add(
            "Security 24/7", new Hours(ZoneId.of("UTC"), Week.ALWAYS, List.of()), Actor.OPERATOR);
    promise("Security incidents", is("security-incident"), always, 15, 30, 8);
    promise("Formal complaints", is("complaint"), singapore, 240, 480, 120);
    promise("Deposits and withdrawals", is("deposit", "withdrawal"), hongKong, 120, 240, 48);
    promise("Everything else", Conditions.NONE, hongKong, 240, 480, 72);
    queues.change(
        staff.team("Payments"),
        new QueueRules(Method.ROUND_ROBIN, true, false, true, 6, Map.of(), Optional.empty()),
        0,
        Actor.OPERATOR);
    queues.changeSkills(staff.agent("li").id(), List.of("zh", "en"), List.of(), Actor.OPERATOR);
    queues.changeSkills(
        staff.agent("sara").id(), List.of("en", "pt", "es"), List.of(), Actor.OPERATOR);
  }

  private CalendarId office(String name, String zone, String day, List<Holiday> holidays) {
    Week week = Week.workdays(Span.parse(day).toArray(Span[]::new));
    return calendars.add(name, new Hours(ZoneId.of(zone), week, holidays), Actor.OPERATOR);
  }

  /// @param first minutes to the first reply at normal priority; half of it when high, a quarter
  ///   when urgent
  private void promise(
      String name, Conditions when, CalendarId calendar, int first, int next, int solved) {
    var times = new EnumMap<Priority, Map<Target, Duration>>(Priority.class);
    for (Priority priority : Priority.values()) {
      int part = priority == Priority.URGENT ? 4 : priority == Priority.HIGH ? 2 : 1;
      times.put(
          priority,
          Map.of(
              Target.FIRST_REPLY, Duration.ofMinutes(first / part),
              Target.NEXT_REPLY, Duration.ofMinutes(next / part),
              Target.RESOLUTION, Duration.ofHours(solved / part)));
    }
    policies.add(
        new Policy(0, name, when, calendar, times, Set.of(Status.PENDING), 80), Actor.OPERATOR);
  }

  private static Conditions is(String... types) {
    return Conditions.all(Condition.of("request-type", Operator.IS, types));
  }

  private static Holiday day(String name, String first, int days) {
    LocalDate begins = LocalDate.parse(first);
    return new Holiday(name, begins, begins.plusDays(days - 1), false, List.of());
  }
}
