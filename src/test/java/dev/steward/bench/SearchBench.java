package dev.steward.bench;

import dev.steward.TestDesk;
import dev.steward.audit.Actor;
import dev.steward.helpcenter.Audience;
import dev.steward.helpcenter.SearchQuality;
import dev.steward.helpcenter.finding.HelpSearch;
import dev.steward.helpcenter.porting.Starter;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.awaitility.Awaitility;

/// How well and how fast the starter articles are found, and how well texts of others are.
final class SearchBench {
  private static final int WARM = 2_000;
  private static final int ROUNDS = 4_000;

  void run() throws Exception {
    TestDesk desk = TestDesk.start();
    desk.the(Starter.class).load(Actor.OPERATOR);
    HelpSearch search = desk.the(HelpSearch.class);
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> !find(search, "deposit").isEmpty());
    SearchQuality quality = SearchQuality.of(search);
    var figures = new Figures("search");
    put(figures, "", quality.overall());
    put(figures, "_zh", quality.in(Locale.SIMPLIFIED_CHINESE));
    put(figures, "_en", quality.in(Locale.ENGLISH));
    figures.put("search_p95_ms", Figures.percentile(times(search), 0.95));
    SearchCorpora.run(figures);
    quality.missed().forEach(System.out::println);
    figures.print();
    System.exit(0);
  }

  private static double[] times(HelpSearch search) {
    String[] asked = {
      "充值没到账怎么办", "lost my phone with google authenticator", "手续费", "wrong network"
    };
    for (int i = 0; i < WARM; i++) {
      find(search, asked[i % asked.length]);
    }
    double[] times = new double[ROUNDS];
    for (int i = 0; i < ROUNDS; i++) {
      long began = System.nanoTime();
      find(search, asked[i % asked.length]);
      times[i] = (System.nanoTime() - began) / 1e6;
    }
    return times;
  }

  private static List<HelpSearch.Found> find(HelpSearch search, String text) {
    return search.find(
        text, Locale.SIMPLIFIED_CHINESE, Set.of(Audience.EVERYONE), Optional.empty(), 10);
  }

  private static void put(Figures figures, String set, SearchQuality.Quality quality) {
    figures.put("recall1" + set, quality.recall1());
    figures.put("recall3" + set, quality.recall3());
    figures.put("mrr" + set, quality.mrr());
  }
}
