package dev.steward.ticket.receiving;

import static dev.steward.ticket.World.arriveTogether;
import static dev.steward.ticket.World.desk;
import static dev.steward.ticket.World.identity;
import static dev.steward.ticket.World.letterFrom;
import static dev.steward.ticket.World.na;
import static dev.steward.ticket.World.now;
import static dev.steward.ticket.World.participants;
import static dev.steward.ticket.World.someone;
import static dev.steward.ticket.World.texts;
import static dev.steward.ticket.World.ticketFrom;
import static org.assertj.core.api.Assertions.assertThat;

import dev.steward.channel.InboundMessage.Proof;
import dev.steward.channel.ThreadHint;
import dev.steward.customer.TrustLevel;
import dev.steward.ticket.Status;
import dev.steward.ticket.Ticket;
import dev.steward.ticket.TicketEvent;
import dev.steward.ticket.TicketEvents;
import dev.steward.ticket.solving.Solving;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/// T14 to T19 of the reliability list, as far as they are decisions of the desk; reading them off
/// real mails is tested in `email`.
class ReceivingTests {
  @Test
  void opensATicketForAStranger() {
    String li = someone("li");

    Ticket ticket = letterFrom(li).about("提现未到账").saying("我的 USDT 提现已经三小时了").arrives();

    assertThat(ticket.status()).isEqualTo(Status.NEW);
    assertThat(ticket.subject()).isEqualTo("提现未到账");
    assertThat(ticket.waitingSince()).isPresent();
    assertThat(participants(ticket)).containsExactly(li);
    assertThat(identity(li).trust()).isEqualTo(TrustLevel.CLAIMED);
    assertThat(desk.the(TicketEvents.class).of(ticket.id()))
        .extracting(TicketEvent::kind)
        .containsExactly(TicketEvent.Kind.CREATED);
  }

  @Test
  void recordsAnAuthenticatedAddress() {
    String li = someone("li");

    letterFrom(li).proved(Proof.AUTHENTICATED).arrives();

    assertThat(identity(li).trust()).isEqualTo(TrustLevel.AUTHENTICATED);
  }

  @Test
  void addsAReplyThatCameToTheAddressMadeForItsSender() {
    String li = someone("li");
    Ticket ticket = ticketFrom(li);

    Ticket same = letterFrom(li).saying("Any news?").showing(replyAddress(ticket, li)).arrives();

    assertThat(same.id()).isEqualTo(ticket.id());
    assertThat(texts(ticket)).containsExactly("Where is my deposit?", "Any news?");
  }

  @Test
  void givesAStrangerWhoHoldsAReplyAddressATicketOfTheirOwn() {
    String li = someone("li");
    String mallory = someone("mallory");
    Ticket ticket = ticketFrom(li);

    Ticket other = letterFrom(mallory).showing(replyAddress(ticket, li)).arrives();

    assertThat(other.id()).isNotEqualTo(ticket.id());
    assertThat(other.follows()).contains(ticket.id());
    assertThat(other.flags()).contains("not-a-participant");
    assertThat(participants(ticket)).containsExactly(li);
    assertThat(texts(ticket)).hasSize(1);
  }

  @Test
  void letsNoForgedSenderJoinEvenWithTheRightAddress() {
    String li = someone("li");
    String mallory = someone("mallory");
    Ticket ticket = ticketFrom(li);

    Ticket other =
        letterFrom(li)
            .proved(Proof.FORGED)
            .copying(mallory)
            .showing(replyAddress(ticket, li))
            .arrives();

    assertThat(other.id()).isNotEqualTo(ticket.id());
    assertThat(other.flags()).contains("forged");
    assertThat(participants(other)).containsExactly(li);
    assertThat(texts(ticket)).hasSize(1);
  }

  @Test
  void addsWhomAnUnverifiedSenderCopiedToNothing() {
    String li = someone("li");

    Ticket ticket = letterFrom(li).copying(someone("ann")).arrives();

    assertThat(participants(ticket)).containsExactly(li);
  }

  @Test
  void letsThoseTakePartWhomAnAuthenticatedSenderCopied() {
    String li = someone("li");
    String ann = someone("ann");

    Ticket ticket = letterFrom(li).proved(Proof.AUTHENTICATED).copying(ann).arrives();

    assertThat(participants(ticket)).containsExactly(li, ann);
  }

  @Test
  void believesAReceivedIdOnlyFromItsAuthenticatedRequester() {
    String li = someone("li");
    Ticket ticket = letterFrom(li).proved(Proof.AUTHENTICATED).arrives();
    var hint = new ThreadHint.ReceivedId(externalId(ticket));

    assertThat(letterFrom(li).showing(hint).arrives().id()).isNotEqualTo(ticket.id());
    assertThat(
            letterFrom(someone("mallory")).proved(Proof.AUTHENTICATED).showing(hint).arrives().id())
        .isNotEqualTo(ticket.id());
    assertThat(letterFrom(li).proved(Proof.AUTHENTICATED).showing(hint).arrives().id())
        .isEqualTo(ticket.id());
  }

  @Test
  void neverAppendsByABareNumber() {
    Ticket ticket = ticketFrom(someone("li"));

    LongStream.rangeClosed(1, 50)
        .forEach(
            n -> letterFrom(someone("m")).about("Re: [#" + ticket.id().value() + "]").arrives());

    assertThat(texts(ticket)).hasSize(1);
  }

  @Test
  void opensASolvedTicketAgainWhenTheCustomerWrites() {
    String li = someone("li");
    Ticket ticket = ticketFrom(li);
    desk.the(Solving.class).move(na, ticket.id(), Status.SOLVED, OptionalInt.empty());

    letterFrom(li).showing(replyAddress(ticket, li)).arrives();

    assertThat(now(ticket).status()).isEqualTo(Status.OPEN);
  }

  @Test
  void leavesASolvedTicketAloneWhenARobotWrites() {
    String li = someone("li");
    Ticket ticket = ticketFrom(li);
    desk.the(Solving.class).move(na, ticket.id(), Status.SOLVED, OptionalInt.empty());

    letterFrom(li).byRobot().showing(replyAddress(ticket, li)).arrives();

    assertThat(now(ticket).status()).isEqualTo(Status.SOLVED);
    assertThat(texts(ticket)).hasSize(2);
  }

  @Test
  void opensATicketThatFollowsAClosedOne() {
    String li = someone("li");
    Ticket ticket = ticketFrom(li);
    desk.the(Solving.class).move(na, ticket.id(), Status.CLOSED, OptionalInt.empty());

    Ticket next = letterFrom(li).showing(replyAddress(ticket, li)).arrives();

    assertThat(next.follows()).contains(ticket.id());
    assertThat(next.flags()).isEmpty();
    assertThat(texts(ticket)).hasSize(1);
  }

  private static ThreadHint replyAddress(Ticket ticket, String address) {
    return new ThreadHint.ReplyAddress(ticket.id().value(), identity(address).id().value());
  }

  private static String externalId(Ticket ticket) {
    return desk.jdbc()
        .sql("select external_id from ticket_message where ticket_id = ?")
        .param(ticket.id().value())
        .query(String.class)
        .single();
  }

  @Test
  void putsTwoRepliesThatComeTogetherOnTheirTicket() {
    String li = someone("li");
    Ticket ticket = ticketFrom(li);
    var shown = new ThreadHint.ReplyAddress(ticket.id().value(), identity(li).id().value());

    List<Ticket> ended =
        arriveTogether(
            letterFrom(li).saying("One more thing").showing(shown),
            letterFrom(someone("max")).saying("Something else"),
            letterFrom(li).saying("And another").showing(shown));

    assertThat(ended.get(0).id()).isEqualTo(ticket.id());
    assertThat(ended.get(2).id()).isEqualTo(ticket.id());
    assertThat(ended.get(1).id()).isNotEqualTo(ticket.id());
    assertThat(texts(ticket)).hasSize(3).contains("One more thing", "And another");
    assertThat(ended.get(2).version()).isEqualTo(ticket.version() + 2);
  }

  @Test
  void makesOneCustomerOfTwoFirstMailsThatComeTogether() {
    String li = someone("li");

    List<Ticket> ended = arriveTogether(letterFrom(li), letterFrom(li).proved(Proof.AUTHENTICATED));

    assertThat(ended.get(0).id()).isNotEqualTo(ended.get(1).id());
    assertThat(ended.get(0).customer()).isEqualTo(ended.get(1).customer());
    assertThat(identity(li).trust()).isEqualTo(TrustLevel.AUTHENTICATED);
  }
}
