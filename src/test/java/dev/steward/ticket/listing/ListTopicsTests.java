package dev.steward.ticket.listing;

import static dev.steward.ticket.World.desk;
import static dev.steward.ticket.World.na;
import static dev.steward.ticket.World.someone;
import static org.assertj.core.api.Assertions.assertThat;

import dev.steward.platform.live.News;
import dev.steward.platform.live.Watch;
import dev.steward.staff.Access;
import dev.steward.staff.Reach;
import dev.steward.staff.Role;
import dev.steward.staff.SignedIn;
import dev.steward.ticket.Status;
import dev.steward.ticket.Ticket;
import dev.steward.ticket.World;
import dev.steward.ticket.solving.Solving;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Whom news of tickets concerns.
class ListTopicsTests {
  private static final ListTopics topics = desk.the(ListTopics.class);

  @Test
  void concernsAListThatTheTicketIsIn() {
    Ticket ticket = World.ticketFrom(someone("concern"));

    assertThat(watch(na, "list:open").concerns(news(ticket))).isTrue();
    assertThat(watch(na, "list:solved").concerns(news(ticket))).isFalse();
    assertThat(watch(na, "list:mine").concerns(news(ticket))).isFalse();
    assertThat(watch(na, "list:open").concerns(new News(Set.of("views", "tickets")))).isFalse();
  }

  @Test
  void concernsAListThatShowsATicketWhichHasLeftIt() {
    Ticket ticket = World.ticketFrom(someone("leave"));
    desk.the(Solving.class).move(na, ticket.id(), Status.SOLVED, OptionalInt.empty());

    assertThat(watch(na, "list:unassigned:" + ticket.id().value()).concerns(news(ticket))).isTrue();
    assertThat(watch(na, "list:unassigned:" + (ticket.id().value() + 1)).concerns(news(ticket)))
        .isFalse();
  }

  @Test
  void tellsNobodyOfTicketsThatAreNotForThem() {
    Ticket ticket = World.ticketFrom(someone("hidden"));
    SignedIn narrow = seeingOnlyTheirOwn();

    assertThat(watch(narrow, "list:open").concerns(news(ticket))).isFalse();
    assertThat(watch(narrow, "list:open:" + ticket.id().value()).concerns(news(ticket))).isFalse();
  }

  @Test
  void takesTooMuchAtOnceAndNonsenseForAReasonToLook() {
    var many =
        new News(
            IntStream.range(0, ChangedTickets.MOST + 1)
                .mapToObj(i -> "ticket:" + (900_000_000L + i))
                .collect(java.util.stream.Collectors.toSet()));

    assertThat(watch(na, "list:solved").concerns(many)).isTrue();
    assertThat(topics.knows("list:open:1.2;drop")).isFalse();
    assertThat(topics.admits(na, "list:no-such-view")).isFalse();
    assertThat(watch(na, "list:solved:....12345678901234567890").concerns(new News(Set.of())))
        .isFalse();
  }

  private static Watch watch(SignedIn reader, String topic) {
    assertThat(topics.knows(topic)).isTrue();
    return topics.watch(reader, topic).orElseThrow();
  }

  private static News news(Ticket ticket) {
    return new News(Set.of("ticket:" + ticket.id().value(), "tickets"));
  }

  private static SignedIn seeingOnlyTheirOwn() {
    return new SignedIn(
        na.agentId(),
        na.name(),
        na.email(),
        Role.AGENT,
        na.locale(),
        na.zone(),
        na.permissions(),
        false,
        new Access(Reach.ASSIGNED, Optional.empty(), Set.of(), Set.of()));
  }
}
