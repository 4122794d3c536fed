package dev.steward.audit;

import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The way to write the audit log. Safe for any number of threads.
@Component
public class Audit {
  private static final Pattern ACT = Pattern.compile("[a-z]+(_[a-z]+)*(\\.[a-z]+(_[a-z]+)*)+");

  private final JdbcClient jdbc;
  private final InstantSource clock;

  Audit(JdbcClient jdbc, InstantSource clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /// Writes one entry into the caller's transaction: if that rolls back, the act did not happen and
  /// neither did the entry. Call it last before the end, never instead of a check.
  ///
  /// @param act `noun.past_participle`, stable for ever: `agent.disabled`
  /// @param reason the person's own words where the desk asked for them
  /// @param details few and short, without personal data or secrets
  public void record(
      Actor actor,
      String act,
      Subject subject,
      Optional<String> reason,
      Map<String, String> details) {
    if (!ACT.matcher(act).matches()) {
      throw new IllegalArgumentException("not the name of an act: " + act);
    }
    jdbc.sql(
            """
            insert into audit_entry (at, actor_kind, actor_id, act, subject_kind, subject_id, reason, details)
            values (?, ?, ?, ?, ?, ?, ?, jsonb_object(?::text[], ?::text[]))
            """)
        .param(clock.instant().atOffset(ZoneOffset.UTC))
        .param(actor.kind().name().toLowerCase(Locale.ROOT))
        .param(actor.id().isPresent() ? actor.id().getAsLong() : null)
        .param(act)
        .param(subject.kind())
        .param(subject.id())
        .param(reason.orElse(null))
        .param(details.keySet().toArray(String[]::new))
        .param(details.values().toArray(String[]::new))
        .update();
  }
}
