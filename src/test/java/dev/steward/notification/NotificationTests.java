package dev.steward.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.steward.audit.Actor;
import dev.steward.staff.Access;
import dev.steward.staff.Reach;
import dev.steward.staff.Role;
import dev.steward.staff.SignedIn;
import dev.steward.staff.people.Teams;
import dev.steward.ticket.Ticket;
import dev.steward.ticket.TicketEvent;
import dev.steward.ticket.TicketEvents;
import dev.steward.ticket.World;
import dev.steward.ticket.assigning.Assigning;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NotificationTests {
  private static final Notifications notifications = World.desk.the(Notifications.class);
  private static final NotificationSettings settings = World.desk.the(NotificationSettings.class);
  private static final NotificationFeed feed = World.desk.the(NotificationFeed.class);
  private static final Assigning assigning = World.desk.the(Assigning.class);

  @BeforeEach
  void nothingUnread() {
    for (SignedIn person : List.of(World.na, World.max)) {
      settings.change(person.agentId(), usual());
      notifications.markAll(person);
    }
  }

  @Test
  void whoIsGivenATicketIsToldOfItOnce() {
    Ticket ticket = World.ticketFrom(World.someone("told"));
    assign(World.max, ticket, World.na);

    await()
        .untilAsserted(
            () -> assertThat(kinds(World.na, ticket)).containsExactly(NotificationKind.ASSIGNED));
    assertThat(notifications.unread(World.na)).isPositive();
    assertThat(kinds(World.max, ticket)).isEmpty();
  }

  @Test
  void whatIsReadTwiceOrEightTimesAtOnceIsToldOnce() {
    Ticket ticket = World.ticketFrom(World.someone("eight"));
    assign(World.max, ticket, World.na);
    TicketEvent event = World.desk.the(TicketEvents.class).of(ticket.id()).getLast();

    try (var eight = Executors.newFixedThreadPool(8)) {
      for (int i = 0; i < 8; i++) {
        eight.execute(() -> World.desk.transactions().executeWithoutResult(_ -> feed.tell(event)));
      }
    }

    await().untilAsserted(() -> assertThat(kinds(World.na, ticket)).hasSize(1));
    assertThat(kinds(World.na, ticket)).hasSize(1);
  }

  @Test
  void nobodyIsToldOfWhatTheyDidThemselves() {
    Ticket ticket = World.ticketFrom(World.someone("self"));
    assigning.take(World.na, ticket.id(), OptionalInt.empty());
    Ticket after = World.ticketFrom(World.someone("after"));
    assign(World.max, after, World.na);

    await().untilAsserted(() -> assertThat(kinds(World.na, after)).isNotEmpty());
    assertThat(kinds(World.na, ticket)).isEmpty();
  }

  @Test
  void theTeamIsToldWhereNobodyIsNamed() {
    Teams teams = World.desk.the(Teams.class);
    var team = teams.add("Told of tickets", Actor.SYSTEM);
    teams.fill(team, List.of(World.na.agentId()), Actor.SYSTEM);
    Ticket ticket = World.ticketFrom(World.someone("team"));

    assigning.assign(
        World.max, ticket.id(), Optional.empty(), Optional.of(team), OptionalInt.empty());

    await()
        .untilAsserted(() ->
            assertThat(kinds(World.na, ticket)).containsExactly(NotificationKind.TEAM_ASSIGNED));
  }

  @Test
  void newTicketsComeToTheTeamForThemAndWhoLeadsItHearsThatOneIsLate() {
    Teams teams = World.desk.the(Teams.class);
    var team = teams.add("Of new tickets", Actor.SYSTEM);
    teams.change(
        team,
        "Of new tickets",
        List.of(World.na.agentId(), World.max.agentId()),
        List.of(World.na.agentId()),
        true,
        Actor.SYSTEM);
    Ticket ticket;
    try {
      ticket = World.ticketFrom(World.someone("fallback"));
    } finally {
      teams.fallBack(team, false, Actor.SYSTEM);
    }
    assertThat(ticket.team()).contains(team);
    assertThat(World.ticketFrom(World.someone("nobodys")).team()).isEmpty();

    assigning.take(World.max, ticket.id(), OptionalInt.empty());
    append(ticket, TicketEvent.Kind.SLA_BREACHED);
    await()
        .untilAsserted(
            () -> assertThat(kinds(World.na, ticket)).contains(NotificationKind.SLA_BREACHED));
  }

  @Test
  void theNewestAnswerStandsForAllUnreadOnes() {
    Ticket ticket = World.ticketFrom(World.someone("often"));
    assigning.take(World.na, ticket.id(), OptionalInt.empty());
    for (int i = 0; i < 3; i++) {
      append(ticket, TicketEvent.Kind.MESSAGE_RECEIVED);
    }

    await()
        .untilAsserted(() -> {
          assertThat(page(World.na, ticket)).hasSize(3);
          assertThat(page(World.na, ticket))
              .filteredOn(said -> said.notification().isUnread())
              .hasSize(1);
        });
  }

  @Test
  void whoMayNotSeeTheTicketAnyMoreIsToldNothing() {
    Ticket ticket = World.ticketFrom(World.someone("closed"));
    assign(World.max, ticket, World.na);
    await().untilAsserted(() -> assertThat(kinds(World.na, ticket)).isNotEmpty());
    long id = page(World.na, ticket).getFirst().notification().id();
    SignedIn limited =
        limited(new Access(Reach.ALL, Optional.of(Set.of("fee")), Set.of(), Set.of()));

    assertThat(page(limited, ticket)).isEmpty();
    assertThat(notifications.unread(limited)).isZero();
    assertThat(notifications.open(limited, id)).isEmpty();
    assertThat(notifications.open(World.max, id)).as("somebody else's").isEmpty();
    assertThat(notifications.mark(World.max, id, true)).isFalse();
    assertThat(isUnread(ticket)).isTrue();
  }

  @Test
  void openingReadsAndReadingCanBeTakenBack() {
    Ticket ticket = World.ticketFrom(World.someone("open"));
    assign(World.max, ticket, World.na);
    await().untilAsserted(() -> assertThat(kinds(World.na, ticket)).isNotEmpty());
    long id = page(World.na, ticket).getFirst().notification().id();

    assertThat(notifications.open(World.na, id)).isPresent();
    assertThat(isUnread(ticket)).isFalse();
    assertThat(notifications.mark(World.na, id, false)).isTrue();
    assertThat(isUnread(ticket)).isTrue();
    notifications.seen(World.na, ticket.id());
    assertThat(isUnread(ticket)).isFalse();
  }

  @Test
  void whatSomebodyDoesNotWantDoesNotCome() {
    var wanted = usual();
    wanted.put(NotificationKind.ASSIGNED, Set.of());
    settings.change(World.na.agentId(), wanted);
    Ticket unwanted = World.ticketFrom(World.someone("unwanted"));
    assign(World.max, unwanted, World.na);
    Ticket other = World.ticketFrom(World.someone("other"));
    assign(World.na, other, World.max);

    await().untilAsserted(() -> assertThat(kinds(World.max, other)).isNotEmpty());

    assertThat(kinds(World.na, unwanted)).isEmpty();
    assertThat(settings.of(World.na.agentId()).get(NotificationKind.ASSIGNED)).isEmpty();
    assertThat(settings.of(World.na.agentId()).get(NotificationKind.MENTIONED))
        .containsExactlyInAnyOrder(Medium.values());
  }

  private static boolean isUnread(Ticket ticket) {
    return page(World.na, ticket).stream().anyMatch(said -> said.notification().isUnread());
  }

  private static void append(Ticket ticket, TicketEvent.Kind kind) {
    World.desk
        .transactions()
        .executeWithoutResult(_ ->
            World.desk
                .the(TicketEvents.class)
                .append(ticket.id(), kind, Actor.customer(ticket.customer().value()), Map.of()));
  }

  private static void assign(SignedIn by, Ticket ticket, SignedIn to) {
    assigning.assign(
        by, ticket.id(), Optional.of(to.agentId()), Optional.empty(), OptionalInt.empty());
  }

  private static List<Notifications.Said> page(SignedIn person, Ticket ticket) {
    return notifications.page(person, Long.MAX_VALUE, false).said().stream()
        .filter(said -> said.ticket().id().equals(ticket.id()))
        .toList();
  }

  private static List<NotificationKind> kinds(SignedIn person, Ticket ticket) {
    return page(person, ticket).stream().map(said -> said.notification().kind()).toList();
  }

  private static Map<NotificationKind, Set<Medium>> usual() {
    Map<NotificationKind, Set<Medium>> usual = new EnumMap<>(NotificationKind.class);
    for (NotificationKind kind : NotificationKind.values()) {
      usual.put(
          kind, Arrays.stream(Medium.values()).filter(kind::isUsual).collect(Collectors.toSet()));
    }
    return usual;
  }

  private static SignedIn limited(Access access) {
    return new SignedIn(
        World.na.agentId(),
        "Na",
        "na@desk.example",
        Role.AGENT,
        Locale.ENGLISH,
        ZoneOffset.UTC,
        Role.AGENT.permissions(),
        false,
        access);
  }
}
