package dev.steward.staff.role;

import dev.steward.staff.Permission;
import dev.steward.staff.Reach;
import dev.steward.staff.Role;
import dev.steward.staff.RoleId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class RoleRepository {
  private static final String ROLE =
      """
      select r.id, r.base, r.name, r.permissions, r.reach, r.only_types, r.except_types, r.version,
             (select count(*) from agent a where a.disabled_at is null and not a.program
                and (a.role_id = r.id or (a.role_id is null and a.role = r.base))) as people
      from staff_role r where r.archived_at is null
      """;

  private final JdbcClient jdbc;
  private final InstantSource clock;

  RoleRepository(JdbcClient jdbc, InstantSource clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /// Own roles and changed built-in ones.
  List<DeskRole> list() {
    return jdbc.sql(ROLE + " order by r.base nulls last, lower(r.name)")
        .query(RoleRepository::role)
        .list();
  }

  Optional<DeskRole> find(RoleId id) {
    return jdbc.sql(ROLE + " and r.base is null and r.id = ?")
        .param(id.value())
        .query(RoleRepository::role)
        .optional();
  }

  int people(Role builtIn) {
    return jdbc.sql(
            """
            select count(*) from agent
            where role = ? and role_id is null and disabled_at is null and not program
            """)
        .param(builtIn.code())
        .query(Integer.class)
        .single();
  }

  /// Empty when another role has the name.
  Optional<RoleId> add(String name, Duties duties) {
    return jdbc.sql(
            """
            insert into staff_role (name, permissions, reach, only_types, except_types, created_at, updated_at)
            values (?, ?, ?, ?, ?, ?, ?)
            on conflict (lower(name)) where base is null and archived_at is null do nothing
            returning id
            """)
        .param(name)
        .param(words(duties.permissions()))
        .param(duties.reach().code())
        .param(duties.only().map(RoleRepository::array).orElse(null))
        .param(array(duties.except()))
        .param(now())
        .param(now())
        .query(Long.class)
        .optional()
        .map(RoleId::new);
  }

  /// Whether the role still had this version.
  boolean change(RoleId id, int version, String name, Duties duties) {
    return jdbc.sql(
                """
                update staff_role
                set name = ?, permissions = ?, reach = ?, only_types = ?, except_types = ?,
                    version = version + 1, updated_at = ?
                where id = ? and base is null and version = ? and archived_at is null
                """)
            .param(name)
            .param(words(duties.permissions()))
            .param(duties.reach().code())
            .param(duties.only().map(RoleRepository::array).orElse(null))
            .param(array(duties.except()))
            .param(now())
            .param(id.value())
            .param(version)
            .update()
        == 1;
  }

  /// Whether the role still had this version; 0 where it had never been changed.
  boolean change(Role builtIn, int version, Duties duties) {
    return jdbc.sql(
                """
                insert into staff_role as r (base, name, permissions, reach, only_types, except_types,
                                             created_at, updated_at)
                values (?, '', '{}', ?, ?, ?, ?, ?)
                on conflict (base) do update
                set reach = excluded.reach, only_types = excluded.only_types,
                    except_types = excluded.except_types, version = r.version + 1,
                    updated_at = excluded.updated_at
                where r.version = ?
                """)
            .param(builtIn.code())
            .param(duties.reach().code())
            .param(duties.only().map(RoleRepository::array).orElse(null))
            .param(array(duties.except()))
            .param(now())
            .param(now())
            .param(version)
            .update()
        == 1;
  }

  boolean isNameTaken(String name, RoleId butBy) {
    return jdbc.sql(
            """
            select exists (select from staff_role
              where lower(name) = lower(?) and id <> ? and base is null and archived_at is null)
            """)
        .param(name)
        .param(butBy.value())
        .query(Boolean.class)
        .single();
  }

  /// Whether anybody, disabled people and programs included, has the role.
  boolean isHeld(RoleId id) {
    return jdbc.sql("select exists (select from agent where role_id = ?)")
        .param(id.value())
        .query(Boolean.class)
        .single();
  }

  boolean archive(RoleId id) {
    return jdbc.sql(
                "update staff_role set archived_at = ? where id = ? and base is null and archived_at is null")
            .param(now())
            .param(id.value())
            .update()
        == 1;
  }

  private static DeskRole role(ResultSet row, int index) throws SQLException {
    Optional<Role> builtIn = Optional.ofNullable(row.getString("base")).flatMap(Role::find);
    Set<Permission> own =
        Arrays.stream((String[]) row.getArray("permissions").getArray())
            .flatMap(word -> Permission.find(word).stream())
            .collect(Collectors.toSet());
    var only = row.getArray("only_types");
    Duties duties =
        Duties.of(
            builtIn.map(Role::permissions).orElse(own),
            Reach.find(row.getString("reach")).orElseThrow(),
            only == null ? Optional.empty() : Optional.of(Set.of((String[]) only.getArray())),
            Set.of((String[]) row.getArray("except_types").getArray()));
    return new DeskRole(
        builtIn.isPresent() ? Optional.empty() : Optional.of(new RoleId(row.getLong("id"))),
        builtIn,
        row.getString("name"),
        duties,
        row.getInt("version"),
        row.getInt("people"));
  }

  private static String[] words(Set<Permission> permissions) {
    return permissions.stream().map(Permission::code).sorted().toArray(String[]::new);
  }

  private static String[] array(Set<String> types) {
    return types.stream().sorted().toArray(String[]::new);
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }
}
