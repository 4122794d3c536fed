package dev.steward.ticket.following;

import static dev.steward.ticket.World.desk;
import static dev.steward.ticket.World.max;
import static dev.steward.ticket.World.na;
import static dev.steward.ticket.World.someone;
import static dev.steward.ticket.World.ticketFrom;
import static org.assertj.core.api.Assertions.assertThat;

import dev.steward.staff.AgentId;
import dev.steward.ticket.Ticket;
import dev.steward.ticket.TicketEvent;
import dev.steward.ticket.TicketEvents;
import dev.steward.ticket.replying.Reply;
import dev.steward.ticket.replying.Replying;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class FollowingTests {
  private final Followers followers = desk.the(Followers.class);

  @Test
  void followsAndStops() {
    Ticket ticket = ticketFrom(someone("li"));

    followers.follow(na, ticket.id());
    followers.follow(na, ticket.id());
    followers.follow(max, ticket.id());
    followers.unfollow(na, ticket.id());
    followers.unfollow(na, ticket.id());

    assertThat(followers.of(ticket.id())).containsExactly(max.agentId());
    assertThat(kinds(ticket, TicketEvent.Kind.FOLLOWED)).isEqualTo(2);
    assertThat(kinds(ticket, TicketEvent.Kind.UNFOLLOWED)).isEqualTo(1);
  }

  @Test
  void whoeverIsNamedInANoteFollows() {
    Ticket ticket = ticketFrom(someone("li"));
    desk.the(Replying.class)
        .note(
            na,
            ticket.id(),
            new Reply(
                "<p>@max, look: a@nabcd.example and @Nobody and @Na</p>",
                "",
                List.of(),
                OptionalLong.empty(),
                Optional.empty()));

    TicketEvent added = added(ticket);
    desk.the(Mentions.class).consider(added);
    desk.the(Mentions.class).consider(added);

    assertThat(followers.of(ticket.id())).containsExactly(max.agentId());
    assertThat(kinds(ticket, TicketEvent.Kind.MENTIONED)).isEqualTo(1);
  }

  @Test
  void theLongerNameWins() {
    var everybody =
        desk.the(dev.steward.staff.Agents.class).find(List.of(na.agentId(), max.agentId()));

    assertThat(Mentions.named("@Nadia @Na. 看看@Max吧", everybody))
        .containsExactlyInAnyOrder(na.agentId());
    assertThat(Mentions.named("hello @NA", everybody)).containsExactly(na.agentId());
    assertThat(Mentions.named("@", everybody)).isEqualTo(java.util.Set.<AgentId>of());
  }

  private static TicketEvent added(Ticket ticket) {
    return desk.the(TicketEvents.class).of(ticket.id()).stream()
        .filter(event -> event.kind() == TicketEvent.Kind.NOTE_ADDED)
        .findFirst()
        .orElseThrow();
  }

  private static long kinds(Ticket ticket, TicketEvent.Kind kind) {
    return desk.the(TicketEvents.class).of(ticket.id()).stream()
        .filter(event -> event.kind() == kind)
        .count();
  }
}
