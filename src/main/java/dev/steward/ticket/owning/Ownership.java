package dev.steward.ticket.owning;

import dev.steward.audit.Audit;
import dev.steward.audit.Subject;
import dev.steward.platform.error.Refusal;
import dev.steward.staff.Agent;
import dev.steward.staff.Agents;
import dev.steward.staff.Permission;
import dev.steward.staff.SignedIn;
import dev.steward.staff.TeamId;
import dev.steward.ticket.Ticket;
import dev.steward.ticket.TicketError;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The rules of sharing tickets. One indexed query for an answer.
@Component
public class Ownership {
  private final JdbcClient db;
  private final Agents agents;
  private final Audit audit;

  Ownership(JdbcClient db, Agents agents, Audit audit) {
    this.db = db;
    this.agents = agents;
    this.audit = audit;
  }

  /// Whether answering this ticket, which nobody has, makes it one's own.
  public boolean takesOnReply(Ticket ticket) {
    return rule(ticket.team()).takesOnReply();
  }

  /// Refuses a reply to a ticket that only its owner answers. Programs, and people who manage
  /// teams, may.
  ///
  /// @throws Refusal [TicketError#OWNED] with the owner's name
  public void requireMayReply(SignedIn by, Ticket ticket) {
    boolean others = ticket.assignee().filter(owner -> !owner.equals(by.agentId())).isPresent();
    if (others
        && !by.program()
        && !by.may(Permission.MANAGE_TEAMS)
        && rule(ticket.team()).onlyOwner()) {
      String owner = ticket.assignee().flatMap(agents::find).map(Agent::name).orElse("");
      throw new Refusal(TicketError.OWNED, owner);
    }
  }

  /// All rules that were made.
  public List<OwnershipRule> rules() {
    return db.sql(
            "select team_id, takes_on_reply, only_owner from ownership_rule order by team_id nulls first")
        .query((rs, _) ->
            new OwnershipRule(
                Optional.ofNullable(rs.getObject("team_id", Long.class)).map(TeamId::new),
                rs.getBoolean("takes_on_reply"),
                rs.getBoolean("only_owner")))
        .list();
  }

  /// The rule for tickets of this team.
  public OwnershipRule rule(Optional<TeamId> team) {
    List<OwnershipRule> rules = rules();
    return team.flatMap(id -> of(rules, Optional.of(id)))
        .or(() -> of(rules, Optional.empty()))
        .orElse(OwnershipRule.USUAL);
  }

  /// Sets a rule.
  @Transactional
  public void set(SignedIn by, OwnershipRule rule) {
    OwnershipRule before = rule(rule.team());
    db.sql(
            """
            insert into ownership_rule (team_id, takes_on_reply, only_owner) values (?, ?, ?)
            on conflict (coalesce(team_id, 0))
            do update set takes_on_reply = excluded.takes_on_reply, only_owner = excluded.only_owner
            """)
        .param(rule.team().map(TeamId::value).orElse(null))
        .param(rule.takesOnReply())
        .param(rule.onlyOwner())
        .update();
    audit.record(
        by.actor(),
        "ownership_rule.changed",
        Subject.of("team", rule.team().map(TeamId::value).orElse(0L)),
        Optional.empty(),
        Map.of("before", told(before), "after", told(rule)));
  }

  private static String told(OwnershipRule rule) {
    return "takes on reply: %s, only owner: %s".formatted(rule.takesOnReply(), rule.onlyOwner());
  }

  private static Optional<OwnershipRule> of(List<OwnershipRule> rules, Optional<TeamId> team) {
    return rules.stream().filter(rule -> rule.team().equals(team)).findFirst();
  }
}
