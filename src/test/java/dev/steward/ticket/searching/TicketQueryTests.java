package dev.steward.ticket.searching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TicketQueryTests {
  @Test
  void partsWordsPhrasesExclusionsAndConditions() {
    TicketQuery query =
        TicketQuery.of(
            "提现 from:li@example.com -status:closed \"in review\" -refund -“人工 客服” tag:\"a b\"");

    assertThat(query.texts()).containsExactly("提现");
    assertThat(query.phrases()).containsExactly("in review");
    assertThat(query.without()).containsExactly("refund", "人工 客服");
    assertThat(query.conditions())
        .containsExactly(
            new TicketQuery.Condition("from", ":", "li@example.com", false),
            new TicketQuery.Condition("status", ":", "closed", true),
            new TicketQuery.Condition("tag", ":", "a b", false));
  }

  @Test
  void understandsOtherNamesAndFullWidthColons() {
    assertThat(TicketQuery.of("状态：open requester:a@b.example group:Payments").conditions())
        .extracting(TicketQuery.Condition::field)
        .containsExactly("status", "from", "team");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "\"",
        "-",
        "--",
        ":",
        "a:",
        "unknown:value",
        "-\"\"",
        "“",
        "status:",
        "<>",
        "(((("
      })
  void takesAnythingForAQuery(String text) {
    TicketQuery query = TicketQuery.of(text);

    assertThat(query.conditions()).isEmpty();
    assertThat(query.phrases()).doesNotContain("");
  }

  @ParameterizedTest
  @CsvSource({
    "today, 2026-05-30T16:00:00Z, 2026-05-31T16:00:00Z",
    "昨天, 2026-05-29T16:00:00Z, 2026-05-30T16:00:00Z",
    "2026-04, 2026-03-31T16:00:00Z, 2026-04-30T16:00:00Z",
    "2026-04-02, 2026-04-01T16:00:00Z, 2026-04-02T16:00:00Z",
    "7d, 2026-05-23T16:00:00Z, 2026-05-23T16:00:00Z",
  })
  void readsDatesInTheZoneOfTheSearcher(String text, Instant from, Instant before) {
    assertThat(Moments.of(text, ZoneId.of("Asia/Shanghai"), Instant.parse("2026-05-31T10:00:00Z")))
        .contains(new Moments(from, before));
  }

  @Test
  void doesNotGuessWhatIsNoDate() {
    for (String text : List.of("soon", "2026-13-01", "2026-02-30", "99999d", "", "-1d")) {
      assertThat(Moments.of(text, ZoneId.of("UTC"), Instant.EPOCH)).as(text).isEmpty();
    }
  }
}
