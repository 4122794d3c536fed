package dev.steward.helpcenter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.steward.audit.Actor;
import dev.steward.helpcenter.content.Articles;
import dev.steward.helpcenter.content.Catalogues;
import dev.steward.helpcenter.content.Placement;
import dev.steward.helpcenter.content.Shelves;
import dev.steward.helpcenter.finding.HelpSearch;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every state of an article against every path on which readers could meet it: only what is
/// published for everybody, and of it nothing that is for the desk, is anywhere.
class AudienceMatrixTests {
  private static final Articles ARTICLES = HelpDesk.DESK.the(Articles.class);
  private static final Actor EDITOR = Actor.OPERATOR;

  /// States an article can be in.
  enum State {
    DRAFT,
    REVIEW,
    SCHEDULED,
    PUBLISHED,
    CUSTOMERS,
    STAFF,
    ARCHIVED,
    WITHDRAWN,
    SHELVED;

    boolean isOpen() {
      return this == PUBLISHED;
    }
  }

  /// An article with words of its own.
  ///
  /// @param word stands in its title, summary, label and text
  /// @param note stands only in the part for the desk
  record Sample(State state, ArticleId id, String slug, String word, String note, long category) {}

  private static final List<Sample> SAMPLES = new ArrayList<>();

  @BeforeAll
  static void write() {
    for (State state : State.values()) {
      SAMPLES.add(sample(state));
    }
    HelpDesk.DESK.the(Catalogues.class).forget();
    Sample open = SAMPLES.get(State.PUBLISHED.ordinal());
    HelpSearch search = HelpDesk.DESK.the(HelpSearch.class);
    Instant end = Instant.now().plus(Duration.ofSeconds(30));
    while (search
            .find(open.word, Locale.ENGLISH, EnumSet.allOf(Audience.class), Optional.empty(), 5)
            .isEmpty()
        && Instant.now().isBefore(end)) {
      Thread.onSpinWait();
    }
  }

  static Stream<Sample> samples() {
    return SAMPLES.stream();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void isMetByReadersOnlyWhereItIsForThem(Sample sample) throws Exception {
    for (String path : paths(sample)) {
      HttpResponse<String> answer = HelpReadingTests.ask(path);
      String body = answer.body();
      boolean own = path.contains("/articles/" + sample.id.value());
      if (sample.state.isOpen()) {
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        assertThat(body).as(path).contains(sample.word);
      } else {
        // A search page repeats what was asked; nothing else of the article may be there.
        assertThat(path.contains("search?q=") ? body.replaceAll("q=[^\"&]*", "") : body)
            .as(sample.state + " at " + path)
            .doesNotContain(sample.slug)
            .doesNotContain("Summary of " + sample.word);
        if (own) {
          assertThat(answer.statusCode()).as(sample.state + " at " + path).isEqualTo(404);
        }
      }
      assertThat(body).as("part for the desk at " + path).doesNotContain(sample.note);
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void takesVotesOnlyAboutWhatCanBeRead(Sample sample) throws Exception {
    var request =
        java.net.http.HttpRequest.newBuilder(
                java.net.URI.create(
                    HelpDesk.DESK.url(
                        "/hc/en/articles/" + sample.id.value() + "-" + sample.slug + "/votes")))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(java.net.http.HttpRequest.BodyPublishers.ofString("helpful=true"))
            .build();
    try (var client = java.net.http.HttpClient.newHttpClient()) {
      int status = client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
      assertThat(status).isEqualTo(sample.state.isOpen() ? 303 : 404);
    }
  }

  @Test
  void answersNobodyWithoutATokenOnTheInterface() throws Exception {
    for (Sample sample : SAMPLES) {
      assertThat(
              HelpReadingTests.ask("/api/v2/help_center/articles/" + sample.id.value())
                  .statusCode())
          .isEqualTo(401);
    }
  }

  private static List<String> paths(Sample sample) {
    List<String> paths = new ArrayList<>();
    for (String language : List.of("en", "zh-CN")) {
      String home = "/hc/" + language;
      String article = home + "/articles/" + sample.id.value() + "-" + sample.slug;
      paths.addAll(
          List.of(
              home,
              article,
              article + ".md",
              home + "/search?q=" + sample.word,
              home + "/suggestions?q=About+" + sample.word));
    }
    if (sample.state.isOpen()) {
      paths.add("/hc/en/categories/" + sample.category + "-" + sample.slug);
    }
    paths.addAll(
        List.of("/hc/en/articles.atom", "/hc/en/articles.json", "/sitemap.xml", "/llms.txt"));
    if (sample.state.isOpen()) {
      paths.remove("/sitemap.xml"); // which names addresses, and so the slug only
    }
    return paths;
  }

  private static Sample sample(State state) {
    String mark = UUID.randomUUID().toString().replaceAll("[^a-f]", "");
    String word = "zeb" + mark + state.name().toLowerCase(Locale.ROOT);
    String slug = "matrix-" + UUID.randomUUID();
    Shelves shelves = HelpDesk.DESK.the(Shelves.class);
    long category = shelves.category(slug, "key-round", EDITOR);
    shelves.nameCategory(category, Locale.ENGLISH, "Matrix " + mark, "");
    SectionId section = shelves.section(category, slug, EDITOR);
    shelves.nameSection(section, Locale.ENGLISH, "Matrix");
    Audience audience =
        switch (state) {
          case CUSTOMERS -> Audience.CUSTOMERS;
          case STAFF -> Audience.STAFF;
          default -> Audience.EVERYONE;
        };
    ArticleId id =
        ARTICLES.create(
            new Placement(section, slug, audience, OptionalLong.empty(), Optional.empty(), 1, true),
            EDITOR);
    String note = "nb" + mark + "nb";
    var wording =
        new Wording(
            "About " + word,
            "Summary of " + word,
            List.of(word),
            Wording.Format.MARKDOWN,
            "The word is " + word + ".\n\n::: agent\n" + note + "\n:::\n");
    ARTICLES.write(id, Locale.ENGLISH, wording, "", OptionalInt.empty(), EDITOR);
    bring(state, id, category);
    return new Sample(state, id, slug, word, note, category);
  }

  private static void bring(State state, ArticleId id, long category) {
    switch (state) {
      case DRAFT -> {}
      case REVIEW -> ARTICLES.submit(id, Locale.ENGLISH, EDITOR);
      case SCHEDULED ->
          ARTICLES.publish(
              id,
              Locale.ENGLISH,
              Optional.of(Instant.now().plus(Duration.ofDays(9))),
              true,
              EDITOR);
      case PUBLISHED, CUSTOMERS, STAFF -> publish(id);
      case ARCHIVED -> {
        publish(id);
        ARTICLES.archive(id, Locale.ENGLISH, EDITOR);
      }
      case WITHDRAWN -> {
        publish(id);
        ARTICLES.withdraw(id, Locale.ENGLISH, EDITOR);
      }
      case SHELVED -> {
        publish(id);
        HelpDesk.DESK.the(Shelves.class).archiveCategory(category, EDITOR);
      }
    }
  }

  private static void publish(ArticleId id) {
    ARTICLES.publish(id, Locale.ENGLISH, Optional.empty(), true, EDITOR);
  }
}
