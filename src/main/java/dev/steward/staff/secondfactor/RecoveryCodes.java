package dev.steward.staff.secondfactor;

import dev.steward.platform.token.Signer;
import dev.steward.platform.token.Tokens;
import dev.steward.staff.AgentId;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Ten codes of 80 random bits on paper, each good once: four groups of four letters and digits.
/// They are short enough to type, so what is stored is a keyed hash: without the desk's keys a
/// stolen table is no help in guessing.
@Component
class RecoveryCodes {
  private static final int HOW_MANY = 10;
  private static final int BITS = 128;
  private static final int LETTERS = 16;
  private static final String PURPOSE = "recovery-code";

  private final JdbcClient jdbc;
  private final InstantSource clock;
  private final Tokens tokens;
  private final Signer signer;

  RecoveryCodes(JdbcClient jdbc, InstantSource clock, Tokens tokens, Signer signer) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.tokens = tokens;
    this.signer = signer;
  }

  List<String> renew(AgentId agent) {
    remove(agent);
    List<String> codes =
        Stream.generate(() -> tokens.caseless(BITS).substring(0, LETTERS)).limit(HOW_MANY).toList();
    codes.forEach(code ->
        jdbc.sql("insert into recovery_code (agent_id, code_hash) values (?, ?)")
            .param(agent.value())
            .param(signer.sign(PURPOSE, code))
            .update());
    return codes.stream().map(RecoveryCodes::readable).toList();
  }

  boolean use(AgentId agent, String code) {
    return jdbc.sql(
                """
                update recovery_code set used_at = ?
                where agent_id = ? and code_hash = ? and used_at is null
                """)
            .param(clock.instant().atOffset(ZoneOffset.UTC))
            .param(agent.value())
            .param(signer.sign(PURPOSE, plain(code)))
            .update()
        == 1;
  }

  int left(AgentId agent) {
    return jdbc.sql("select count(*) from recovery_code where agent_id = ? and used_at is null")
        .param(agent.value())
        .query(Integer.class)
        .single();
  }

  void remove(AgentId agent) {
    jdbc.sql("delete from recovery_code where agent_id = ?").param(agent.value()).update();
  }

  private static String readable(String code) {
    return code.replaceAll("(.{4})(?=.)", "$1-");
  }

  private static String plain(String code) {
    return code.replaceAll("[\\s-]", "").toLowerCase(Locale.ROOT);
  }
}
