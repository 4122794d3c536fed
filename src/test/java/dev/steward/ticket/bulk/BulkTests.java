package dev.steward.ticket.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.steward.platform.error.Refusal;
import dev.steward.ticket.Priority;
import dev.steward.ticket.Status;
import dev.steward.ticket.Ticket;
import dev.steward.ticket.TicketId;
import dev.steward.ticket.World;
import dev.steward.ticket.acting.Act;
import dev.steward.ticket.editing.Editing;
import dev.steward.ticket.solving.Solving;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/// One thing done to many tickets, told and taken back.
class BulkTests {
  private static final Bulks bulks = World.desk.the(Bulks.class);

  private static List<Ticket> tickets(int count) {
    List<Ticket> tickets = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      tickets.add(World.ticketFrom(World.someone("bulk")));
    }
    return tickets;
  }

  private static List<TicketId> ids(List<Ticket> tickets) {
    return tickets.stream().map(Ticket::id).toList();
  }

  @Test
  void changesAllAndRestoresAll() {
    List<Ticket> tickets = tickets(3);
    Bulk done =
        bulks.start(
            World.na, ids(tickets), List.of(Act.of("priority", "urgent")), "/desk/views/open");
    assertThat(done.tally().done()).isEqualTo(3);
    assertThat(tickets).allMatch(t -> World.now(t).priority() == Priority.URGENT);
    Bulk undone = bulks.undo(World.na, done.id());
    assertThat(undone.tally().undone()).isEqualTo(3);
    assertThat(tickets).allMatch(t -> World.now(t).priority() == Priority.NORMAL);
    assertThatThrownBy(() -> bulks.undo(World.na, done.id())).isInstanceOf(Refusal.class);
  }

  @Test
  void tellsWhichTicketsRefusedAndDoesTheOthers() {
    List<Ticket> tickets = tickets(3);
    World.desk
        .the(Solving.class)
        .move(World.na, tickets.get(1).id(), Status.CLOSED, OptionalInt.empty());
    Bulk done =
        bulks.start(
            World.na, ids(tickets), List.of(Act.of("status", "solved")), "/desk/views/open");
    assertThat(done.tally()).isEqualTo(new Bulk.Tally(0, 2, 0, 1, 0, 0));
    assertThat(World.now(tickets.get(0)).status()).isEqualTo(Status.SOLVED);
    assertThat(World.now(tickets.get(1)).status()).isEqualTo(Status.CLOSED);
  }

  @Test
  void leavesAloneWhatSomebodyChangedSince() {
    List<Ticket> tickets = tickets(2);
    Bulk done =
        bulks.start(
            World.na, ids(tickets), List.of(Act.of("priority", "high")), "/desk/views/open");
    World.desk
        .the(Editing.class)
        .tag(World.max, tickets.getFirst().id(), List.of("seen"), OptionalInt.empty());
    Bulk undone = bulks.undo(World.na, done.id());
    assertThat(undone.tally().undone()).isEqualTo(1);
    assertThat(undone.tally().kept()).isEqualTo(1);
    assertThat(World.now(tickets.getFirst()).priority()).isEqualTo(Priority.HIGH);
    assertThat(World.now(tickets.getFirst()).tags()).containsExactly("seen");
  }

  @Test
  void doesManyBehindTheAnswer() {
    List<Ticket> tickets = tickets(Bulks.SOON + 5);
    Bulk begun =
        bulks.start(World.na, ids(tickets), List.of(Act.of("priority", "low")), "/desk/views/open");
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () -> assertThat(bulks.require(World.na, begun.id()).state()).isEqualTo("done"));
    assertThat(bulks.require(World.na, begun.id()).tally().done()).isEqualTo(tickets.size());
  }

  @Test
  void isSeenByWhoeverBeganItOnly() {
    Bulk done =
        bulks.start(
            World.na, ids(tickets(1)), List.of(Act.of("priority", "low")), "/desk/views/open");
    assertThatThrownBy(() -> bulks.require(World.max, done.id())).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> bulks.undo(World.max, done.id())).isInstanceOf(Refusal.class);
  }

  @Test
  void refusesNothingAndNonsense() {
    assertThatThrownBy(
            () -> bulks.start(World.na, List.of(), List.of(Act.of("priority", "low")), "/desk"))
        .isInstanceOf(Refusal.class);
    assertThatThrownBy(() ->
            bulks.start(
                World.na,
                List.of(new TicketId(Long.MAX_VALUE)),
                List.of(Act.of("priority", "low")),
                "/desk"))
        .isInstanceOf(Refusal.class);
    assertThatThrownBy(
            () -> bulks.start(World.na, ids(tickets(1)), List.of(Act.of("dance")), "/desk"))
        .isInstanceOf(Refusal.class);
  }
}
