package dev.steward.ticket.handover;

import static org.assertj.core.api.Assertions.assertThat;

import dev.steward.audit.Actor;
import dev.steward.platform.address.EmailAddress;
import dev.steward.staff.AgentId;
import dev.steward.staff.Role;
import dev.steward.staff.people.NewAgent;
import dev.steward.staff.people.People;
import dev.steward.ticket.Status;
import dev.steward.ticket.Ticket;
import dev.steward.ticket.World;
import dev.steward.ticket.assigning.Assigning;
import dev.steward.ticket.solving.Solving;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class HandoverTests {
  private static final Handover handover = World.desk.the(Handover.class);

  @Test
  void unsolvedTicketsGoToWhoeverTakesThemAndComeBack() {
    AgentId leaving = leaver("leaves");
    Ticket waiting = ticketOf(leaving);
    Ticket solved = ticketOf(leaving);
    World.desk.the(Solving.class).move(World.max, solved.id(), Status.SOLVED, OptionalInt.empty());
    assertThat(handover.count(leaving)).isEqualTo(1);

    long number = handover.hand(leaving, Optional.of(World.na.agentId()), false, World.max);

    assertThat(World.now(waiting).assignee()).contains(World.na.agentId());
    assertThat(World.now(solved).assignee()).contains(leaving);
    assertThat(handover.undo(number, World.max)).isPresent();
    assertThat(World.now(waiting).assignee()).contains(leaving);
    assertThat(handover.undo(number, World.max)).as("the second time").isEmpty();
  }

  @Test
  void whatSomebodyTookMeanwhileStaysWithThem() {
    AgentId leaving = leaver("left");
    Ticket ticket = ticketOf(leaving);
    long number = handover.hand(leaving, Optional.empty(), true, World.max);
    assertThat(World.now(ticket).assignee()).isEmpty();
    World.desk.the(Assigning.class).take(World.na, ticket.id(), OptionalInt.empty());

    assertThat(handover.undo(number, World.max))
        .contains(new Handover.Returned(leaving, Optional.empty(), true));

    assertThat(World.now(ticket).assignee()).contains(World.na.agentId());
  }

  private static AgentId leaver(String name) {
    return World.desk
        .the(People.class)
        .add(
            new NewAgent(
                name,
                new EmailAddress(name + "@handover.example"),
                Role.AGENT,
                Locale.ENGLISH,
                ZoneOffset.UTC),
            Actor.OPERATOR)
        .id();
  }

  private static Ticket ticketOf(AgentId agent) {
    Ticket ticket = World.ticketFrom(World.someone("handed"));
    World.desk
        .the(Assigning.class)
        .assign(World.max, ticket.id(), Optional.of(agent), Optional.empty(), OptionalInt.empty());
    return ticket;
  }
}
