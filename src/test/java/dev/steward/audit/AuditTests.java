package dev.steward.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.steward.platform.database.TestDatabase;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class AuditTests {
  static final TestDatabase database = TestDatabase.create();
  static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

  final JdbcClient jdbc = database.jdbc();
  final Audit audit = new Audit(jdbc, InstantSource.fixed(NOON), new SecureRandom());

  @Test
  void writesWhoDidWhatToWhatAndWhy() {
    audit.record(
        Actor.agent(7),
        "agent.disabled",
        Subject.of("agent", 9),
        Optional.of("left the company"),
        Map.of("role", "lead"));

    assertThat(
            jdbc.sql(
                    """
                    select concat_ws(' ', at at time zone 'UTC', actor_kind, actor_id, act,
                                     subject_kind, subject_id, words, details ->> 'role')
                    from audit_entry join audit_words on entry_id = id
                    where words_hash = sha256(salt || convert_to(words, 'UTF8')) and subject_id = '9'
                    """)
                .query(String.class)
                .single())
        .isEqualTo("2026-11-22 12:00:00 agent 7 agent.disabled agent 9 left the company lead");
  }

  @Test
  void forgetsWordsForGoodAndKeepsTheirHash() {
    audit.record(
        Actor.SYSTEM, "ticket.read", Subject.of("ticket", 31), Optional.of("because"), Map.of());
    audit.record(
        Actor.SYSTEM, "ticket.read", Subject.of("ticket", 32), Optional.of("as well"), Map.of());

    assertThat(audit.forget(Subject.of("ticket", 31))).isEqualTo(1);
    assertThat(audit.forget(Subject.of("ticket", 31))).isZero();
    assertThat(
            jdbc.sql(
                    """
                    select concat_ws(' ', subject_id, length(words_hash), words)
                    from audit_entry left join audit_words on entry_id = id where subject_id in ('31', '32') order by id
                    """)
                .query(String.class)
                .list())
        .containsExactly("31 32", "32 32 as well");
  }

  @Test
  void fallsWithTheActItRecords() {
    assertThatThrownBy(() ->
            database
                .transactions()
                .executeWithoutResult(_ -> {
                  entry("10");
                  throw new IllegalStateException("the act failed");
                }))
        .isInstanceOf(IllegalStateException.class);

    assertThat(count("10")).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update audit_entry set act = 'nothing.happened'",
        "delete from audit_entry",
        "truncate audit_entry cascade"
      })
  void cannotBeChangedByItsOwnOwner(String statement) {
    entry("11");

    assertThatThrownBy(() -> jdbc.sql(statement).update()).hasMessageContaining("append-only");
    assertThat(count("11")).isPositive();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "disabled", "agent.Disabled", "agent disabled", "agent..x"})
  void refusesActsThatAreNotNamed(String act) {
    assertThatThrownBy(() ->
            audit.record(Actor.SYSTEM, act, Subject.of("agent", 1), Optional.empty(), Map.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void knowsThatPeopleHaveNumbersAndTheSystemHasNone() {
    assertThatThrownBy(() -> new Actor(Actor.Kind.AGENT, OptionalLong.empty()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Actor(Actor.Kind.SYSTEM, OptionalLong.of(1)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private void entry(String subject) {
    audit.record(
        Actor.SYSTEM, "test.made", new Subject("test", subject), Optional.empty(), Map.of());
  }

  private long count(String subject) {
    return jdbc.sql("select count(*) from audit_entry where subject_id = ?")
        .param(subject)
        .query(Long.class)
        .single();
  }
}
