package dev.steward.staff.people;

import dev.steward.audit.Actor;
import dev.steward.audit.Audit;
import dev.steward.audit.Subject;
import dev.steward.platform.live.Live;
import dev.steward.staff.AgentId;
import dev.steward.staff.StaffError;
import dev.steward.staff.TeamId;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Makes teams and says who is in them. Every act is one transaction with its audit entry.
@Component
public class Teams {
  private final JdbcClient jdbc;
  private final InstantSource clock;
  private final Audit audit;
  private final Live live;

  Teams(JdbcClient jdbc, InstantSource clock, Audit audit, Live live) {
    this.live = live;
    this.jdbc = jdbc;
    this.clock = clock;
    this.audit = audit;
  }

  /// Makes a team; refuses a name in use, in whatever case, with [StaffError#TEAM_NAME_TAKEN].
  @Transactional
  public TeamId add(String name, Actor by) {
    OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
    TeamId id =
        jdbc.sql(
                """
                insert into team (name, created_at, updated_at) values (?, ?, ?)
                on conflict (lower(name)) do nothing returning id
                """)
            .param(NewAgent.checked(name))
            .param(now)
            .param(now)
            .query(Long.class)
            .optional()
            .map(TeamId::new)
            .orElseThrow(StaffError.TEAM_NAME_TAKEN::refusal);
    record(by, "team.added", id, Map.of());
    return id;
  }

  /// Gives a team another name; refuses one in use.
  @Transactional
  public void rename(TeamId id, String name, Actor by) {
    String checked = NewAgent.checked(name);
    boolean taken =
        jdbc.sql("select exists (select from team where lower(name) = lower(?) and id <> ?)")
            .param(checked)
            .param(id.value())
            .query(Boolean.class)
            .single();
    if (taken) {
      throw StaffError.TEAM_NAME_TAKEN.refusal();
    }
    int renamed =
        jdbc.sql("update team set name = ?, updated_at = ? where id = ? and name <> ?")
            .param(checked)
            .param(clock.instant().atOffset(ZoneOffset.UTC))
            .param(id.value())
            .param(checked)
            .update();
    if (renamed == 1) {
      record(by, "team.renamed", id, Map.of());
    }
  }

  /// Says who is in a team, all at once. Numbers that are no agent's are passed over, and programs
  /// are in no team.
  @Transactional
  public void fill(TeamId id, Collection<AgentId> members, Actor by) {
    Long[] ids = members.stream().map(AgentId::value).toArray(Long[]::new);
    int gone =
        jdbc.sql("delete from team_member where team_id = ? and agent_id <> all(?)")
            .param(id.value())
            .param(ids)
            .update();
    int come =
        jdbc.sql(
                """
                insert into team_member (team_id, agent_id)
                select t.id, a.id from team t cross join agent a
                where t.id = ? and a.id = any(?) and not a.program
                on conflict do nothing
                """)
            .param(id.value())
            .param(ids)
            .update();
    if (gone + come > 0) {
      live.changed(Live.ACCESS);
      record(by, "team.filled", id, Map.of("gone", "" + gone, "come", "" + come));
    }
  }

  /// Changes all of a team at once.
  @Transactional
  public void change(
      TeamId id,
      String name,
      Collection<AgentId> members,
      Collection<AgentId> leads,
      boolean isDefault,
      Actor by) {
    rename(id, name, by);
    fill(id, members, by);
    lead(id, leads, by);
    fallBack(id, isDefault, by);
  }

  /// Says who of its members lead a team; the others do not.
  @Transactional
  public void lead(TeamId id, Collection<AgentId> leads, Actor by) {
    Long[] ids = leads.stream().map(AgentId::value).toArray(Long[]::new);
    int changed =
        jdbc.sql(
                """
                update team_member set lead = agent_id = any(?)
                where team_id = ? and lead <> (agent_id = any(?))
                """)
            .param(ids)
            .param(id.value())
            .param(ids)
            .update();
    if (changed > 0) {
      record(by, "team.leads_changed", id, Map.of("leads", Arrays.toString(ids)));
    }
  }

  /// Makes this the team for new tickets for which no other is named, or lets there be none;
  /// refuses an archived one with [StaffError#DEFAULT_TEAM_ARCHIVED].
  @Transactional
  public void fallBack(TeamId id, boolean wanted, Actor by) {
    jdbc.sql("select pg_advisory_xact_lock(hashtext('team.fallback'))").query().listOfRows();
    if (wanted) {
      jdbc.sql("update team set fallback = false where fallback and id <> ?")
          .param(id.value())
          .update();
    }
    int changed =
        jdbc.sql(
                """
                update team set fallback = ?
                where id = ? and fallback <> ? and (archived_at is null or not ?)
                """)
            .params(wanted, id.value(), wanted, wanted)
            .update();
    boolean isSo =
        jdbc.sql("select exists (select from team where id = ? and fallback = ?)")
            .params(id.value(), wanted)
            .query(Boolean.class)
            .single();
    if (!isSo) {
      throw StaffError.DEFAULT_TEAM_ARCHIVED.refusal();
    }
    if (changed == 1) {
      record(by, wanted ? "team.made_default" : "team.no_longer_default", id, Map.of());
    }
  }

  /// Lets a team take no more tickets, or take them again. What it has stays with it. The team for
  /// new tickets is refused with [StaffError#DEFAULT_TEAM_ARCHIVED].
  @Transactional
  public void archive(TeamId id, boolean archived, Actor by) {
    boolean isDefault =
        jdbc.sql("select fallback from team where id = ? for update")
            .param(id.value())
            .query(Boolean.class)
            .optional()
            .orElseThrow(StaffError.NO_SUCH_TEAM::refusal);
    if (archived && isDefault) {
      throw StaffError.DEFAULT_TEAM_ARCHIVED.refusal();
    }
    int changed =
        jdbc.sql(
                """
                update team set archived_at = case when ? then cast(? as timestamptz) end, updated_at = ?
                where id = ? and (archived_at is null) = ?
                """)
            .param(archived)
            .param(clock.instant().atOffset(ZoneOffset.UTC))
            .param(clock.instant().atOffset(ZoneOffset.UTC))
            .param(id.value())
            .param(archived)
            .update();
    if (changed == 1) {
      record(by, archived ? "team.archived" : "team.restored", id, Map.of());
    }
  }

  /// How many active members each team has, by team; teams without any are missing.
  public Map<TeamId, Integer> sizes() {
    List<Map.Entry<TeamId, Integer>> sizes =
        jdbc.sql(
                """
                select m.team_id, count(*) from team_member m join agent a on a.id = m.agent_id
                where a.disabled_at is null group by m.team_id
                """)
            .query((row, _) -> Map.entry(new TeamId(row.getLong(1)), row.getInt(2)))
            .list();
    return Map.ofEntries(sizes.toArray(Map.Entry[]::new));
  }

  private void record(Actor by, String act, TeamId team, Map<String, String> details) {
    audit.record(by, act, Subject.of("team", team.value()), Optional.empty(), details);
  }
}
