package dev.steward.helpcenter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.steward.helpcenter.finding.HelpSearch;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HelpSearchTests {
  private static final HelpSearch SEARCH = HelpDesk.DESK.the(HelpSearch.class);

  @BeforeAll
  static void waitForTheIndex() {
    await().atMost(Duration.ofSeconds(60)).until(() -> !find("deposit", Locale.ENGLISH).isEmpty());
  }

  @ParameterizedTest
  @CsvSource({
    "充值没到账怎么办, deposit-not-credited",
    "提現一直處理中, withdrawal-pending",
    "ＴＲＣ２０ 充错了, wrong-network",
    "谷歌验证器丢了, lost-authenticator",
    "BTC提现 memo 忘填, missing-memo",
    "手续费太高, pay-lower-fees",
    "chongzhi, how-to-deposit",
    "lost my 2fa, lost-authenticator",
    "depsit not credited, deposit-not-credited",
    "how can I talk to a human, reach-a-person",
  })
  void findsTheArticleAmongTheFirstThree(String question, String slug) {
    Locale locale = question.matches("\\p{ASCII}*") ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
    assertThat(find(question, locale)).as(question).contains(slug);
  }

  @Test
  void findsNearlyEveryAnswerAmongTheFirstThree() throws Exception {
    SearchQuality quality = SearchQuality.of(SEARCH);
    System.getLogger("search-quality")
        .log(
            System.Logger.Level.INFO,
            quality.overall() + "\n" + String.join("\n", quality.missed()));
    assertThat(quality.overall().recall3())
        .as("%s %s %s", quality.overall(), quality.in(Locale.ENGLISH), quality.missed())
        .isGreaterThanOrEqualTo(0.95);
  }

  private static List<String> find(String question, Locale locale) {
    return SEARCH.find(question, locale, Set.of(Audience.EVERYONE), Optional.empty(), 3).stream()
        .map(found -> found.place().article().slug())
        .toList();
  }
}
