package dev.steward.staff.link;

import dev.steward.platform.token.Tokens;
import dev.steward.staff.AgentId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Makes and redeems one-time links. Safe for any number of threads.
@Component
public class SignInLinks {
  private static final int LONGEST_TOKEN = 100;

  private final JdbcClient jdbc;
  private final InstantSource clock;
  private final Tokens tokens;

  SignInLinks(JdbcClient jdbc, InstantSource clock, Tokens tokens) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.tokens = tokens;
  }

  /// A link for the first visitor; links printed before it stop working.
  ///
  /// @return its path, `/setup/…`
  @Transactional
  public String forSetup() {
    jdbc.sql("delete from sign_in_link where purpose = 'setup'").update();
    return "/setup/" + make(LinkPurpose.SETUP, null, null);
  }

  /// A link for an agent; links of the same purpose made before it stop working.
  ///
  /// @param by the agent who asked for it; empty for the command line
  /// @return its path, `/link/…`
  @Transactional
  public String forAgent(LinkPurpose purpose, AgentId agent, Optional<AgentId> by) {
    jdbc.sql("delete from sign_in_link where agent_id = ? and purpose = ? and used_at is null")
        .param(agent.value())
        .param(purpose.code())
        .update();
    return "/link/" + make(purpose, agent.value(), by.map(AgentId::value).orElse(null));
  }

  /// The link of this token, if it is unused, in time and for somebody who may come in.
  public Optional<SignInLink> find(String token) {
    if (token.isEmpty() || token.length() > LONGEST_TOKEN) {
      return Optional.empty();
    }
    return jdbc.sql(
            """
            select l.id, l.purpose, l.agent_id
            from sign_in_link l left join agent a on a.id = l.agent_id
            where l.token_hash = ? and l.used_at is null and l.expires_at > ?
              and (l.agent_id is null or a.disabled_at is null)
            """)
        .param(Tokens.hash(token))
        .param(clock.instant().atOffset(ZoneOffset.UTC))
        .query(SignInLinks::link)
        .optional();
  }

  /// Uses the link up.
  ///
  /// @return whether it was this call that did; of eight at once, one
  @Transactional
  public boolean use(SignInLink link) {
    return jdbc.sql("update sign_in_link set used_at = ? where id = ? and used_at is null")
            .param(clock.instant().atOffset(ZoneOffset.UTC))
            .param(link.id())
            .update()
        == 1;
  }

  private String make(
      LinkPurpose purpose,
      @org.jspecify.annotations.Nullable Long agent,
      @org.jspecify.annotations.Nullable Long by) {
    String token = tokens.link();
    Instant now = clock.instant();
    jdbc.sql(
            """
            insert into sign_in_link (token_hash, purpose, agent_id, created_at, created_by, expires_at)
            values (?, ?, ?, ?, ?, ?)
            """)
        .param(Tokens.hash(token))
        .param(purpose.code())
        .param(agent)
        .param(now.atOffset(ZoneOffset.UTC))
        .param(by)
        .param(now.plus(purpose.life()).atOffset(ZoneOffset.UTC))
        .update();
    return token;
  }

  private static SignInLink link(ResultSet row, int index) throws SQLException {
    long agent = row.getLong("agent_id");
    return new SignInLink(
        row.getLong("id"),
        LinkPurpose.of(row.getString("purpose")),
        row.wasNull() ? Optional.empty() : Optional.of(new AgentId(agent)));
  }
}
