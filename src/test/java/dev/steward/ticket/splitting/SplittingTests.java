package dev.steward.ticket.splitting;

import static dev.steward.ticket.World.desk;
import static dev.steward.ticket.World.identity;
import static dev.steward.ticket.World.letterFrom;
import static dev.steward.ticket.World.na;
import static dev.steward.ticket.World.now;
import static dev.steward.ticket.World.participants;
import static dev.steward.ticket.World.someone;
import static dev.steward.ticket.World.texts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.steward.channel.InboundMessage.Proof;
import dev.steward.channel.ThreadHint;
import dev.steward.platform.error.ErrorCode;
import dev.steward.platform.error.Refusal;
import dev.steward.ticket.Status;
import dev.steward.ticket.Ticket;
import dev.steward.ticket.TicketError;
import dev.steward.ticket.TicketId;
import dev.steward.ticket.Tickets;
import dev.steward.ticket.replying.Reply;
import dev.steward.ticket.replying.Replying;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SplittingTests {
  private final Splitting splitting = desk.the(Splitting.class);

  @Test
  void makesATicketOfChosenMessagesAndNotes() {
    String li = someone("li");
    Ticket ticket = letterFrom(li).saying("one").arrives();
    letterFrom(li).saying("two").showing(replyAddress(ticket, li)).arrives();
    long note = desk.the(Replying.class).note(na, ticket.id(), said("looks like another matter"));

    TicketId made =
        splitting.split(na, ticket.id(), Set.of(message(ticket, "two"), note), "Another matter");

    Ticket other = desk.the(Tickets.class).find(made).orElseThrow();
    assertThat(other.subject()).isEqualTo("Another matter");
    assertThat(other.status()).isEqualTo(Status.NEW);
    assertThat(other.waitingSince()).isPresent();
    assertThat(texts(other)).containsExactly("two");
    assertThat(texts(ticket)).containsExactly("one");
    assertThat(now(ticket).preview()).isEqualTo("one");
    assertThat(participants(other)).containsExactly(li);
  }

  @Test
  void givesTheTicketToWhomWroteTheMessage() {
    String li = someone("li");
    String ann = someone("ann");
    Ticket ticket =
        letterFrom(li).proved(Proof.AUTHENTICATED).copying(ann).saying("li's").arrives();
    letterFrom(ann).saying("ann's").showing(replyAddress(ticket, ann)).arrives();
    long answer =
        desk.the(Replying.class).reply(na, ticket.id(), said("our answer to both")).message();

    assertRefused(
        SplitError.ANSWERS_OF_ANOTHER,
        () -> splitting.split(na, ticket.id(), Set.of(message(ticket, "ann's"), answer), ""));
    TicketId made = splitting.split(na, ticket.id(), Set.of(message(ticket, "ann's")), "");

    Ticket other = desk.the(Tickets.class).find(made).orElseThrow();
    assertThat(participants(other)).containsExactly(ann);
    assertThat(other.customer()).isEqualTo(identity(ann).customer());
  }

  @Test
  void refusesWhatMakesNoSense() {
    String li = someone("li");
    Ticket ticket = letterFrom(li).saying("one").arrives();
    Ticket foreign = letterFrom(someone("ann")).saying("foreign").arrives();
    long answer = desk.the(Replying.class).reply(na, ticket.id(), said("answer")).message();

    assertRefused(
        SplitError.NOTHING_LEFT,
        () -> splitting.split(na, ticket.id(), Set.of(message(ticket, "one"), answer), ""));
    assertRefused(
        SplitError.NOBODY_ASKS, () -> splitting.split(na, ticket.id(), Set.of(answer), ""));
    assertRefused(
        TicketError.NOT_FOUND,
        () -> splitting.split(na, ticket.id(), Set.of(message(foreign, "foreign")), ""));
    assertRefused(TicketError.NOT_FOUND, () -> splitting.split(na, ticket.id(), Set.of(), ""));
  }

  private static Reply said(String text) {
    return new Reply("", text, List.of(), OptionalLong.empty(), Optional.empty());
  }

  private static long message(Ticket ticket, String text) {
    return desk.jdbc()
        .sql("select id from ticket_message where ticket_id = ? and text = ?")
        .params(ticket.id().value(), text)
        .query(Long.class)
        .single();
  }

  private static ThreadHint replyAddress(Ticket ticket, String address) {
    return new ThreadHint.ReplyAddress(ticket.id().value(), identity(address).id().value());
  }

  private static void assertRefused(ErrorCode code, Runnable act) {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(act::run)
        .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(code));
  }
}
