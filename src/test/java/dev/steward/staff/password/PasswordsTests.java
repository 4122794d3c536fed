package dev.steward.staff.password;

import static org.assertj.core.api.Assertions.assertThat;

import dev.steward.platform.database.TestDatabase;
import dev.steward.staff.AgentId;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class PasswordsTests {
  static final TestDatabase database = TestDatabase.create();
  static final String GOOD = "violet tram under seven moons";

  final JdbcClient jdbc = database.jdbc();
  final Passwords passwords =
      new Passwords(jdbc, InstantSource.system(), new SecureRandom(), new PasswordRules());

  @Test
  void knowsItsOwnerByItAndNobodyElse() {
    AgentId li = agent();
    AgentId wang = agent();
    passwords.choose(li, GOOD);

    assertThat(passwords.matches(Optional.of(li), GOOD)).isTrue();
    assertThat(passwords.matches(Optional.of(li), GOOD + " ")).isFalse();
    assertThat(passwords.matches(Optional.of(wang), GOOD)).isFalse();
    assertThat(passwords.matches(Optional.empty(), GOOD)).isFalse();
    assertThat(passwords.matches(Optional.of(li), "x".repeat(1_000_000))).isFalse();
    assertThat(passwords.has(wang)).isFalse();
  }

  @Test
  void takesAPasswordInAnyUnicodeForm() {
    AgentId li = agent();
    passwords.choose(li, "cafe\u0301 au lait at seven");

    assertThat(passwords.matches(Optional.of(li), "caf\u00e9 au lait at seven")).isTrue();
  }

  @Test
  void hashesAgainWhenTheCostHasGrown() {
    AgentId li = agent();
    String cheap = new Argon2Cost(1024, 1).encoder().encode(GOOD);
    jdbc.sql("insert into agent_password (agent_id, hash, changed_at) values (?, ?, now())")
        .param(li.value())
        .param(cheap)
        .update();

    assertThat(passwords.matches(Optional.of(li), "wrong")).isFalse();
    assertThat(hash(li)).isEqualTo(cheap);
    assertThat(passwords.matches(Optional.of(li), GOOD)).isTrue();
    assertThat(hash(li)).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    assertThat(passwords.matches(Optional.of(li), GOOD)).isTrue();
  }

  private String hash(AgentId agent) {
    return jdbc.sql("select hash from agent_password where agent_id = ?")
        .param(agent.value())
        .query(String.class)
        .single();
  }

  private AgentId agent() {
    return new AgentId(
        jdbc.sql(
                """
                insert into agent (name, email, email_normalised, role, locale, zone, created_at, updated_at)
                values ('A', 'a', gen_random_uuid()::text, 'agent', 'en', 'UTC', now(), now())
                returning id
                """)
            .query(Long.class)
            .single());
  }
}
