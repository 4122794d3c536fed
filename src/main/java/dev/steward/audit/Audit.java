package dev.steward.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
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
  private static final int SALT = 16;

  private static final String ENTRY =
      """
      insert into audit_entry (at, actor_kind, actor_id, act, subject_kind, subject_id, words_hash, details)
      values (?, ?, ?, ?, ?, ?, ?, jsonb_object(?::text[], ?::text[]))
      """;
  private static final String ENTRY_WITH_WORDS =
      "with entry as ("
          + ENTRY
          + " returning id)"
          + " insert into audit_words (entry_id, salt, words) select id, ?, ? from entry";

  private final JdbcClient jdbc;
  private final InstantSource clock;
  private final SecureRandom random;

  Audit(JdbcClient jdbc, InstantSource clock, SecureRandom random) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.random = random;
  }

  /// Writes one entry into the caller's transaction: if that rolls back, the act did not happen and
  /// neither did the entry. Call it last before the end, never instead of a check. The entry is
  /// sealed within seconds after the commit.
  ///
  /// @param act `noun.past_participle`, stable for ever: `agent.disabled`
  /// @param reason the person's own words where the desk asked for them; kept apart, so that they
  ///   can be forgotten ([#forget])
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
    byte[] salt = new byte[SALT];
    random.nextBytes(salt);
    JdbcClient.StatementSpec insert =
        jdbc.sql(reason.isPresent() ? ENTRY_WITH_WORDS : ENTRY)
            .param(clock.instant().atOffset(ZoneOffset.UTC))
            .param(actor.kind().name().toLowerCase(Locale.ROOT))
            .param(actor.id().isPresent() ? actor.id().getAsLong() : null)
            .param(act)
            .param(subject.kind())
            .param(subject.id())
            .param(reason.map(words -> saltedHash(salt, words)).orElse(null))
            .param(details.keySet().toArray(String[]::new))
            .param(details.values().toArray(String[]::new));
    (reason.isPresent() ? insert.param(salt).param(reason.get()) : insert).update();
  }

  /// Forgets the words that people wrote about a subject, for good; that somebody acted, and when,
  /// remains, and so do all proofs. Returns how many were forgotten.
  public int forget(Subject subject) {
    return jdbc.sql(
            """
            delete from audit_words w using audit_entry e
            where e.id = w.entry_id and e.subject_kind = ? and e.subject_id = ?
            """)
        .params(subject.kind(), subject.id())
        .update();
  }

  private static byte[] saltedHash(byte[] salt, String words) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(salt);
      return digest.digest(words.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }
}
