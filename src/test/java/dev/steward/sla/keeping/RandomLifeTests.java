package dev.steward.sla.keeping;

import static dev.steward.ticket.World.desk;
import static dev.steward.ticket.World.letterFrom;
import static dev.steward.ticket.World.na;
import static dev.steward.ticket.World.now;
import static dev.steward.ticket.World.someone;
import static dev.steward.ticket.World.ticketFrom;
import static org.assertj.core.api.Assertions.assertThat;

import dev.steward.audit.Actor;
import dev.steward.sla.calendar.CalendarEditing;
import dev.steward.sla.calendar.CalendarId;
import dev.steward.sla.calendar.Calendars;
import dev.steward.sla.calendar.Holiday;
import dev.steward.sla.calendar.Hours;
import dev.steward.sla.calendar.KeptCalendar;
import dev.steward.sla.calendar.Week;
import dev.steward.sla.clock.Target;
import dev.steward.sla.policy.Policies;
import dev.steward.sla.policy.Policy;
import dev.steward.sla.policy.PolicyEditing;
import dev.steward.ticket.Priority;
import dev.steward.ticket.Status;
import dev.steward.ticket.Ticket;
import dev.steward.ticket.condition.Condition;
import dev.steward.ticket.condition.Conditions;
import dev.steward.ticket.condition.Operator;
import dev.steward.ticket.editing.Editing;
import dev.steward.ticket.replying.Reply;
import dev.steward.ticket.replying.Replying;
import dev.steward.ticket.solving.Solving;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Random acts on tickets, policies and calendars in random order: what was kept step by step is
/// what the log gives when all is worked out at once.
class RandomLifeTests {
  private final Keeping keeping = desk.the(Keeping.class);
  private final PolicyEditing policies = desk.the(PolicyEditing.class);
  private final CalendarEditing calendars = desk.the(CalendarEditing.class);

  @Test
  void whatIsKeptStepByStepIsWhatTheLogGives() {
    long seed = Long.getLong("sla.seed", System.nanoTime());
    var random = new Random(seed);
    CalendarId calendar =
        calendars.add(
            "Random " + seed, new Hours(ZoneOffset.UTC, Week.ALWAYS, List.of()), Actor.OPERATOR);
    promise(
        "Urgent things " + seed,
        Conditions.all(Condition.of("priority", Operator.IS, "urgent")),
        calendar,
        60);
    promise("All things " + seed, Conditions.NONE, calendar, 240);
    Map<Ticket, String> tickets = new HashMap<>();
    for (int i = 0; i < 4; i++) {
      String address = someone("random");
      tickets.put(ticketFrom(address), address);
    }
    for (int step = 0; step < 60; step++) {
      List<Ticket> all = List.copyOf(tickets.keySet());
      Ticket ticket = all.get(random.nextInt(all.size()));
      act(random, now(ticket), calendar);
      keeping.keep(List.of(ticket.id()), Cause.TICKET);
    }
    for (Ticket ticket : tickets.keySet()) {
      keeping.keep(List.of(ticket.id()), Cause.TICKET);
      List<KeptClock> kept = keeping.of(ticket.id());
      desk.jdbc()
          .sql("delete from sla_clock where ticket_id = ?")
          .param(ticket.id().value())
          .update();
      keeping.keep(List.of(ticket.id()), Cause.TICKET);
      List<KeptClock> again = keeping.of(ticket.id());
      assertThat(again).as("seed %d", seed).hasSameSizeAs(kept);
      for (int i = 0; i < kept.size(); i++) {
        assertThat(again.get(i).looksLike(kept.get(i)))
            .as("seed %d: %s was kept as %s", seed, again.get(i), kept.get(i))
            .isTrue();
      }
    }
  }

  private void act(Random random, Ticket ticket, CalendarId calendar) {
    if (ticket.status() == Status.CLOSED) {
      return;
    }
    switch (random.nextInt(8)) {
      case 0, 1 ->
          desk.the(Solving.class)
              .move(
                  na,
                  ticket.id(),
                  one(random, Status.OPEN, Status.PENDING, Status.HOLD, Status.SOLVED),
                  OptionalInt.empty());
      case 2 ->
          desk.the(Editing.class)
              .prioritise(na, ticket.id(), one(random, Priority.values()), OptionalInt.empty());
      case 3 -> reply(ticket, random);
      case 4 -> letterFrom(address(ticket)).saying("Again?").arrives();
      case 5 ->
          desk.the(Editing.class)
              .tag(na, ticket.id(), List.of("t" + random.nextInt(3)), OptionalInt.empty());
      case 6 -> order(random);
      default -> holiday(random, calendar);
    }
  }

  private void reply(Ticket ticket, Random random) {
    long message =
        desk.the(Replying.class)
            .reply(
                na,
                ticket.id(),
                new Reply("", "Yes.", List.of(), OptionalLong.empty(), Optional.empty()))
            .message();
    if (random.nextInt(4) == 0) {
      desk.the(Replying.class).withdraw(na, ticket.id(), message);
    }
  }

  private void order(Random random) {
    List<Policy> all = desk.the(Policies.class).current().policies();
    policies.move(all.get(random.nextInt(all.size())).id(), random.nextInt(all.size()), na.actor());
  }

  private void holiday(Random random, CalendarId id) {
    KeptCalendar kept = desk.the(Calendars.class).require(id);
    Holiday day = Holiday.on("Day", LocalDate.of(2040, 1, 1).plusDays(random.nextInt(300)));
    var hours = new Hours(kept.own().zone(), kept.own().week(), List.of(day));
    calendars.change(id, kept.name(), hours, List.of(), kept.version(), na.actor());
  }

  private void promise(String name, Conditions when, CalendarId calendar, int minutes) {
    var times = new EnumMap<Priority, Map<Target, Duration>>(Priority.class);
    for (Priority priority : Priority.values()) {
      Duration time = Duration.ofMinutes((long) minutes * (1 + priority.ordinal()));
      times.put(
          priority,
          Map.of(
              Target.FIRST_REPLY,
              time,
              Target.NEXT_REPLY,
              time,
              Target.RESOLUTION,
              time.multipliedBy(6)));
    }
    policies.add(
        new Policy(0, name, when, calendar, times, Set.of(Status.PENDING), 80), na.actor());
  }

  private static String address(Ticket ticket) {
    return desk.the(dev.steward.ticket.condition.FactReader.class)
        .find(ticket.id())
        .orElseThrow()
        .address();
  }

  @SafeVarargs
  private static <T> T one(Random random, T... values) {
    return values[random.nextInt(values.length)];
  }
}
