package dev.steward.staff.signin;

import dev.steward.platform.token.Tokens;
import dev.steward.staff.AgentId;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Browsers that have completed a sign-in, by a random token in a cookie of their own. Knowing a
/// device opens nothing; it only keeps a separate count of failures.
@Component
class KnownDevices {
  private final JdbcClient jdbc;
  private final InstantSource clock;
  private final Tokens tokens;

  KnownDevices(JdbcClient jdbc, InstantSource clock, Tokens tokens) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.tokens = tokens;
  }

  /// The hash of the device, if this agent has signed in with it before. Always one query, also for
  /// nobody.
  Optional<byte[]> find(Optional<AgentId> agent, String token) {
    return jdbc.sql("select token_hash from known_device where token_hash = ? and agent_id = ?")
        .param(Tokens.hash(token))
        .param(agent.map(AgentId::value).orElse(-1L))
        .query(byte[].class)
        .optional();
  }

  /// Remembers the device after a completed sign-in.
  ///
  /// @return the token to keep in its cookie
  String remember(AgentId agent, String token) {
    String kept = find(Optional.of(agent), token).isPresent() ? token : tokens.link();
    var now = clock.instant().atOffset(ZoneOffset.UTC);
    jdbc.sql(
            """
            insert into known_device (token_hash, agent_id, first_seen_at, last_seen_at)
            values (?, ?, ?, ?)
            on conflict (token_hash, agent_id) do update set last_seen_at = excluded.last_seen_at
            """)
        .param(Tokens.hash(kept))
        .param(agent.value())
        .param(now)
        .param(now)
        .update();
    return kept;
  }
}
