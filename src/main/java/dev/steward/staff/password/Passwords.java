package dev.steward.staff.password;

import dev.steward.staff.AgentId;
import dev.steward.staff.StaffError;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/// Chooses and checks passwords. Safe for any number of threads; at most four hash at once (80 MB),
/// the others wait, and after ten seconds are refused with [StaffError#BUSY].
@Component
public class Passwords {
  private static final int AT_ONCE = 4;
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final JdbcClient jdbc;
  private final InstantSource clock;
  private final PasswordRules rules;
  private final Argon2PasswordEncoder encoder = Argon2Cost.PRESENT.encoder();
  private final String nobodys;
  private final Semaphore hashing = new Semaphore(AT_ONCE, true);

  Passwords(JdbcClient jdbc, InstantSource clock, SecureRandom random, PasswordRules rules) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.rules = rules;
    this.nobodys = unmatchable(random);
  }

  /// What is wrong with a password somebody wants, if anything.
  public Optional<PasswordFlaw> flaw(String password, String name, String email) {
    return rules.flaw(password, name, email);
  }

  /// Sets the password of an agent. Ask [#flaw] first, and end the other sessions after.
  public void choose(AgentId agent, String password) {
    String hash = patiently(() -> encoder.encode(PasswordRules.normalised(password)));
    jdbc.sql(
            """
            insert into agent_password (agent_id, hash, changed_at) values (?, ?, ?)
            on conflict (agent_id) do update
              set hash = excluded.hash, changed_at = excluded.changed_at
            """)
        .param(agent.value())
        .param(hash)
        .param(clock.instant().atOffset(ZoneOffset.UTC))
        .update();
  }

  /// Whether this is the agent's password. Costs one full computation also when there is no such
  /// agent or no password, so that the time tells a stranger nothing.
  public boolean matches(Optional<AgentId> agent, String password) {
    Optional<String> stored = hash(agent.map(AgentId::value).orElse(-1L));
    String candidate =
        password.length() > 2 * PasswordRules.LONGEST ? "" : PasswordRules.normalised(password);
    String hash = stored.orElse(nobodys);
    boolean same = patiently(() -> encoder.matches(candidate, hash));
    if (same && agent.isPresent() && encoder.upgradeEncoding(hash)) {
      choose(agent.get(), password);
    }
    return same && stored.isPresent();
  }

  /// Whether this agent has a password at all; somebody invited has none yet.
  public boolean has(AgentId agent) {
    return hash(agent.value()).isPresent();
  }

  private Optional<String> hash(long agent) {
    return jdbc.sql("select hash from agent_password where agent_id = ?")
        .param(agent)
        .query(String.class)
        .optional();
  }

  private <T> T patiently(Supplier<T> work) {
    try {
      if (!hashing.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
        throw StaffError.BUSY.refusal();
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw StaffError.BUSY.refusal();
    }
    try {
      return work.get();
    } finally {
      hashing.release();
    }
  }

  private static String unmatchable(SecureRandom random) {
    byte[] salt = new byte[Argon2Cost.SALT_BYTES];
    byte[] hash = new byte[Argon2Cost.HASH_BYTES];
    random.nextBytes(salt);
    random.nextBytes(hash);
    return Argon2Cost.PRESENT.encoded(salt, hash);
  }
}
