package dev.steward.routing.dispatching;

import static dev.steward.ticket.World.desk;
import static dev.steward.ticket.World.now;
import static dev.steward.ticket.World.someone;
import static dev.steward.ticket.World.ticketFrom;
import static org.assertj.core.api.Assertions.assertThat;

import dev.steward.audit.Actor;
import dev.steward.routing.deciding.Method;
import dev.steward.routing.deciding.QueueRules;
import dev.steward.staff.AgentId;
import dev.steward.staff.SignedIn;
import dev.steward.staff.TeamId;
import dev.steward.staff.availability.Availability;
import dev.steward.staff.availability.Presence;
import dev.steward.staff.availability.Readiness;
import dev.steward.staff.people.Teams;
import dev.steward.ticket.Priority;
import dev.steward.ticket.Ticket;
import dev.steward.ticket.TicketId;
import dev.steward.ticket.World;
import dev.steward.ticket.assigning.Assigning;
import dev.steward.ticket.assigning.Waiting;
import dev.steward.ticket.editing.Editing;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/// Queues on the real database, with the worker of the running desk.
class DispatchingTests {
  private static final AtomicLong NUMBER = new AtomicLong();
  private final Dispatching dispatching = desk.the(Dispatching.class);
  private final RoutingRepository repository = desk.the(RoutingRepository.class);

  @Test
  void givesWhatComesInToWhoIsHere() {
    SignedIn here = agent();
    SignedIn away = agent();
    TeamId team = team(here, away);
    arrive(here);
    rules(team, Method.ROUND_ROBIN, 2, Optional.empty());
    List<Ticket> tickets = List.of(ticket(team), ticket(team), ticket(team));
    Awaitility.await().atMost(Duration.ofSeconds(15)).until(() -> assigned(tickets).size() == 2);
    assertThat(assigned(tickets)).containsOnly(here.agentId());
    Ticket third =
        tickets.stream().filter(t -> now(t).assignee().isEmpty()).findFirst().orElseThrow();
    arrive(away);
    Awaitility.await()
        .atMost(Duration.ofSeconds(15))
        .until(() -> now(third).assignee().isPresent());
    Given given = dispatching.last(third.id()).orElseThrow();
    assertThat(given.agent()).contains(away.agentId());
    assertThat(given.method()).isEqualTo("round-robin");
    assertThat(given.used()).isEqualTo(1);
  }

  @Test
  void passesOnWhatWaitsTooLongOnce() {
    TeamId second = team(agent());
    TeamId first = team(agent());
    rules(
        first,
        Method.ROUND_ROBIN,
        5,
        Optional.of(new QueueRules.Overflow(second, Duration.ofMinutes(10))));
    rules(
        second,
        Method.ROUND_ROBIN,
        5,
        Optional.of(new QueueRules.Overflow(first, Duration.ofMinutes(10))));
    Ticket ticket = ticket(first);
    desk.jdbc()
        .sql("update ticket set created_at = created_at - interval '1 hour' where id = ?")
        .param(ticket.id().value())
        .update();
    Awaitility.await()
        .atMost(Duration.ofSeconds(15))
        .until(() -> now(ticket).team().equals(Optional.of(second)));
    dispatching.dispatch(second);
    assertThat(now(ticket).team()).contains(second);
  }

  /// T105 for queues: each of fifty gets another ticket, in the order of the queue.
  @Test
  void fiftyWhoTakeTheNextAtOnceGetFiftyTickets() throws Exception {
    List<SignedIn> fifty = IntStream.range(0, 50).mapToObj(_ -> agent()).toList();
    TeamId team = team(fifty.toArray(SignedIn[]::new));
    List<Ticket> tickets = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      tickets.add(ticket(team));
    }
    desk.the(Editing.class)
        .prioritise(World.na, tickets.get(59).id(), Priority.URGENT, OptionalInt.empty());
    var start = new CountDownLatch(1);
    List<Future<Optional<TicketId>>> taken = new ArrayList<>();
    try (var many = Executors.newVirtualThreadPerTaskExecutor()) {
      for (SignedIn each : fifty) {
        taken.add(
            many.submit(() -> {
              start.await();
              return dispatching.takeNext(each);
            }));
      }
      start.countDown();
    }
    var ids = new HashSet<TicketId>();
    for (var each : taken) {
      ids.add(each.get().orElseThrow());
    }
    assertThat(ids).hasSize(50).contains(tickets.get(59).id());
    Map<AgentId, Long> byAgent =
        assigned(tickets).stream().collect(Collectors.groupingBy(a -> a, Collectors.counting()));
    assertThat(byAgent).hasSize(50).allSatisfy((_, n) -> assertThat(n).isEqualTo(1));
  }

  @Test
  void nobodyIsFilledTwiceThroughTwoTeams() throws Exception {
    SignedIn one = agent();
    arrive(one);
    TeamId left = team(one);
    TeamId right = team(one);
    List<Ticket> tickets = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      tickets.add(ticket(i % 2 == 0 ? left : right));
    }
    try (var many = Executors.newFixedThreadPool(8)) {
      rules(left, Method.LEAST_LOADED, 3, Optional.empty());
      rules(right, Method.LEAST_LOADED, 3, Optional.empty());
      List<Future<Integer>> runs = new ArrayList<>();
      for (int i = 0; i < 16; i++) {
        TeamId team = i % 2 == 0 ? left : right;
        runs.add(many.submit(() -> dispatching.dispatch(team)));
      }
      for (var run : runs) {
        assertThat(run.get()).isNotNegative();
      }
    }
    assertThat(assigned(tickets)).hasSize(3);
  }

  @Test
  void takesNothingWhereNothingWaitsAndNothingOfOthers() {
    SignedIn one = agent();
    team(one);
    ticket(team(agent()));
    assertThat(dispatching.takeNext(one)).isEmpty();
  }

  /// T150: whoever chats is in the queue again at once, before what came later, and one other agent
  /// has them; mails wait for their owner.
  @Test
  void theChatsOfWhoGoesOfflineGoBackToTheQueueAndNothingElse() {
    SignedIn gone = agent();
    SignedIn other = agent();
    TeamId team = team(gone, other);
    List<Ticket> chats =
        java.util.stream.IntStream.range(0, 5).mapToObj(_ -> chat(team, gone)).toList();
    Ticket mail = ticket(team);
    desk.the(Assigning.class).take(gone, mail.id(), OptionalInt.empty());
    Ticket later = ticket(team);
    arrive(gone);
    desk.the(Availability.class)
        .choose(gone.agentId(), Readiness.ONLINE, "", Optional.empty(), gone.actor());
    desk.the(Availability.class)
        .choose(gone.agentId(), Readiness.OFFLINE, "", Optional.empty(), gone.actor());

    assertThat(assigned(chats)).isEmpty();
    assertThat(now(mail).assignee()).contains(gone.agentId());
    assertThat(desk.the(Waiting.class).of(team, 10))
        .extracting(Ticket::id)
        .startsWith(chats.stream().map(Ticket::id).toArray(dev.steward.ticket.TicketId[]::new))
        .endsWith(later.id());
    arrive(other);
    rules(team, Method.ROUND_ROBIN, 10, Optional.empty());
    Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> assigned(chats).size() == 5);
    assertThat(assigned(chats)).containsOnly(other.agentId());
  }

  /// T148: a priority is worth hours of waiting and no more.
  @Test
  void whatIsOldEnoughComesBeforeWhatIsUrgent() {
    TeamId team = team(agent());
    Ticket old = aged(ticket(team), "9 hours", "normal");
    Ticket young = aged(ticket(team), "7 hours", "normal");
    Ticket urgent = aged(ticket(team), "0 hours", "urgent");
    assertThat(desk.the(Waiting.class).of(team, 10))
        .extracting(Ticket::id)
        .containsExactly(old.id(), urgent.id(), young.id());
  }

  private static Ticket aged(Ticket ticket, String age, String priority) {
    desk.jdbc()
        .sql("update ticket set created_at = now() - ?::interval, priority = ? where id = ?")
        .params(age, priority, ticket.id().value())
        .update();
    return ticket;
  }

  private static Ticket chat(TeamId team, SignedIn agent) {
    Ticket ticket = ticket(team);
    desk.jdbc()
        .sql("update ticket set channel = 'chat' where id = ?")
        .param(ticket.id().value())
        .update();
    desk.the(Assigning.class).take(agent, ticket.id(), OptionalInt.empty());
    return ticket;
  }

  private static void arrive(SignedIn agent) {
    desk.the(Presence.class).seen(agent.agentId());
    desk.the(Presence.class).keep();
  }

  private void rules(
      TeamId team, Method method, int capacity, Optional<QueueRules.Overflow> overflow) {
    repository.save(team, new QueueRules(method, true, false, true, capacity, Map.of(), overflow));
  }

  private static Ticket ticket(TeamId team) {
    Ticket ticket = ticketFrom(someone("routed"));
    desk.the(Assigning.class)
        .assign(World.na, ticket.id(), Optional.empty(), Optional.of(team), OptionalInt.empty());
    return now(ticket);
  }

  private static List<AgentId> assigned(List<Ticket> tickets) {
    return tickets.stream().flatMap(t -> now(t).assignee().stream()).toList();
  }

  private static TeamId team(SignedIn... members) {
    var teams = desk.the(Teams.class);
    TeamId team = teams.add("Queue " + NUMBER.incrementAndGet(), Actor.OPERATOR);
    teams.fill(
        team, java.util.Arrays.stream(members).map(SignedIn::agentId).toList(), Actor.OPERATOR);
    return team;
  }

  private static SignedIn agent() {
    long n = NUMBER.incrementAndGet();
    return World.agent("Agent " + n, "routed" + n + "@desk.example");
  }
}
