package dev.steward.helpcenter.editing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.steward.helpcenter.HelpDesk;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ArticleListTests {
  private static final LocalDate TODAY = LocalDate.of(2026, 5, 31);

  private final EditingRepository rows = HelpDesk.DESK.the(EditingRepository.class);

  @Test
  void pagesGiveEachArticleOnceInTheSameOrder() {
    List<Long> whole = numbers("", "", 0, 10_000);
    var paged = new ArrayList<Long>();
    List<Long> page = numbers("", "", 0, 7);
    while (!page.isEmpty()) {
      paged.addAll(page);
      page = numbers("", "", page.getLast(), 7);
    }

    assertThat(whole).hasSizeGreaterThan(60).doesNotHaveDuplicates();
    assertThat(paged).isEqualTo(whole);
  }

  @Test
  void narrowsByTitleAndState() {
    assertThat(rows("verify", "published", 0, 10))
        .isNotEmpty()
        .allSatisfy(row ->
            assertThat(row.standings())
                .extracting(KnowledgePage.Standing::state)
                .contains("published"));
    assertThat(numbers("%", "", 0, 10)).isEmpty();
    assertThat(numbers("", "no such state", 0, 10)).isEmpty();
    assertThat(numbers("", "", Long.MAX_VALUE, 10))
        .as("behind an article that is not there")
        .isEmpty();
  }

  private List<Long> numbers(String title, String state, long after, int limit) {
    return rows(title, state, after, limit).stream().map(row -> row.id().value()).toList();
  }

  private List<KnowledgePage.Row> rows(String title, String state, long after, int limit) {
    return rows.list(
        new EditingRepository.Wanted(title, state, TODAY, after, limit), Locale.ENGLISH);
  }
}
