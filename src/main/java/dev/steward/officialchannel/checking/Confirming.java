package dev.steward.officialchannel.checking;

import dev.steward.channel.delivery.Origins;
import dev.steward.ticket.Ticket;
import dev.steward.ticket.TicketId;
import dev.steward.ticket.Tickets;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Confirms check codes.
@Component
class Confirming {
  private final CheckCodes codes;
  private final Origins origins;
  private final Tickets tickets;

  Confirming(CheckCodes codes, Origins origins, Tickets tickets) {
    this.codes = codes;
    this.origins = origins;
    this.tickets = tickets;
  }

  CodeAnswer ask(String code) {
    var delivery = codes.read(code);
    Optional<Origins.Origin> origin =
        delivery.isPresent() ? origins.find(delivery.getAsLong()) : Optional.empty();
    return new CodeAnswer(
        code,
        origin.map(o ->
            new CodeAnswer.Sent(
                o.inbox(), masked(o.recipient()), subject(o.conversation()), o.at())));
  }

  private String subject(long conversation) {
    return tickets.find(new TicketId(conversation)).map(Ticket::subject).orElse("");
  }

  /// `l…@e….com`: enough to know oneself by.
  private static String masked(String address) {
    int at = address.indexOf('@');
    int dot = address.lastIndexOf('.');
    return at > 0 && dot > at
        ? address.charAt(0) + "…@" + address.charAt(at + 1) + "…" + address.substring(dot)
        : "…";
  }
}
