package dev.steward.staff.link;

import dev.steward.platform.token.Tokens;
import dev.steward.staff.AgentId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
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

  /// A further link for an agent, who may hold several and use one; using it uses up the others.
  ///
  /// @return its path, `/link/…`
  @Transactional
  public String besideOthers(LinkPurpose purpose, AgentId agent) {
    return "/link/" + make(purpose, agent.value(), null);
  }

  /// How many links of this purpose were made for an agent since then, used or not.
  public int madeSince(LinkPurpose purpose, AgentId agent, Instant since) {
    return jdbc.sql(
            """
            select count(*) from sign_in_link where agent_id = ? and purpose = ? and created_at > ?
            """)
        .param(agent.value())
        .param(purpose.code())
        .param(since.atOffset(ZoneOffset.UTC))
        .query(Integer.class)
        .single();
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

  /// Uses the link up, and with it all others of its person that choose a password where it does.
  ///
  /// @return whether it was this call that did; of eight at once, one
  @Transactional
  public boolean use(SignInLink link) {
    OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
    boolean used =
        jdbc.sql("update sign_in_link set used_at = ? where id = ? and used_at is null")
                .param(now)
                .param(link.id())
                .update()
            == 1;
    if (used && link.purpose() != LinkPurpose.SIGN_IN && link.agent().isPresent()) {
      jdbc.sql(
              """
              update sign_in_link set used_at = ?
              where agent_id = ? and used_at is null and purpose in ('invitation', 'reset')
              """)
          .param(now)
          .param(link.agent().get().value())
          .update();
    }
    return used;
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
