package dev.steward.ticket.replying;

import dev.steward.channel.Inbox;
import dev.steward.channel.InboxId;
import dev.steward.channel.Inboxes;
import dev.steward.channel.OutboundMessage;
import dev.steward.channel.delivery.ConcealedDeliveries.Held;
import dev.steward.platform.html.SafeHtml;
import dev.steward.staff.Agent;
import dev.steward.staff.AgentId;
import dev.steward.staff.Agents;
import dev.steward.ticket.Ticket;
import dev.steward.ticket.attaching.Attachments;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Makes again what a delivery of a reply says, from the message as it is now.
@Component
public class Recomposing {
  private final JdbcClient db;
  private final ParticipantRepository participants;
  private final Attachments attachments;
  private final Inboxes inboxes;
  private final Agents agents;

  Recomposing(
      JdbcClient db,
      ParticipantRepository participants,
      Attachments attachments,
      Inboxes inboxes,
      Agents agents) {
    this.db = db;
    this.participants = participants;
    this.attachments = attachments;
    this.inboxes = inboxes;
    this.agents = agents;
  }

  /// What goes to the recipient of a delivery; empty if they no longer take part.
  public Optional<OutboundMessage> of(Ticket ticket, long message, Held held) {
    List<Participant> all =
        participants.all(ticket.id()).stream().filter(p -> !p.leftOut()).toList();
    return all.stream()
        .filter(one -> one.person().address().equalsIgnoreCase(held.recipient()))
        .findFirst()
        .flatMap(one -> inbox(held).map(inbox -> outbound(ticket, message, one, all, inbox)));
  }

  private OutboundMessage outbound(
      Ticket ticket, long message, Participant one, List<Participant> all, InboxId inbox) {
    Said said = said(message);
    return new OutboundMessage(
        inbox,
        OutboundMessage.Kind.REPLY,
        ticket.id().value(),
        Optional.of(message),
        one.identity().value(),
        one.person(),
        all.stream().filter(p -> !p.equals(one)).map(Participant::person).toList(),
        agents.find(new AgentId(said.author())).map(Agent::name),
        ticket.subject().regionMatches(true, 0, "re:", 0, 3)
            ? ticket.subject()
            : "Re: " + ticket.subject(),
        said.text(),
        said.html(),
        attachments.outbound(message),
        participants.externalIds(ticket.id()),
        ticket.language().orElse("en"));
  }

  private Optional<InboxId> inbox(Held held) {
    long inbox =
        db.sql("select inbox_id from delivery where id = ?")
            .param(held.id())
            .query(Long.class)
            .single();
    return inboxes.find(new InboxId(inbox)).map(Inbox::id);
  }

  private Said said(long message) {
    return db.sql("select author_id, text, html from ticket_message where id = ?")
        .param(message)
        .query((rs, _) ->
            new Said(
                rs.getLong("author_id"),
                rs.getString("text"),
                Optional.ofNullable(rs.getString("html")).map(SafeHtml::new)))
        .single();
  }

  private record Said(long author, String text, Optional<SafeHtml> html) {}
}
