package dev.steward.ticket.following;

import dev.steward.audit.Actor;
import dev.steward.staff.Agent;
import dev.steward.staff.AgentId;
import dev.steward.staff.Agents;
import dev.steward.staff.SignedIn;
import dev.steward.ticket.TicketEvent;
import dev.steward.ticket.TicketEvents;
import dev.steward.ticket.Tickets;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Finds colleagues named in notes: `@` and their whole name, the longest name first, so that "@Li
/// Na" is not "@Li".
@Component
class Mentions {
  private static final int MOST = 20;

  private final Agents agents;
  private final Tickets tickets;
  private final TicketEvents events;
  private final Followers followers;
  private final JdbcClient db;

  Mentions(
      Agents agents, Tickets tickets, TicketEvents events, Followers followers, JdbcClient db) {
    this.agents = agents;
    this.tickets = tickets;
    this.events = events;
    this.followers = followers;
    this.db = db;
  }

  /// Considers one note; a second time is without effect.
  void consider(TicketEvent added) {
    long note = Long.parseLong(added.details().getOrDefault("note", "0"));
    String text =
        db.sql("select text from ticket_note where id = ?")
            .param(note)
            .query(String.class)
            .optional()
            .orElse("");
    if (text.indexOf('@') < 0) {
      return;
    }
    List<AgentId> named = List.copyOf(named(text, agents.list()));
    for (SignedIn who : agents.viewers(named)) {
      if (tickets.visibleTo(who).find(added.ticket()).isPresent()) {
        mention(added, note, who.agentId());
      }
    }
  }

  private void mention(TicketEvent added, long note, AgentId who) {
    int fresh =
        db.sql("insert into ticket_mention values (?, ?) on conflict do nothing")
            .params(note, who.value())
            .update();
    Actor by = added.by();
    boolean oneself = by.kind() == Actor.Kind.AGENT && by.id().orElse(0) == who.value();
    if (fresh == 1 && !oneself) {
      followers.add(added.ticket(), who);
      events.append(
          added.ticket(),
          TicketEvent.Kind.MENTIONED,
          by,
          Map.of("agent", String.valueOf(who.value()), "note", String.valueOf(note)));
    }
  }

  static Set<AgentId> named(String text, List<Agent> everybody) {
    String lower = text.toLowerCase(Locale.ROOT);
    List<Agent> longestFirst =
        everybody.stream()
            .sorted(Comparator.comparing((Agent a) -> a.name().length()).reversed())
            .toList();
    Set<AgentId> found = new LinkedHashSet<>();
    for (int at = lower.indexOf('@');
        at >= 0 && found.size() < MOST;
        at = lower.indexOf('@', at + 1)) {
      int from = at + 1;
      longestFirst.stream()
          .filter(agent -> lower.startsWith(agent.name().toLowerCase(Locale.ROOT), from))
          .filter(agent -> endsThere(lower, from + agent.name().length()))
          .findFirst()
          .ifPresent(agent -> found.add(agent.id()));
    }
    return found;
  }

  /// A name in letters ends where no letter follows; a Chinese one ends where it ends.
  private static boolean endsThere(String text, int end) {
    return end >= text.length()
        || !Character.isLetterOrDigit(text.codePointAt(end))
        || Character.isIdeographic(text.codePointBefore(end));
  }
}
