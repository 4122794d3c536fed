package dev.steward.ticket;

import dev.steward.staff.Access;
import dev.steward.staff.SignedIn;
import dev.steward.staff.TeamId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What a person may see, as a condition on `ticket t` with named parameters. Made by
/// [Tickets.Visible#condition], which says the same as [Tickets.Visible#admits].
///
/// ```java
/// VisibleCondition visible = tickets.visibleTo(viewer).condition();
/// db.sql("select ... from ticket t where t.customer_id = :customer and " + visible.sql())
///     .params(visible.params())
/// ```
///
/// @param sql a condition that can stand beside others; never holds a value
/// @param params values for its parameters, whose names begin with `visible`
public record VisibleCondition(String sql, Map<String, Object> params) {
  /// Everything.
  public static final VisibleCondition EVERYTHING = new VisibleCondition("true", Map.of());

  /// Nothing.
  public static final VisibleCondition NOTHING = new VisibleCondition("false", Map.of());

  /// Whether it lets everything through.
  public boolean isEverything() {
    return params.isEmpty() && sql.equals("true");
  }

  static VisibleCondition of(SignedIn viewer) {
    Access access = viewer.access();
    List<String> clauses = new ArrayList<>();
    Map<String, Object> params = new LinkedHashMap<>();
    switch (access.reach()) {
      case ALL -> {}
      case TEAMS -> {
        clauses.add("(t.team_id = any(:visibleTeams) or t.assignee_id = :visibleAgent)");
        params.put("visibleTeams", numbers(access.teams()));
        params.put("visibleAgent", viewer.agentId().value());
      }
      case ASSIGNED -> {
        clauses.add("t.assignee_id = :visibleAgent");
        params.put("visibleAgent", viewer.agentId().value());
      }
    }
    access
        .only()
        .ifPresent(types -> {
          clauses.add("coalesce(t.request_type, '') = any(:visibleTypes)");
          params.put("visibleTypes", types.stream().sorted().toArray(String[]::new));
        });
    if (!access.except().isEmpty()) {
      clauses.add("coalesce(t.request_type, '') <> all(:visibleNotTypes)");
      params.put("visibleNotTypes", access.except().stream().sorted().toArray(String[]::new));
    }
    return clauses.isEmpty()
        ? EVERYTHING
        : new VisibleCondition(String.join(" and ", clauses), params);
  }

  private static Long[] numbers(Set<TeamId> teams) {
    return teams.stream().map(TeamId::value).sorted().toArray(Long[]::new);
  }
}
