package dev.steward.ticket.assigning;

import static dev.steward.ticket.World.desk;
import static dev.steward.ticket.World.max;
import static dev.steward.ticket.World.na;
import static dev.steward.ticket.World.now;
import static dev.steward.ticket.World.someone;
import static dev.steward.ticket.World.ticketFrom;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.steward.platform.error.Refusal;
import dev.steward.staff.AgentId;
import dev.steward.ticket.Status;
import dev.steward.ticket.Ticket;
import dev.steward.ticket.TicketError;
import dev.steward.ticket.TicketStates;
import dev.steward.ticket.solving.Solving;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class AssigningTests {
  private final Assigning assigning = desk.the(Assigning.class);

  @Test
  void takesATicketUp() {
    Ticket ticket = ticketFrom(someone("li"));

    assigning.take(na, ticket.id(), OptionalInt.of(ticket.version()));

    assertThat(now(ticket).assignee()).contains(na.agentId());
    assertThat(now(ticket).status()).isEqualTo(Status.OPEN);
  }

  @Test
  void letsOneOfFiftyWinWhoTakeTheSameTicketAtOnce() throws Exception {
    Ticket ticket = ticketFrom(someone("li"));
    List<Callable<Boolean>> grabs = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      var agent = i % 2 == 0 ? na : max;
      grabs.add(
          () -> wins(() -> assigning.take(agent, ticket.id(), OptionalInt.of(ticket.version()))));
    }

    int winners = 0;
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<Boolean> grab : threads.invokeAll(grabs)) {
        winners += grab.get() ? 1 : 0;
      }
    }

    assertThat(winners).isEqualTo(1);
    assertThat(now(ticket).version()).isEqualTo(ticket.version() + 1);
  }

  @Test
  void refusesAnAgentWhoDoesNotExist() {
    Ticket ticket = ticketFrom(someone("li"));

    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() ->
            assigning.assign(
                na,
                ticket.id(),
                Optional.of(new AgentId(Long.MAX_VALUE)),
                Optional.empty(),
                OptionalInt.empty()))
        .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(TicketError.NO_SUCH_ASSIGNEE));
  }

  @Test
  void refusesToChangeAClosedTicket() {
    Ticket ticket = ticketFrom(someone("li"));
    desk.the(Solving.class).move(na, ticket.id(), Status.CLOSED, OptionalInt.empty());

    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> assigning.take(na, ticket.id(), OptionalInt.empty()))
        .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(TicketError.CLOSED));
  }

  @Test
  void derivesTheColumnsOfEveryTicketFromItsRecords() {
    Ticket ticket = ticketFrom(someone("li"));
    assigning.take(na, ticket.id(), OptionalInt.empty());
    desk.the(Solving.class).move(na, ticket.id(), Status.PENDING, OptionalInt.empty());
    desk.jdbc()
        .sql("update ticket set status = 'new', assignee_id = null where id = ?")
        .param(ticket.id().value())
        .update();

    desk.transactions().executeWithoutResult(_ -> desk.the(TicketStates.class).derive(ticket.id()));

    assertThat(now(ticket).status()).isEqualTo(Status.PENDING);
    assertThat(now(ticket).assignee()).contains(na.agentId());
  }

  private static boolean wins(Runnable grab) {
    try {
      grab.run();
      return true;
    } catch (Refusal refusal) {
      return false;
    }
  }
}
