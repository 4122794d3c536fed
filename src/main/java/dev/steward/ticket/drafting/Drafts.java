package dev.steward.ticket.drafting;

import dev.steward.staff.AgentId;
import dev.steward.ticket.Status;
import dev.steward.ticket.TicketId;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Keeps what an agent has typed in a ticket, so that no crash, refusal or change of machine loses
/// it.
@Component
public class Drafts {
  /// A draft longer than this is cut off; characters.
  private static final int LONGEST = 400_000;

  private final JdbcClient db;
  private final SendChoices choices;
  private final InstantSource clock;

  Drafts(JdbcClient db, SendChoices choices, InstantSource clock) {
    this.db = db;
    this.choices = choices;
    this.clock = clock;
  }

  /// What the draft is for.
  public enum Kind {
    REPLY,
    NOTE;

    private String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// Saves the draft; an empty one is discarded. The text is as it came from the editor and not
  /// safe to show.
  @Transactional
  public void save(TicketId ticket, AgentId agent, Kind kind, String html) {
    if (html.isBlank()) {
      discard(ticket, agent, kind);
      return;
    }
    db.sql(
            """
            insert into draft (ticket_id, agent_id, kind, html, updated_at) values (?, ?, ?, ?, ?)
            on conflict (ticket_id, agent_id, kind)
            do update set html = excluded.html, updated_at = excluded.updated_at
            """)
        .params(
            ticket.value(),
            agent.value(),
            kind.code(),
            html.substring(0, Math.min(html.length(), LONGEST)).replace("\0", ""),
            Timestamp.from(clock.instant()))
        .update();
  }

  /// What this agent has typed and not sent.
  public Optional<String> find(TicketId ticket, AgentId agent, Kind kind) {
    return db.sql("select html from draft where ticket_id = ? and agent_id = ? and kind = ?")
        .params(ticket.value(), agent.value(), kind.code())
        .query(String.class)
        .optional();
  }

  /// Which status this agent's send button sets.
  public Status sendsTo(AgentId agent) {
    return choices.of(agent);
  }

  /// Forgets it.
  public void discard(TicketId ticket, AgentId agent, Kind kind) {
    db.sql("delete from draft where ticket_id = ? and agent_id = ? and kind = ?")
        .params(ticket.value(), agent.value(), kind.code())
        .update();
  }
}
