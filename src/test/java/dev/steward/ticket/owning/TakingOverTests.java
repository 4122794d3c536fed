package dev.steward.ticket.owning;

import static dev.steward.ticket.World.desk;
import static dev.steward.ticket.World.max;
import static dev.steward.ticket.World.na;
import static dev.steward.ticket.World.now;
import static dev.steward.ticket.World.someone;
import static dev.steward.ticket.World.ticketFrom;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.steward.platform.error.Refusal;
import dev.steward.ticket.Ticket;
import dev.steward.ticket.TicketError;
import dev.steward.ticket.assigning.Assigning;
import dev.steward.ticket.replying.Reply;
import dev.steward.ticket.replying.Replying;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class TakingOverTests {
  private final TakingOver takingOver = desk.the(TakingOver.class);
  private final Ownership ownership = desk.the(Ownership.class);

  @Test
  void changesHandsWhenTheOwnerAgrees() {
    Ticket ticket = ownedByNa();

    takingOver.ask(max, ticket.id());
    takingOver.ask(max, ticket.id());
    assertThat(takingOver.open(now(ticket))).hasSize(1);
    takingOver.answer(na, ticket.id(), asked(ticket), true);

    assertThat(now(ticket).assignee()).contains(max.agentId());
    assertThat(takingOver.open(now(ticket))).isEmpty();
  }

  @Test
  void staysWhenTheOwnerDeclinesAndNobodyElseMayAnswer() {
    Ticket ticket = ownedByNa();
    takingOver.ask(max, ticket.id());
    long asked = asked(ticket);

    assertRefused(
        TicketError.NO_SUCH_REQUEST, () -> takingOver.answer(max, ticket.id(), asked, true));
    takingOver.answer(na, ticket.id(), asked, false);

    assertThat(now(ticket).assignee()).contains(na.agentId());
    assertRefused(
        TicketError.NO_SUCH_REQUEST, () -> takingOver.answer(na, ticket.id(), asked, true));
    assertRefused(TicketError.NO_SUCH_REQUEST, () -> takingOver.take(max, ticket.id(), asked));
  }

  @Test
  void isTakenOnlyWhenTheOwnerWasSilentLongEnough() {
    Ticket ticket = ownedByNa();
    takingOver.ask(max, ticket.id());
    long asked = asked(ticket);
    assertRefused(TicketError.NO_SUCH_REQUEST, () -> takingOver.take(max, ticket.id(), asked));

    desk.jdbc()
        .sql("update takeover_request set expires_at = now() - interval '1 second' where id = ?")
        .param(asked)
        .update();
    takingOver.take(max, ticket.id(), asked);

    assertThat(now(ticket).assignee()).contains(max.agentId());
  }

  @Test
  void answerAndTakingAtOnceLeaveOneOwnerAndNoRequest() {
    Ticket ticket = ownedByNa();
    takingOver.ask(max, ticket.id());
    long asked = asked(ticket);
    desk.jdbc()
        .sql("update takeover_request set expires_at = now() - interval '1 second' where id = ?")
        .param(asked)
        .update();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 4; i++) {
        threads.execute(() -> takingOver.take(max, ticket.id(), asked));
        threads.execute(() -> takingOver.answer(na, ticket.id(), asked, false));
      }
    }
    assertThat(now(ticket).assignee()).isPresent();
    assertThat(takingOver.open(now(ticket))).isEmpty();
  }

  @Test
  void onlyTheOwnerAnswersWhereTheRuleSaysSo() {
    Ticket ticket = ownedByNa();
    ownership.set(na, new OwnershipRule(Optional.empty(), true, true));
    try {
      assertRefused(
          TicketError.OWNED, () -> desk.the(Replying.class).reply(max, ticket.id(), reply()));
      desk.the(Replying.class).reply(na, ticket.id(), reply());
    } finally {
      ownership.set(na, new OwnershipRule(Optional.empty(), true, false));
    }
    desk.the(Replying.class).reply(max, ticket.id(), reply());
  }

  @Test
  void answeringTakesNothingWhereTheRuleSaysSo() {
    Ticket ticket = ticketFrom(someone("li"));
    ownership.set(na, new OwnershipRule(Optional.empty(), false, false));
    try {
      desk.the(Replying.class).reply(na, ticket.id(), reply());
    } finally {
      ownership.set(na, new OwnershipRule(Optional.empty(), true, false));
    }
    assertThat(now(ticket).assignee()).isEmpty();
  }

  private long asked(Ticket ticket) {
    return takingOver.open(now(ticket)).getFirst().id();
  }

  private static Ticket ownedByNa() {
    Ticket ticket = ticketFrom(someone("li"));
    desk.the(Assigning.class).take(na, ticket.id(), OptionalInt.empty());
    return now(ticket);
  }

  private static Reply reply() {
    return new Reply("<p>Hi</p>", "", List.of(), OptionalLong.empty(), Optional.empty());
  }

  private static void assertRefused(TicketError error, Runnable act) {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(act::run)
        .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(error));
  }
}
