package dev.steward.browser;

import static dev.steward.ticket.World.desk;
import static dev.steward.ticket.World.na;
import static dev.steward.ticket.World.someone;
import static dev.steward.ticket.World.ticketFrom;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.Cookie;
import dev.steward.audit.Actor;
import dev.steward.platform.address.EmailAddress;
import dev.steward.platform.web.Chromium;
import dev.steward.sla.calendar.CalendarEditing;
import dev.steward.sla.calendar.Holiday;
import dev.steward.sla.calendar.Hours;
import dev.steward.sla.calendar.Span;
import dev.steward.sla.calendar.Week;
import dev.steward.sla.clock.Target;
import dev.steward.sla.keeping.Keeping;
import dev.steward.sla.policy.Policies;
import dev.steward.sla.policy.Policy;
import dev.steward.sla.policy.PolicyEditing;
import dev.steward.staff.Agent;
import dev.steward.staff.Role;
import dev.steward.staff.people.NewAgent;
import dev.steward.staff.people.People;
import dev.steward.staff.session.Sessions;
import dev.steward.staff.session.Visitor;
import dev.steward.ticket.Priority;
import dev.steward.ticket.Status;
import dev.steward.ticket.Ticket;
import dev.steward.ticket.condition.Condition;
import dev.steward.ticket.condition.Conditions;
import dev.steward.ticket.condition.Operator;
import dev.steward.ticket.solving.Solving;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Opening hours, promises and the clocks of tickets in every way of looking; edited by keyboard.
 */
@Timeout(value = 5, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class PromiseScreensTests {

  @Test
  void pagesOfPromisesAreSoundInEveryWayOfLooking() {
    var singapore =
        new Hours(
            ZoneId.of("Asia/Singapore"),
            Week.workdays(new Span(9 * 60, 12 * 60 + 30), new Span(13 * 60 + 30, 18 * 60)),
            List.of(
                new Holiday(
                    "Lunar New Year",
                    LocalDate.of(2027, 2, 6),
                    LocalDate.of(2027, 2, 8),
                    false,
                    List.of()),
                Holiday.on("Christmas", LocalDate.of(2026, 12, 25)).everyYear()));
    var calendars = desk.the(CalendarEditing.class);
    var office = calendars.add("Singapore office", singapore, Actor.OPERATOR);
    var always =
        calendars.add(
            "Security, around the clock",
            new Hours(ZoneId.of("UTC"), Week.ALWAYS, List.of()),
            Actor.OPERATOR);
    var policies = desk.the(PolicyEditing.class);
    policies.add(
        new Policy(
            0,
            "Stolen accounts",
            Conditions.all(Condition.of("request-type", Operator.IS, "security-incident")),
            always,
            times(Duration.ofMinutes(15)),
            Set.of(),
            80),
        Actor.OPERATOR);
    policies.add(
        new Policy(
            0,
            "Everybody else",
            Conditions.NONE,
            always,
            times(Duration.ofHours(4)),
            Set.of(Status.PENDING),
            80),
        Actor.OPERATOR);
    Ticket ticket = ticketFrom(someone("sla-screen"));
    Awaitility.await().until(() -> desk.the(Keeping.class).of(ticket.id()).size() == 2);
    desk.the(Solving.class).move(na, ticket.id(), Status.PENDING, OptionalInt.empty());
    desk.the(Solving.class).move(na, ticket.id(), Status.OPEN, OptionalInt.empty());
    Awaitility.await()
        .until(() -> desk.the(Keeping.class).explain(ticket.id()).getFirst().pieces().size() >= 3);
    long policy = desk.the(Policies.class).current().policies().getFirst().id();
    try (var chromium = Chromium.launch()) {
      var screens = new Screens(chromium.browser(), desk.url(""), List.of(session()));
      screens.look("calendars", "/desk/admin/calendars");
      screens.look("calendar", "/desk/admin/calendars/" + office.value());
      screens.look("policies", "/desk/admin/policies");
      screens.look("policy", "/desk/admin/policies/" + policy);
      screens.look("promises", "/desk/tickets/" + ticket.id().value() + "/promises");
      screens.look("ticket-due", "/desk/tickets/" + ticket.id().value());
      screens.look("routing", "/desk/admin/routing/" + team());
      screens.look("queue", "/desk/queue");
      screens.look("skills", "/desk/queue/skills");
      screens.assertClean();
    }
  }

  @Test
  void aClockTicksTowardsItsEndAndPastItByTheRulesOfTheServer() {
    try (var chromium = Chromium.launch()) {
      var page = chromium.browser().newPage();
      page.navigate(desk.url("/desk/admin/parts"));
      String words =
          "const w = {seconds: '{0}:{1} min', minutes: '{0} min', hours: '{0} h {1} min', days: '{0} d {1} h'};"
              + "const { spanWords, dueState } = await import('models/due');";
      assertThat(page.evaluate("(async () => {" + words + "return spanWords(65e3, w)})()"))
          .isEqualTo("1:05 min");
      assertThat(page.evaluate("(async () => {" + words + "return spanWords(-40 * 6e4, w)})()"))
          .isEqualTo("40 min");
      assertThat(page.evaluate("(async () => {" + words + "return spanWords(125 * 6e4, w)})()"))
          .isEqualTo("2 h 5 min");
      assertThat(page.evaluate("(async () => {" + words + "return spanWords(73 * 36e5, w)})()"))
          .isEqualTo("3 d 1 h");
      assertThat(
              page.evaluate(
                  "(async () => {"
                      + words
                      + "return dueState(5, 3, 9) + dueState(9, 3, 9) + dueState(1, 3, 9)})()"))
          .isEqualTo("soonlate");
    }
  }

  /// A team with an agent and two tickets that wait.
  private static long team() {
    var teams = desk.the(dev.steward.staff.people.Teams.class);
    var team = teams.add("Deposits", Actor.OPERATOR);
    var agents = desk.the(dev.steward.staff.Agents.class).list().stream().map(Agent::id).toList();
    teams.fill(team, agents, Actor.OPERATOR);
    for (int i = 0; i < 2; i++) {
      desk.the(dev.steward.ticket.assigning.Assigning.class)
          .assign(
              na,
              ticketFrom(someone("queue")).id(),
              java.util.Optional.empty(),
              java.util.Optional.of(team),
              OptionalInt.empty());
    }
    return team.value();
  }

  private static Map<Priority, Map<Target, Duration>> times(Duration first) {
    var times = new EnumMap<Priority, Map<Target, Duration>>(Priority.class);
    for (Priority priority : Priority.values()) {
      times.put(
          priority,
          Map.of(
              Target.FIRST_REPLY,
              first,
              Target.NEXT_REPLY,
              first,
              Target.RESOLUTION,
              Duration.ofHours(48)));
    }
    return times;
  }

  private static Cookie session() {
    Agent admin =
        desk.the(People.class)
            .add(
                new NewAgent(
                    "Promise Admin",
                    new EmailAddress("promise.admin@desk.example"),
                    Role.ADMIN,
                    Locale.SIMPLIFIED_CHINESE,
                    ZoneId.of("Asia/Singapore")),
                Actor.OPERATOR);
    String token = desk.the(Sessions.class).start(admin.id(), new Visitor("127.0.0.1", "test"));
    return new Cookie("session", token).setUrl(desk.url(""));
  }
}
