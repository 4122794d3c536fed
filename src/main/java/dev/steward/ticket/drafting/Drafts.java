package dev.steward.ticket.drafting;

import dev.steward.platform.html.SafeHtml;
import dev.steward.platform.token.Tokens;
import dev.steward.shield.Shield;
import dev.steward.staff.AgentId;
import dev.steward.ticket.Status;
import dev.steward.ticket.TicketId;
import dev.steward.ticket.TicketRow;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
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
  private final Shield shield;

  Drafts(JdbcClient db, SendChoices choices, InstantSource clock, Shield shield) {
    this.shield = shield;
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

  /// Keeps what the editor holds; nothing at all is discarded. The text is as it came from the
  /// editor and not safe to show.
  @Transactional
  public void keep(TicketId ticket, AgentId agent, Kind kind, String html) {
    write(ticket, agent, kind, html, false);
  }

  /// Puts text into the draft for the agent, whose editor shows it from then on in the place of
  /// what it holds; nothing at all is discarded.
  @Transactional
  public void save(TicketId ticket, AgentId agent, Kind kind, String html) {
    write(ticket, agent, kind, html, true);
  }

  /// Puts files with a draft for a reply, which the editor shows from then on; begins the draft
  /// where there is none.
  ///
  /// @param uploads tokens of uploads of this agent
  @Transactional
  public void attach(TicketId ticket, AgentId agent, List<String> uploads) {
    Timestamp now = Timestamp.from(clock.instant());
    db.sql(
            """
            insert into draft (ticket_id, agent_id, kind, html, uploads, updated_at, restored_at) values (?, ?, 'reply', '', ?, ?, ?)
            on conflict (ticket_id, agent_id, kind)
            do update set uploads = draft.uploads || excluded.uploads, updated_at = excluded.updated_at,
                          restored_at = excluded.restored_at
            """)
        .params(ticket.value(), agent.value(), uploads.toArray(String[]::new), now, now)
        .update();
  }

  private void write(TicketId ticket, AgentId agent, Kind kind, String html, boolean restored) {
    if (html.isBlank()) {
      discard(ticket, agent, kind);
      return;
    }
    Timestamp now = Timestamp.from(clock.instant());
    db.sql(
            """
            insert into draft (ticket_id, agent_id, kind, html, updated_at, restored_at) values (?, ?, ?, ?, ?, ?)
            on conflict (ticket_id, agent_id, kind)
            do update set html = excluded.html, updated_at = excluded.updated_at,
                          restored_at = coalesce(excluded.restored_at, draft.restored_at)
            """)
        .param(ticket.value())
        .param(agent.value())
        .param(kind.code())
        .param(screened(html.substring(0, Math.min(html.length(), LONGEST)).replace("\0", "")))
        .param(now)
        .param(restored ? now : null)
        .update();
  }

  /// A draft is shared, restored and backed up: it holds no secret either.
  private String screened(String html) {
    return shield.isSuspiciousHtml(html)
        ? shield.screenHtml(new SafeHtml(html)).html().map(SafeHtml::value).orElse("")
        : html;
  }

  /// All that this agent has typed in a ticket and not sent; one query.
  public Map<Kind, Draft> of(TicketId ticket, AgentId agent) {
    return db
        .sql(
            "select kind, html, uploads, updated_at, restored_at from draft where ticket_id = ? and agent_id = ?")
        .params(ticket.value(), agent.value())
        .query((rs, _) ->
            Map.entry(
                Kind.valueOf(rs.getString("kind").toUpperCase(Locale.ROOT)),
                new Draft(
                    rs.getString("html"),
                    files(agent, TicketRow.strings(rs, "uploads")),
                    rs.getTimestamp("updated_at").toInstant(),
                    Optional.ofNullable(rs.getTimestamp("restored_at")).map(Timestamp::toInstant))))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /// Those uploads that still wait; one may hold several files.
  private List<File> files(AgentId agent, List<String> uploads) {
    return uploads.stream().flatMap(token -> file(agent, token).stream()).toList();
  }

  private Optional<File> file(AgentId agent, String token) {
    return db.sql(
            """
            select string_agg(name, ', ' order by id) as name, sum(size) as size from upload
            where token = ? and uploaded_by = ? having count(*) > 0
            """)
        .params(Tokens.hash(token), agent.value())
        .query((rs, _) -> new File(token, rs.getString("name"), rs.getLong("size")))
        .optional();
  }

  /// A file that waits with a draft.
  ///
  /// @param token of its upload
  public record File(String token, String name, long size) {}

  /// A draft.
  ///
  /// @param html as it came from the editor
  /// @param files that wait with it
  /// @param restoredAt when the desk itself last put text into it
  public record Draft(
      String html, List<File> files, Instant updatedAt, Optional<Instant> restoredAt) {}

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
