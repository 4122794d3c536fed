package dev.steward.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.steward.audit.Actor;
import dev.steward.platform.error.Refusal;
import dev.steward.staff.Access;
import dev.steward.staff.Permission;
import dev.steward.staff.Reach;
import dev.steward.staff.Role;
import dev.steward.staff.SignedIn;
import dev.steward.staff.TeamId;
import dev.steward.staff.people.Teams;
import dev.steward.ticket.assigning.Assigning;
import dev.steward.ticket.editing.Editing;
import dev.steward.ticket.searching.TicketQuery;
import dev.steward.ticket.searching.TicketSearch;
import dev.steward.ticket.viewing.TicketLists;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The predicate says the same of a ticket at hand and in a query.
class VisibilityTests {
  private static final TicketLists lists = World.desk.the(TicketLists.class);
  private static final Tickets tickets = World.desk.the(Tickets.class);
  private static final List<Ticket> all = new ArrayList<>();
  private static TeamId team;

  @BeforeAll
  static void everyCombination() {
    team = World.desk.the(Teams.class).add("Visibility", Actor.SYSTEM);
    var assigning = World.desk.the(Assigning.class);
    var editing = World.desk.the(Editing.class);
    for (var type : List.of("", "deposit", "security-incident")) {
      for (var assignee :
          List.of(Optional.of(World.na.agentId()), Optional.of(World.max.agentId()))) {
        for (var with : List.of(Optional.of(team), Optional.<TeamId>empty())) {
          Ticket ticket = World.ticketFrom(World.someone("visible"));
          assigning.assign(World.max, ticket.id(), assignee, with, OptionalInt.empty());
          editing.classify(
              World.max,
              ticket.id(),
              Optional.of(type).filter(t -> !t.isEmpty()),
              OptionalInt.empty());
          all.add(World.now(ticket));
        }
      }
      all.add(World.now(World.ticketFrom(World.someone("visible"))));
    }
  }

  @Test
  void aQueryFindsExactlyWhatTheTicketAtHandAdmits() {
    for (SignedIn viewer : viewers()) {
      var visible = tickets.visibleTo(viewer);
      List<TicketId> admitted =
          all.stream().filter(visible::admits).map(Ticket::id).sorted(byNumber()).toList();

      assertThat(ours(lists.after(viewer, 0, 10_000))).isEqualTo(admitted);
      assertThat(ours(lists.page(viewer, 0, 10_000))).isEqualTo(admitted);
      assertThat(visible.find(all.stream().map(Ticket::id).toList()).keySet())
          .containsExactlyInAnyOrderElementsOf(admitted);
      for (Ticket ticket : all) {
        assertThat(visible.find(ticket.id()).isPresent()).isEqualTo(admitted.contains(ticket.id()));
      }
    }
  }

  @Test
  void searchAndCountsKeepToIt() {
    var search = World.desk.the(TicketSearch.class);
    for (SignedIn viewer : viewers()) {
      List<Ticket> seen = lists.after(viewer, 0, 10_000);
      var query = TicketQuery.of("status<closed");
      assertThat(search.after(viewer, query, 0, 10_000))
          .extracting(Ticket::id)
          .isEqualTo(unclosed(seen));
      assertThat(search.count(viewer, query))
          .isEqualTo(Math.min(unclosed(seen).size(), TicketSearch.MOST));
      assertThat(lists.count(viewer)).isEqualTo(seen.size());
    }
  }

  /// Other tests of this world close tickets.
  private static List<TicketId> unclosed(List<Ticket> tickets) {
    return tickets.stream()
        .filter(ticket -> ticket.status() != Status.CLOSED)
        .map(Ticket::id)
        .toList();
  }

  @Test
  void whatOneMayNotSeeIsRefusedLikeWhatThereIsNot() {
    SignedIn stranger =
        limited(new Access(Reach.ASSIGNED, Optional.of(Set.of("fee")), Set.of(), Set.of()));
    var visible = tickets.visibleTo(stranger);

    for (Ticket ticket : all) {
      assertThatThrownBy(() -> visible.require(ticket.id()))
          .isInstanceOfSatisfying(
              Refusal.class,
              refusal -> assertThat(refusal.code()).isEqualTo(TicketError.NOT_FOUND));
    }
  }

  @Test
  void withoutThePermissionThereIsNothing() {
    SignedIn editor =
        new SignedIn(
            World.na.agentId(),
            "Na",
            "na@desk.example",
            Role.EDITOR,
            Locale.ENGLISH,
            ZoneOffset.UTC,
            Set.of(Permission.OWN_PROFILE),
            false);

    assertThat(lists.after(editor, 0, 10)).isEmpty();
    assertThat(lists.count(editor)).isZero();
    assertThat(tickets.visibleTo(editor).find(all.getFirst().id())).isEmpty();
  }

  @Test
  void aTokenActingForSomebodySeesWhatBothMaySee() {
    var agent =
        new Access(Reach.TEAMS, Optional.of(Set.of("deposit", "fee")), Set.of(), Set.of(team));
    var token =
        new Access(Reach.ALL, Optional.of(Set.of("deposit", "")), Set.of("other"), Set.of());

    assertThat(agent.and(token))
        .isEqualTo(
            new Access(Reach.TEAMS, Optional.of(Set.of("deposit")), Set.of("other"), Set.of(team)));
  }

  private static List<SignedIn> viewers() {
    List<SignedIn> viewers = new ArrayList<>();
    for (Reach reach : Reach.values()) {
      for (Set<TeamId> teams : List.of(Set.<TeamId>of(), Set.of(team))) {
        viewers.add(limited(new Access(reach, Optional.empty(), Set.of(), teams)));
        viewers.add(
            limited(new Access(reach, Optional.empty(), Set.of("security-incident"), teams)));
        viewers.add(limited(new Access(reach, Optional.of(Set.of("deposit")), Set.of(), teams)));
        viewers.add(limited(new Access(reach, Optional.of(Set.of("")), Set.of("fee"), teams)));
        viewers.add(limited(new Access(reach, Optional.empty(), Set.of(""), teams)));
      }
    }
    return viewers;
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

  private static List<TicketId> ours(List<Ticket> found) {
    Set<TicketId> ids = Set.copyOf(all.stream().map(Ticket::id).toList());
    return found.stream().map(Ticket::id).filter(ids::contains).sorted(byNumber()).toList();
  }

  private static java.util.Comparator<TicketId> byNumber() {
    return java.util.Comparator.comparing(TicketId::value);
  }
}
