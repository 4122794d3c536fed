package dev.steward.staff.secondfactor;

import dev.steward.audit.Actor;
import dev.steward.audit.Audit;
import dev.steward.audit.Subject;
import dev.steward.staff.Agent;
import dev.steward.staff.AgentId;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Turns the second factor on and off and checks its codes. Safe for any number of threads. How
/// often somebody may guess is for the caller to limit.
@Component
public class SecondFactor {
  private final JdbcClient jdbc;
  private final InstantSource clock;
  private final SecureRandom random;
  private final SecretSeal seal;
  private final RecoveryCodes recovery;
  private final Audit audit;

  SecondFactor(
      JdbcClient jdbc,
      InstantSource clock,
      SecureRandom random,
      SecretSeal seal,
      RecoveryCodes recovery,
      Audit audit) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.random = random;
    this.seal = seal;
    this.recovery = recovery;
    this.audit = audit;
  }

  /// Whether this agent owes a code when signing in.
  public boolean isOn(AgentId agent) {
    return jdbc.sql(
                "select count(*) from agent_totp where agent_id = ? and confirmed_at is not null")
            .param(agent.value())
            .query(Integer.class)
            .single()
        == 1;
  }

  /// Makes a new secret for an agent whose second factor is off. It takes the place of one that was
  /// shown and never confirmed, and changes nothing until [#confirm].
  ///
  /// @return empty when the second factor is on already
  @Transactional
  public Optional<Enrolment> begin(Agent agent) {
    byte[] secret = new byte[TimeCode.SECRET_BYTES];
    random.nextBytes(secret);
    int written =
        jdbc.sql(
                """
                insert into agent_totp (agent_id, sealed_secret, started_at) values (?, ?, ?)
                on conflict (agent_id) do update
                  set sealed_secret = excluded.sealed_secret, started_at = excluded.started_at
                  where agent_totp.confirmed_at is null
                """)
            .param(agent.id().value())
            .param(seal.seal(agent.id(), secret))
            .param(clock.instant().atOffset(ZoneOffset.UTC))
            .update();
    return written == 0 ? Optional.empty() : Optional.of(KeyUri.of(agent.email().value(), secret));
  }

  /// The secret that waits for its first code, to show it again after a wrong one.
  public Optional<Enrolment> begun(Agent agent) {
    return sealed(agent.id(), false)
        .map(sealed -> KeyUri.of(agent.email().value(), seal.open(agent.id(), sealed)));
  }

  /// Turns the second factor on if the code is right.
  ///
  /// @return ten recovery codes, shown this once; empty when the code was wrong or nothing was
  ///   begun
  @Transactional
  public Optional<List<String>> confirm(AgentId agent, String code) {
    OptionalLong step = step(agent, code, false);
    if (step.isEmpty()) {
      return Optional.empty();
    }
    int confirmed =
        jdbc.sql(
                """
                update agent_totp set confirmed_at = ?, last_step = ?
                where agent_id = ? and confirmed_at is null
                """)
            .param(clock.instant().atOffset(ZoneOffset.UTC))
            .param(step.getAsLong())
            .param(agent.value())
            .update();
    return confirmed == 0 ? Optional.empty() : Optional.of(turnedOn(agent));
  }

  /// Whether this is the present code of the app, or an unused recovery code. Accepting it uses it
  /// up.
  @Transactional
  public boolean accept(AgentId agent, String code) {
    OptionalLong step = step(agent, code, true);
    return step.isPresent() ? advance(agent, step.getAsLong()) : acceptRecovery(agent, code);
  }

  /// Turns the second factor off and forgets secret and recovery codes.
  @Transactional
  public void turnOff(AgentId agent, Actor by) {
    recovery.remove(agent);
    if (jdbc.sql("delete from agent_totp where agent_id = ?").param(agent.value()).update() == 1) {
      record("second_factor.turned_off", agent, by);
    }
  }

  /// Ten new recovery codes in place of all before.
  @Transactional
  public List<String> renewRecoveryCodes(AgentId agent) {
    List<String> codes = recovery.renew(agent);
    record("recovery_codes.renewed", agent, Actor.agent(agent.value()));
    return codes;
  }

  /// How many recovery codes are unused.
  public int recoveryCodesLeft(AgentId agent) {
    return recovery.left(agent);
  }

  private List<String> turnedOn(AgentId agent) {
    record("second_factor.turned_on", agent, Actor.agent(agent.value()));
    return recovery.renew(agent);
  }

  private boolean acceptRecovery(AgentId agent, String code) {
    boolean used = isOn(agent) && recovery.use(agent, code);
    if (used) {
      record("recovery_code.used", agent, Actor.agent(agent.value()));
    }
    return used;
  }

  /// One winner for each step: the row lock orders simultaneous attempts, the condition refuses all
  /// but the first.
  private boolean advance(AgentId agent, long step) {
    return jdbc.sql("update agent_totp set last_step = ? where agent_id = ? and last_step < ?")
            .param(step)
            .param(agent.value())
            .param(step)
            .update()
        == 1;
  }

  private OptionalLong step(AgentId agent, String code, boolean confirmed) {
    String digits = code.replaceAll("\\s", "");
    return sealed(agent, confirmed)
        .map(sealed -> new TimeCode(seal.open(agent, sealed)).step(digits, clock.instant()))
        .orElse(OptionalLong.empty());
  }

  private Optional<byte[]> sealed(AgentId agent, boolean confirmed) {
    return jdbc.sql(
            """
            select sealed_secret from agent_totp
            where agent_id = ? and (confirmed_at is not null) = ?
            """)
        .param(agent.value())
        .param(confirmed)
        .query(byte[].class)
        .optional();
  }

  private void record(String act, AgentId agent, Actor by) {
    audit.record(by, act, Subject.of("agent", agent.value()), Optional.empty(), Map.of());
  }
}
