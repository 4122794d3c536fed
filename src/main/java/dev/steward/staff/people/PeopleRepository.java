package dev.steward.staff.people;

import dev.steward.staff.AgentId;
import dev.steward.staff.Role;
import dev.steward.staff.RoleId;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PeopleRepository {
  private final JdbcClient jdbc;
  private final InstantSource clock;

  PeopleRepository(JdbcClient jdbc, InstantSource clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /// Empty when somebody has the address already.
  Optional<AgentId> add(NewAgent agent) {
    OffsetDateTime now = now();
    return jdbc.sql(
            """
            insert into agent (name, email, email_normalised, role, locale, zone, created_at, updated_at)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (email_normalised) do nothing returning id
            """)
        .param(agent.name())
        .param(agent.email().value())
        .param(agent.email().normalised())
        .param(agent.role().code())
        .param(agent.locale().toLanguageTag())
        .param(agent.zone().getId())
        .param(now)
        .param(now)
        .query(Long.class)
        .optional()
        .map(AgentId::new);
  }

  /// The identity behind a new API token: a program, with an address that receives nothing.
  AgentId addProgram(String name, Role role) {
    OffsetDateTime now = now();
    return new AgentId(
        jdbc.sql(
                """
                with number as (select nextval('person_id') as id)
                insert into agent (id, name, email, email_normalised, role, locale, zone, program,
                                   created_at, updated_at)
                select id, ?, id || '@program.invalid', id || '@program.invalid', ?, 'en', 'UTC', true,
                       ?, ?
                from number returning id
                """)
            .param(name)
            .param(role.code())
            .param(now)
            .param(now)
            .query(Long.class)
            .single());
  }

  void changeRole(AgentId agent, Role role, Optional<RoleId> own) {
    jdbc.sql("update agent set role = ?, role_id = ?, updated_at = ? where id = ?")
        .param(role.code())
        .param(own.map(RoleId::value).orElse(null))
        .param(now())
        .param(agent.value())
        .update();
  }

  boolean disable(AgentId agent, Optional<AgentId> by) {
    return jdbc.sql(
                """
                update agent set disabled_at = ?, disabled_by = ?, updated_at = ?
                where id = ? and disabled_at is null
                """)
            .param(now())
            .param(by.map(AgentId::value).orElse(null))
            .param(now())
            .param(agent.value())
            .update()
        == 1;
  }

  boolean enable(AgentId agent) {
    return jdbc.sql(
                """
                update agent set disabled_at = null, disabled_by = null, updated_at = ?
                where id = ? and disabled_at is not null
                """)
            .param(now())
            .param(agent.value())
            .update()
        == 1;
  }

  /// Locks the active admins, so that two of them cannot remove each other at the same moment, and
  /// tells whether there is one besides this agent.
  boolean isAdminBesides(AgentId agent) {
    return jdbc
        .sql(
            """
            select id from agent
            where role = 'admin' and disabled_at is null and not program order by id for update
            """)
        .query(Long.class)
        .list()
        .stream()
        .anyMatch(id -> id != agent.value());
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }
}
