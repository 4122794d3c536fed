package dev.steward.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import dev.steward.audit.Actor;
import dev.steward.platform.address.EmailAddress;
import dev.steward.staff.AgentId;
import dev.steward.staff.Agents;
import dev.steward.staff.Permission;
import dev.steward.staff.Reach;
import dev.steward.staff.Role;
import dev.steward.staff.SignedIn;
import dev.steward.staff.people.NewAgent;
import dev.steward.staff.people.People;
import dev.steward.staff.role.Duties;
import dev.steward.staff.role.Roles;
import dev.steward.staff.role.TypeRule;
import dev.steward.staff.session.Sessions;
import dev.steward.staff.session.Visitor;
import dev.steward.staff.token.ApiTokens;
import dev.steward.ticket.RouteTable.Caller;
import dev.steward.ticket.RouteTable.Route;
import dev.steward.ticket.editing.Editing;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Every route of the desk and the API against every kind of caller, for a ticket they may not see.
/// The routes come from the running desk: a new one that names something this table does not know
/// fails here until somebody says what it names.
class VisibilityMatrixTests {
  /// Stands in the subject, the message, the note and the file of the hidden ticket.
  private static final String SECRET = "zinnoberrot";

  private static Ticket hidden = World.ticketFrom(World.someone("hidden"));
  private static Ticket open = World.ticketFrom(World.someone("open"));
  private static Map<String, Caller> callers = Map.of();
  private static Caller admin = Caller.NOBODY;

  @BeforeAll
  static void aTicketThatFewMaySee() {
    String address = World.someone("hidden");
    hidden = World.letterFrom(address).about(SECRET).saying(SECRET).arrives();
    open = World.letterFrom(address).about("An ordinary matter").arrives();
    World.desk
        .the(Editing.class)
        .classify(World.max, hidden.id(), Optional.of("law-enforcement"), OptionalInt.empty());
    hidden = World.now(hidden);
    HiddenThings.hangOn(hidden, SECRET);
    HiddenThings.decide(hidden, SECRET);
    admin = person("boss", Role.ADMIN);
    Set<Permission> all = Set.of(Permission.values());
    callers =
        new TreeMap<>(
            Map.of(
                "walled off", with("walled", new Duties(all, Reach.ALL, TypeRule.EXCEPT, walled())),
                "few types",
                    with("few", new Duties(all, Reach.ALL, TypeRule.ONLY, Set.of("", "fee"))),
                "own teams", with("teams", new Duties(all, Reach.TEAMS, TypeRule.ANY, Set.of())),
                "own tickets", with("own", new Duties(all, Reach.ASSIGNED, TypeRule.ANY, Set.of())),
                "editor", person("editor", Role.EDITOR),
                "anonymous", Caller.NOBODY));
    HiddenThings.notificationFor(callers.values(), hidden);
  }

  @Test
  void everyRouteThatNamesSomethingIsInTheTable() {
    assertThat(RouteTable.of(World.desk))
        .filteredOn(route -> !route.isKnown())
        .as("routes with a number that RouteTable does not know: say there what it names")
        .isEmpty();
  }

  @Test
  void aHiddenTicketIsLikeNoTicketOnEveryRoute() {
    List<String> wrong = new ArrayList<>();
    for (Route route : RouteTable.of(World.desk)) {
      if (route.namesTicketThings()) {
        callers.forEach((name, caller) -> {
          var seen = caller.ask(route, HiddenThings.of(hidden));
          var none = caller.ask(route, HiddenThings.nothing());
          if (!seen.saysTheSameAs(none) || seen.isSuccess() || seen.holds(SECRET)) {
            wrong.add(name + " " + route + ": " + seen + " instead of " + none);
          }
        });
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void aPartOfAHiddenTicketIsNotFoundBelowAnotherTicket() {
    List<String> wrong = new ArrayList<>();
    for (Route route : RouteTable.of(World.desk)) {
      if (route.namesTicketThings() && route.variables().size() > 1 && route.isReading()) {
        var mixed = HiddenThings.of(hidden).below(open);
        var answer = admin.ask(route, mixed);
        if (answer.isSuccess() && answer.holds(SECRET)) {
          wrong.add(route + ": " + answer);
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void theTableReallyNamesWhatIsThere() {
    List<String> missed = new ArrayList<>();
    for (Route route : RouteTable.of(World.desk)) {
      if (route.namesTicketThings() && route.isReading() && route.alwaysThere()) {
        var answer = admin.ask(route, HiddenThings.of(hidden));
        if (!answer.isSuccess()) {
          missed.add(route + ": " + answer);
        }
      }
    }
    assertThat(missed).isEmpty();
  }

  @Test
  void nothingOfAHiddenTicketComesOutOfAnyOtherRoute() {
    Set<String> wrong = new TreeSet<>();
    for (Route route : RouteTable.of(World.desk)) {
      if (route.isReading() && !route.isStream()) {
        callers.forEach((name, caller) -> {
          for (String query : secondary()) {
            var answer = caller.ask(route, HiddenThings.of(open), query);
            if (answer.holds(SECRET) && !query.contains(SECRET) || answer.names(hidden.id())) {
              wrong.add(name + " " + route + " " + query + ": " + answer);
            }
          }
        });
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void nobodyChangesAHiddenTicketThroughAnother() {
    int before = World.now(hidden).version();
    int events = World.desk.the(TicketEvents.class).of(hidden.id()).size();
    List<String> wrong = new ArrayList<>();
    for (Route route : RouteTable.of(World.desk)) {
      if (!route.isReading() && route.namesTicketThings() && route.variables().size() == 1) {
        callers.forEach((name, caller) -> {
          var answer = caller.ask(route, HiddenThings.of(open), naming(hidden.id()));
          if (answer.holds(SECRET)) {
            wrong.add(name + " " + route + ": " + answer);
          }
        });
      }
    }

    assertThat(wrong).isEmpty();
    assertThat(World.now(hidden).version()).isEqualTo(before);
    assertThat(World.desk.the(TicketEvents.class).of(hidden.id())).hasSize(events);
  }

  /// What one may type to get at it: its number, its words, its customer's address.
  private static List<String> secondary() {
    String number = String.valueOf(hidden.id().value());
    String customer = String.valueOf(hidden.customer().value());
    return List.of(
        "",
        "q="
            + number
            + "&query="
            + number
            + "&ids="
            + number
            + "&ticket="
            + number
            + "&id="
            + number,
        "q=" + SECRET + "&query=" + SECRET,
        "q=%23" + number + "&query=requester:" + customer + "&customer=" + customer,
        "query=type:ticket%20status%3Cclosed&page%5Bsize%5D=100",
        "query=status%3Cclosed&per_page=100&sort_order=desc&unread=false");
  }

  private static String naming(TicketId id) {
    List<String> names =
        List.of(
            "ticket", "target", "into", "other", "with", "to", "number", "parent", "problem",
            "tickets");
    return String.join("&", names.stream().map(name -> name + "=" + id.value()).toList());
  }

  private static Set<String> walled() {
    return Set.of("law-enforcement");
  }

  private static Caller with(String name, Duties duties) {
    SignedIn boss =
        World.desk.the(Agents.class).viewers(List.of(admin.agent().orElseThrow())).getFirst();
    var role = World.desk.the(Roles.class).add("Matrix " + name, duties, boss);
    Caller caller = person(name, Role.AGENT);
    var desk = World.desk.the(Roles.class).find(role).orElseThrow();
    World.desk.the(People.class).changeRole(caller.agent().orElseThrow(), desk, Actor.SYSTEM);
    String token = World.desk.the(ApiTokens.class).create("Matrix " + name, desk, Actor.SYSTEM);
    return caller.withToken(token);
  }

  private static Caller person(String name, Role role) {
    AgentId id =
        World.desk
            .the(People.class)
            .add(
                new NewAgent(
                    name,
                    new EmailAddress("matrix-" + name + "@desk.example"),
                    role,
                    Locale.ENGLISH,
                    ZoneOffset.UTC),
                Actor.OPERATOR)
            .id();
    String session = World.desk.the(Sessions.class).start(id, new Visitor("127.0.0.1", "matrix"));
    String token = World.desk.the(ApiTokens.class).create("Matrix " + name, role, Actor.SYSTEM);
    return new Caller(Optional.of(id), Optional.of(session), Optional.of(token));
  }
}
