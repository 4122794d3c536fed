package dev.steward.ticket.forwarding;

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

import dev.steward.channel.ThreadHint;
import dev.steward.platform.address.EmailAddress;
import dev.steward.platform.error.Refusal;
import dev.steward.ticket.Ticket;
import dev.steward.ticket.TicketEvent;
import dev.steward.ticket.TicketEvents;
import dev.steward.ticket.TicketId;
import dev.steward.ticket.Tickets;
import dev.steward.ticket.replying.Reply;
import dev.steward.ticket.replying.Replying;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class ForwardingTests {
  private final Forwarding forwarding = desk.the(Forwarding.class);
  private final SideRepository sides = desk.the(SideRepository.class);

  @Test
  void asksSomebodyOutsideInATicketOfTheirOwnWithoutNotes() {
    Ticket ticket = letterFrom(someone("li")).saying("Ask {{agent.email}} <b>now</b>").arrives();
    desk.the(Replying.class)
        .note(
            na,
            ticket.id(),
            new Reply("<p>secret</p>", "", List.of(), OptionalLong.empty(), Optional.empty()));
    String bank = someone("bank");

    Ticket side = side(forward(ticket, bank));

    assertThat(texts(side))
        .singleElement()
        .asString()
        .contains("Please look", "Ask {\u200b{agent.email}} <b>now</b>")
        .doesNotContain("secret", na.email());
    assertThat(participants(side)).containsExactly(bank);
    assertThat(participants(ticket)).doesNotContain(bank);
    assertThat(texts(ticket)).hasSize(1);
    assertThat(sides.of(ticket.id())).containsExactly(side.id());
  }

  @Test
  void anAnswerStaysApartAndTheFirstTicketTells() {
    Ticket ticket = letterFrom(someone("li")).arrives();
    String bank = someone("bank");
    Ticket side = side(forward(ticket, bank));

    Ticket joined =
        letterFrom(bank)
            .saying("We have it")
            .showing(new ThreadHint.ReplyAddress(side.id().value(), identity(bank).id().value()))
            .arrives();
    awaitTold(ticket);

    assertThat(joined.id()).isEqualTo(side.id());
    assertThat(texts(ticket)).doesNotContain("We have it");
    assertThat(now(side).waitingSince()).isPresent();
  }

  @Test
  void refusesAMessageOfAnotherTicket() {
    Ticket ticket = letterFrom(someone("li")).arrives();

    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() ->
            forwarding.forward(
                na,
                ticket.id(),
                new Forward(
                    new EmailAddress(someone("bank")),
                    "x",
                    "",
                    Optional.of(999_999_999L),
                    List.of())));
  }

  private TicketId forward(Ticket ticket, String to) {
    return forwarding.forward(
        na,
        ticket.id(),
        new Forward(new EmailAddress(to), "Fwd: it", "Please look", Optional.empty(), List.of()));
  }

  private static Ticket side(TicketId id) {
    return desk.the(Tickets.class).find(id).orElseThrow();
  }

  private static void awaitTold(Ticket ticket) {
    long until = System.nanoTime() + 10_000_000_000L;
    boolean told = false;
    while (!told && System.nanoTime() < until) {
      told =
          desk.the(TicketEvents.class).of(ticket.id()).stream()
              .anyMatch(event -> event.kind() == TicketEvent.Kind.SIDE_ANSWERED);
    }
    assertThat(told).isTrue();
  }
}
