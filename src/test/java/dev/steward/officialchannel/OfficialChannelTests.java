package dev.steward.officialchannel;

import static dev.steward.ticket.World.desk;
import static dev.steward.ticket.World.max;
import static dev.steward.ticket.World.na;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.steward.officialchannel.checking.Answer;
import dev.steward.officialchannel.checking.Verifying;
import dev.steward.officialchannel.registry.Change;
import dev.steward.officialchannel.registry.Registry;
import dev.steward.officialchannel.reporting.FakeReports;
import dev.steward.platform.error.Refusal;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OfficialChannelTests {
  private static final Registry registry = desk.the(Registry.class);

  private final Verifying verifying = desk.the(Verifying.class);

  @BeforeAll
  static void listWhatIsOurs() {
    for (String ours :
        new String[] {
          "support@bitmarsh.example",
          "bitmarsh.example",
          "https://t.me/bitmarsh_official",
          "x: bitmarsh",
          "+65 6123 4567",
          "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed"
        }) {
      add(Change.Act.OURS, ours);
    }
    add(Change.Act.FAKE, "bitmarsh-support.example");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "support@bitmarsh.example",
        "Bitmarsh Support <SUPPORT@bitmarsh.example>",
        "https://www.bitmarsh.example/login?utm_source=mail",
        "app.bitmarsh.example",
        "t.me/bitmarsh_official",
        "@bitmarsh_official",
        "https://twitter.com/BitMarsh",
        "0065 6123 4567",
        "0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaed"
      })
  void knowsWhatIsOurs(String asked) {
    assertThat(verifying.ask(asked).verdict()).isEqualTo(Answer.Verdict.OURS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "b\u0456tmarsh.example",
        "xn--btmarsh-rog.example",
        "bitrnarsh.example",
        "b1tmarsh.example",
        "bit-marsh.example",
        "bitmarsh.example.evil.test",
        "https://bitmarsh.example@evil-bitmarsh.test/login",
        "support@bitmarsh.support.test",
        "support@b\u200bitmarsh.example",
        "ｂitmarsh.example",
        "@bitmarsh_0fficial",
        "https://t.me/bitmarsh_helpdesk"
      })
  void seesThroughDisguises(String asked) {
    assertThat(verifying.ask(asked).verdict()).isEqualTo(Answer.Verdict.LOOKS_LIKE);
  }

  @ParameterizedTest
  @CsvSource({
    "mail.bitmarsh-support.example, FAKE",
    "https://evil.test/bitmarsh.example, NOT_OURS",
    "someone@mail.test, NOT_OURS",
    "+1 202 555 0100, NOT_OURS",
    "TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t, NOT_OURS",
    "'   ', NOT_UNDERSTOOD",
    "'hello, is this you?', NOT_UNDERSTOOD"
  })
  void tellsTheRestApart(String asked, Answer.Verdict verdict) {
    assertThat(verifying.ask(asked).verdict()).isEqualTo(verdict);
  }

  @Test
  void changesOnlyByTwoPeople() {
    long change = registry.ask(na, Change.Act.OURS, "two.bitmarsh-people.test", "");
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> registry.decide(na, change, true))
        .matches(r -> r.code() == OfficialError.OWN_CHANGE);
    assertThat(verifying.ask("two.bitmarsh-people.test").verdict())
        .isNotEqualTo(Answer.Verdict.OURS);
    registry.decide(max, change, true);
    assertThat(verifying.ask("two.bitmarsh-people.test").verdict()).isEqualTo(Answer.Verdict.OURS);
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> registry.decide(max, change, true))
        .matches(r -> r.code() == OfficialError.NOT_WAITING);
  }

  @Test
  void joinsReportsOfTheSameFake() {
    var reports = desk.the(FakeReports.class);
    Claim claim = desk.the(Claims.class).read("https://fake-one.test/a").orElseThrow();
    Claim same = desk.the(Claims.class).read("www.FAKE-one.test").orElseThrow();
    assertThat(reports.add(claim, "https://fake-one.test/a")).isEqualTo(1);
    assertThat(reports.add(same, "www.FAKE-one.test")).isEqualTo(2);
  }

  private static void add(Change.Act act, String value) {
    registry.decide(max, registry.ask(na, act, value, ""), true);
  }
}
