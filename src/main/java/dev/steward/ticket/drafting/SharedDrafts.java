package dev.steward.ticket.drafting;

import dev.steward.platform.error.Refusal;
import dev.steward.staff.AgentId;
import dev.steward.staff.SignedIn;
import dev.steward.ticket.TicketError;
import dev.steward.ticket.TicketEvent;
import dev.steward.ticket.TicketEvents;
import dev.steward.ticket.TicketId;
import dev.steward.ticket.Tickets;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Replies that somebody began and colleagues may see and go on with. Under the ticket's lock: of
/// two who take over one draft, one gets it.
@Component
public class SharedDrafts {
  private final Drafts drafts;
  private final Tickets tickets;
  private final TicketEvents events;
  private final JdbcClient db;
  private final InstantSource clock;

  SharedDrafts(
      Drafts drafts, Tickets tickets, TicketEvents events, JdbcClient db, InstantSource clock) {
    this.drafts = drafts;
    this.tickets = tickets;
    this.events = events;
    this.db = db;
    this.clock = clock;
  }

  /// Shows one's draft of a reply to colleagues.
  ///
  /// @throws Refusal [TicketError#EMPTY_MESSAGE] where there is none
  @Transactional
  public void share(SignedIn by, TicketId ticket) {
    tickets.visibleTo(by).require(ticket);
    int shared =
        db.sql(
                """
                update draft set shared_at = coalesce(shared_at, ?)
                where ticket_id = ? and agent_id = ? and kind = 'reply'
                """)
            .params(Timestamp.from(clock.instant()), ticket.value(), by.agentId().value())
            .update();
    if (shared == 0) {
      throw new Refusal(TicketError.EMPTY_MESSAGE);
    }
    events.append(ticket, TicketEvent.Kind.DRAFT_SHARED, by.actor(), Map.of());
  }

  /// Keeps it to oneself again.
  @Transactional
  public void keep(SignedIn by, TicketId ticket) {
    tickets.visibleTo(by).require(ticket);
    db.sql(
            "update draft set shared_at = null where ticket_id = ? and agent_id = ? and kind = 'reply'")
        .params(ticket.value(), by.agentId().value())
        .update();
    events.announce(ticket);
  }

  /// Whether one's own draft is shared.
  public boolean isShared(SignedIn by, TicketId ticket) {
    return of(ticket).stream().anyMatch(draft -> draft.agent().equals(by.agentId()));
  }

  /// The drafts of others that this person may see.
  public List<SharedDraft> others(SignedIn by, TicketId ticket) {
    return of(ticket).stream().filter(draft -> !draft.agent().equals(by.agentId())).toList();
  }

  /// Goes on with a colleague's draft: it becomes one's own, behind what one had written oneself.
  ///
  /// @throws Refusal [TicketError#NO_SUCH_REQUEST] if it is not shared any more
  @Transactional
  public void takeOver(SignedIn by, TicketId ticket, AgentId from) {
    tickets.visibleTo(by).require(ticket);
    tickets.lock(ticket, OptionalInt.empty());
    SharedDraft draft =
        others(by, ticket).stream()
            .filter(shared -> shared.agent().equals(from))
            .findFirst()
            .orElseThrow(() -> new Refusal(TicketError.NO_SUCH_REQUEST, from.value()));
    Optional<String> own = drafts.find(ticket, by.agentId(), Drafts.Kind.REPLY);
    drafts.discard(ticket, from, Drafts.Kind.REPLY);
    drafts.save(ticket, by.agentId(), Drafts.Kind.REPLY, own.orElse("") + draft.html());
    events.append(
        ticket,
        TicketEvent.Kind.DRAFT_TAKEN,
        by.actor(),
        Map.of("from", String.valueOf(from.value())));
  }

  private List<SharedDraft> of(TicketId ticket) {
    return db.sql(
            """
            select d.agent_id, a.name, d.html, d.updated_at from draft d join agent a on a.id = d.agent_id
            where d.ticket_id = ? and d.kind = 'reply' and d.shared_at is not null order by d.shared_at
            """)
        .param(ticket.value())
        .query((rs, _) ->
            new SharedDraft(
                new AgentId(rs.getLong("agent_id")),
                rs.getString("name"),
                rs.getString("html"),
                rs.getTimestamp("updated_at").toInstant()))
        .list();
  }
}
