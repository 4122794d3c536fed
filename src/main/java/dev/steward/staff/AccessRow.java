package dev.steward.staff;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Reads from a row what an agent may do and see. Slices add it to the queries that find out who is
/// behind a request, so that a change of role counts from the next request on; the alias of `agent`
/// is `a`.
public final class AccessRow {
  /// What [#permissions], [#access] and [#customRole] need.
  public static final String COLUMNS =
      """
      a.role_id, r.name as role_name, r.permissions as role_permissions, r.reach as role_reach,
      r.only_types as role_only_types, r.except_types as role_except_types,
      array(select m.team_id from team_member m where m.agent_id = a.id) as team_ids
      """;

  /// Finds the row of the agent's role, where it has one.
  public static final String JOIN =
      " left join staff_role r on r.id = a.role_id or (a.role_id is null and r.base = a.role) ";

  private AccessRow() {}

  /// Who is behind a request, from their row of `agent` and the columns above.
  ///
  /// @param program whether a token acts in its own name
  public static SignedIn signedIn(ResultSet row, boolean program) throws SQLException {
    return new SignedIn(
        new AgentId(row.getLong("agent_id")),
        row.getString("name"),
        row.getString("email"),
        Role.find(row.getString("role")).orElseThrow(),
        Locale.forLanguageTag(row.getString("locale")),
        ZoneId.of(row.getString("zone")),
        permissions(row),
        program,
        access(row));
  }

  /// What the agent may do.
  public static Set<Permission> permissions(ResultSet row) throws SQLException {
    Role base = Role.find(row.getString("role")).orElseThrow();
    if (customRole(row).isEmpty()) {
      return base.permissions();
    }
    Set<Permission> held = EnumSet.of(Permission.OWN_PROFILE);
    for (String word : words(row, "role_permissions").orElse(Set.of())) {
      Permission.find(word).ifPresent(held::add);
    }
    return Set.copyOf(held);
  }

  /// Which tickets the agent may see.
  public static Access access(ResultSet row) throws SQLException {
    boolean admin = Role.find(row.getString("role")).orElseThrow() == Role.ADMIN;
    if (admin) {
      return Access.EVERYTHING;
    }
    Long[] teams = (Long[]) row.getArray("team_ids").getArray();
    return new Access(
        Optional.ofNullable(row.getString("role_reach")).flatMap(Reach::find).orElse(Reach.ALL),
        words(row, "role_only_types"),
        words(row, "role_except_types").orElse(Set.of()),
        Arrays.stream(teams).map(TeamId::new).collect(Collectors.toSet()));
  }

  /// The role of the desk's own making that the agent has, if any.
  public static Optional<Agent.CustomRole> customRole(ResultSet row) throws SQLException {
    Long id = row.getObject("role_id", Long.class);
    return id == null
        ? Optional.empty()
        : Optional.of(new Agent.CustomRole(new RoleId(id), row.getString("role_name")));
  }

  private static Optional<Set<String>> words(ResultSet row, String column) throws SQLException {
    var array = row.getArray(column);
    return array == null ? Optional.empty() : Optional.of(Set.of((String[]) array.getArray()));
  }
}
