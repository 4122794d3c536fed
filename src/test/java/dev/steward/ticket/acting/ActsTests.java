package dev.steward.ticket.acting;

import static dev.steward.ticket.World.desk;
import static dev.steward.ticket.World.na;
import static dev.steward.ticket.World.now;
import static dev.steward.ticket.World.someone;
import static dev.steward.ticket.World.ticketFrom;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.steward.audit.Actor;
import dev.steward.platform.error.Refusal;
import dev.steward.ticket.Priority;
import dev.steward.ticket.Status;
import dev.steward.ticket.Ticket;
import dev.steward.ticket.TicketError;
import dev.steward.ticket.TicketEvent;
import dev.steward.ticket.TicketEvents;
import dev.steward.ticket.Tickets;
import dev.steward.ticket.editing.Editing;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.IllegalTransactionStateException;

class ActsTests {
  private final Acts acts = desk.the(Acts.class);

  @Test
  void doesEachActAndWritesItsEventInTheNameOfWhoeverDoesIt() {
    Ticket ticket = ticketFrom(someone("li"));

    Done done =
        apply(
            ticket,
            Doer.of(na),
            Act.of("priority", "urgent"),
            Act.of("assignee", "me"),
            Act.of("tags-add", "VIP", "deposit"),
            Act.of("request-type", "deposit"),
            Act.of("language", "zh"),
            Act.of("status", "pending"));

    Ticket after = now(ticket);
    assertThat(after.priority()).isEqualTo(Priority.URGENT);
    assertThat(after.assignee()).contains(na.agentId());
    assertThat(after.tags()).containsExactly("deposit", "vip");
    assertThat(after.requestType()).contains("deposit");
    assertThat(after.language()).contains("zh");
    assertThat(after.status()).isEqualTo(Status.PENDING);
    assertThat(done.did()).hasSize(6);
    assertThat(desk.the(TicketEvents.class).of(ticket.id()))
        .filteredOn(event -> event.by().equals(na.actor()))
        .extracting(TicketEvent::kind)
        .containsExactly(
            TicketEvent.Kind.PRIORITY_CHANGED,
            TicketEvent.Kind.ASSIGNED,
            TicketEvent.Kind.TAGS_CHANGED,
            TicketEvent.Kind.REQUEST_TYPE_CHANGED,
            TicketEvent.Kind.LANGUAGE_CHANGED,
            TicketEvent.Kind.STATUS_CHANGED);
  }

  @Test
  void takesBackWhatItChangedAndNothingElse() {
    Ticket ticket = ticketFrom(someone("li"));
    apply(ticket, Doer.of(na), Act.of("tags-set", "old"), Act.of("status", "open"));
    Ticket before = now(ticket);

    Done done =
        apply(
            ticket,
            Doer.of(na),
            Act.of("tags-add", "old", "new"),
            Act.of("tags-remove", "old"),
            Act.of("assignee", "me"),
            Act.of("status", "solved"),
            Act.of("priority", before.priority().code()));
    apply(ticket, Doer.of(na), done.undo().toArray(Act[]::new));

    Ticket after = now(ticket);
    assertThat(done.did()).hasSize(4);
    assertThat(done.isUndoable()).isTrue();
    assertThat(after.tags()).isEqualTo(before.tags());
    assertThat(after.assignee()).isEqualTo(before.assignee());
    assertThat(after.status()).isEqualTo(before.status());
  }

  @Test
  void writesNothingWhereNothingChanges() {
    Ticket ticket = ticketFrom(someone("li"));
    apply(ticket, Doer.of(na), Act.of("priority", "high"), Act.of("tags-add", "a"));
    int events = desk.the(TicketEvents.class).of(ticket.id()).size();

    Done again = apply(ticket, Doer.of(na), Act.of("priority", "high"), Act.of("tags-add", "A"));

    assertThat(again.isChange()).isFalse();
    assertThat(desk.the(TicketEvents.class).of(ticket.id())).hasSize(events);
  }

  @Test
  void actsForARuleInItsName() {
    Ticket ticket = ticketFrom(someone("li"));

    Done done =
        apply(
            ticket,
            Doer.desk(Actor.rule(77)),
            Act.of("note", "Look at this"),
            Act.of("status", "open"));

    assertThat(done.isUndoable()).isFalse();
    assertThat(desk.the(TicketEvents.class).of(ticket.id()))
        .filteredOn(event -> event.by().equals(Actor.rule(77)))
        .extracting(TicketEvent::kind)
        .containsExactly(TicketEvent.Kind.NOTE_ADDED, TicketEvent.Kind.STATUS_CHANGED);
  }

  @Test
  void doesAllOrNothing() {
    Ticket ticket = ticketFrom(someone("li"));

    assertThatThrownBy(() ->
            apply(ticket, Doer.of(na), Act.of("priority", "urgent"), Act.of("team", "999999")))
        .isInstanceOfSatisfying(
            Refusal.class, e -> assertThat(e.code()).isEqualTo(ActError.NO_SUCH_CHOICE));

    assertThat(now(ticket).priority()).isEqualTo(ticket.priority());
  }

  @Test
  void refusesAClosedTicket() {
    Ticket ticket = ticketFrom(someone("li"));
    apply(ticket, Doer.of(na), Act.of("status", "closed"));

    assertThatThrownBy(() -> apply(ticket, Doer.of(na), Act.of("status", "open")))
        .isInstanceOfSatisfying(
            Refusal.class, e -> assertThat(e.code()).isEqualTo(TicketError.CLOSED));
  }

  @Test
  void needsTheTransactionThatHoldsTheLock() {
    Ticket ticket = ticketFrom(someone("li"));

    assertThatThrownBy(() -> acts.apply(ticket, List.of(), Doer.of(na)))
        .isInstanceOf(IllegalTransactionStateException.class);
  }

  @Test
  void namesWhatIsWrongWithEachAct() {
    var flaws =
        acts.flaws(
            List.of(
                Act.of("priority", "high"),
                Act.of("priority", "enormous"),
                Act.of("status"),
                Act.of("tags-add", "two words"),
                Act.of("team", "none"),
                Act.of("assignee", "1 or 1=1"),
                Act.of("dance")),
            ActKind.Use.RULE);

    assertThat(flaws)
        .isEqualTo(
            Map.of(
                1, ActError.NO_SUCH_CHOICE,
                2, ActError.VALUE_MISSING,
                3, ActError.BAD_TAG,
                5, ActError.NO_SUCH_CHOICE,
                6, ActError.UNKNOWN_KIND));
  }

  @Test
  void whatProgramsTakeAsLeaveToMoveMoneyNeedsTwo() {
    Ticket ticket = ticketFrom(someone("li"));
    Act grave = Act.of("tags-add", "Money:refund");

    assertThat(acts.isRisky(List.of(grave))).isTrue();
    for (Doer one : List.of(Doer.of(na), Doer.desk(Actor.rule(1)))) {
      assertThatThrownBy(() -> apply(ticket, one, grave))
          .isInstanceOfSatisfying(
              Refusal.class, e -> assertThat(e.code()).isEqualTo(ActError.NOT_ALLOWED));
    }
    assertThatThrownBy(() ->
            desk.the(Editing.class)
                .tag(na, ticket.id(), List.of("money:refund"), OptionalInt.empty()))
        .isInstanceOfSatisfying(
            Refusal.class, e -> assertThat(e.code()).isEqualTo(TicketError.GRAVE_TAG));
    assertThat(acts.flaws(List.of(grave), ActKind.Use.RULE)).containsValue(ActError.NOT_HERE);
    assertThat(acts.flaws(List.of(grave), ActKind.Use.MACRO)).isEmpty();

    apply(ticket, Doer.agreeing(na), grave);

    assertThat(now(ticket).tags()).containsExactly("money:refund");
    desk.the(Editing.class)
        .tag(na, ticket.id(), List.of("money:refund", "more"), OptionalInt.empty());
    desk.the(Editing.class).tag(na, ticket.id(), List.of(), OptionalInt.empty());
    assertThat(now(ticket).tags()).isEmpty();
  }

  @Test
  void speaksBothLanguages() {
    Act act = Act.of("status", "solved");

    assertThat(acts.words(act, Locale.ENGLISH)).isEqualTo("Set the status to Solved");
    assertThat(acts.words(act, Locale.SIMPLIFIED_CHINESE)).isEqualTo("状态改为已解决");
  }

  @Test
  void survivesBeingStored() {
    List<Act> list = List.of(Act.of("tags-set"), Act.of("note", "a \"b\"\n第一行"));

    assertThat(acts.read(acts.write(list))).isEqualTo(list);
  }

  private Done apply(Ticket ticket, Doer by, Act... list) {
    return desk.transactions()
        .execute(_ ->
            acts.apply(
                desk.the(Tickets.class).lock(ticket.id(), OptionalInt.empty()), List.of(list), by));
  }
}
