package dev.steward.staff.availability;

import dev.steward.platform.job.Worker;
import dev.steward.platform.job.Workers;
import dev.steward.staff.AgentId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Who has a page open. Each sign of life costs a map entry; the database hears of all of them in
/// one statement every ten seconds.
@Component
public class Presence {
  /// How long somebody counts as here after their last sign of life: longer than a page in the
  /// background, which browsers let work once a minute, needs for the next one.
  public static final Duration GRACE = Duration.ofSeconds(90);

  private static final Duration GRAIN = Duration.ofSeconds(10);

  private final JdbcClient jdbc;
  private final InstantSource clock;
  private final Map<Long, Instant> seen = new ConcurrentHashMap<>();

  Presence(JdbcClient jdbc, InstantSource clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /// A page of this agent is open right now.
  public void seen(AgentId agent) {
    seen.put(agent.value(), clock.instant());
  }

  /// Writes down what was seen since the last time.
  public void keep() {
    Map<Long, Instant> news = Map.copyOf(seen);
    if (news.isEmpty()) {
      return;
    }
    news.forEach(seen::remove);
    Long[] agents = news.keySet().stream().sorted().toArray(Long[]::new);
    jdbc.sql(
            """
            insert into presence (agent_id, seen_at)
            select * from unnest(?::bigint[], ?::text[]::timestamptz[])
            on conflict (agent_id) do update set seen_at = greatest(presence.seen_at, excluded.seen_at)
            """)
        .param(agents)
        .param(
            Arrays.stream(agents)
                .map(agent -> news.getOrDefault(agent, Instant.EPOCH).toString())
                .toArray(String[]::new))
        .update();
  }

  @Bean
  Worker presenceWorker(Workers workers) {
    return workers.create(
        "staff-presence",
        GRAIN,
        () -> {
          keep();
          return false;
        });
  }
}
