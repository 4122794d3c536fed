package dev.steward.ticket.replying;

import dev.steward.staff.SignedIn;
import dev.steward.ticket.Ticket;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Tells everyone who takes part in a ticket something about the ticket itself, such as a merge. It
/// is a message of the desk and no answer: who waits for one is still waiting.
@Component
public class Notices {
  private final JdbcClient db;
  private final ReplyRepository messages;
  private final ReplyDeliveries outbound;
  private final InstantSource clock;

  Notices(JdbcClient db, ReplyRepository messages, ReplyDeliveries outbound, InstantSource clock) {
    this.db = db;
    this.messages = messages;
    this.outbound = outbound;
    this.clock = clock;
  }

  /// Queues it in the caller's transaction, in which the ticket is locked.
  ///
  /// @return the message's id
  public long tell(SignedIn by, Ticket ticket, String text) {
    long id = messages.nextId();
    db.sql(
            """
            insert into ticket_message (id, ticket_id, author_kind, author_id, channel, text, proof, created_at)
            values (?, ?, 'system', ?, ?, ?, 'ours', ?)
            """)
        .param(id)
        .param(ticket.id().value())
        .param(by.agentId().value())
        .param(ticket.channel().code())
        .param(text.strip())
        .param(Timestamp.from(clock.instant()))
        .update();
    outbound.queue(by, ticket, id, new Written(text.strip(), Optional.empty()), Addressing.USUAL);
    return id;
  }
}
