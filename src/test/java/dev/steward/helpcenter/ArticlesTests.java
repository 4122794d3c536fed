package dev.steward.helpcenter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.steward.audit.Actor;
import dev.steward.helpcenter.content.Articles;
import dev.steward.helpcenter.content.Catalogues;
import dev.steward.helpcenter.content.Placement;
import dev.steward.platform.error.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class ArticlesTests {
  private static final Articles ARTICLES = HelpDesk.DESK.the(Articles.class);
  private static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;
  private static final Actor EDITOR = Actor.OPERATOR;

  @Test
  void keepsADraftFromReadersUntilItIsPublished() {
    ArticleId id = begun();
    write(id, Locale.ENGLISH, "First words");
    assertThat(readers(id)).isEmpty();
    publish(id, Locale.ENGLISH);
    assertThat(readers(id)).contains("First words");
    write(id, Locale.ENGLISH, "Second words");
    assertThat(readers(id)).contains("First words");
    assertThat(state(id, Locale.ENGLISH)).isEqualTo(Translation.State.CHANGED);
  }

  @Test
  void refusesToWriteOverWhatSomebodyElseWroteMeanwhile() {
    ArticleId id = begun();
    write(id, Locale.ENGLISH, "One");
    OptionalInt seen = OptionalInt.of(translation(id, Locale.ENGLISH).version());
    write(id, Locale.ENGLISH, "Two");
    assertThatThrownBy(
            () -> ARTICLES.write(id, Locale.ENGLISH, wording("Three", "Text"), "", seen, EDITOR))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(HelpError.CHANGED));
    assertThat(ARTICLES.history(id, Locale.ENGLISH)).hasSize(2);
  }

  @Test
  void keepsEveryVersionWhenEightWriteAtOnce() throws Exception {
    ArticleId id = begun();
    Callable<Version> writing = () -> write(id, Locale.ENGLISH, "Words");
    try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
      pool.invokeAll(
              List.of(writing, writing, writing, writing, writing, writing, writing, writing))
          .forEach(each -> assertThat(each).succeedsWithin(java.time.Duration.ofSeconds(30)));
    }
    assertThat(ARTICLES.history(id, Locale.ENGLISH).stream().map(Version::number))
        .containsExactly(8, 7, 6, 5, 4, 3, 2, 1);
  }

  @Test
  void marksTheOtherLanguagesAsOutdatedUnlessTheChangeIsSmall() {
    ArticleId id = begun();
    write(id, Locale.ENGLISH, "Words");
    publish(id, Locale.ENGLISH);
    write(id, CHINESE, "文字");
    ARTICLES.publish(id, CHINESE, Optional.empty(), true, EDITOR);
    assertThat(translation(id, Locale.ENGLISH).outdatedSince()).isEmpty();
    write(id, Locale.ENGLISH, "Other words");
    publish(id, Locale.ENGLISH);
    assertThat(translation(id, CHINESE).outdatedSince()).isPresent();
    write(id, CHINESE, "新的文字");
    ARTICLES.publish(id, CHINESE, Optional.empty(), true, EDITOR);
    assertThat(translation(id, CHINESE).outdatedSince()).isEmpty();
  }

  @Test
  void holdsBackUnsetVariablesAndLinksToNothing() {
    ArticleId id = begun();
    ARTICLES.write(
        id,
        Locale.ENGLISH,
        wording("Title", "It takes {{no.such_value}}."),
        "",
        OptionalInt.empty(),
        EDITOR);
    assertThatThrownBy(() -> publish(id, Locale.ENGLISH))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> {
              assertThat(refusal.code()).isEqualTo(HelpError.UNKNOWN_VARIABLES);
              assertThat(refusal.args()).containsExactly("no.such_value");
            });
    ARTICLES.write(
        id,
        Locale.ENGLISH,
        wording("Title", "See [this](article:no-such-article)."),
        "",
        OptionalInt.empty(),
        EDITOR);
    assertThatThrownBy(() -> publish(id, Locale.ENGLISH))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> assertThat(refusal.code()).isEqualTo(HelpError.UNKNOWN_ARTICLES));
    assertThat(readers(id)).isEmpty();
  }

  @Test
  void refusesToPublishInThePastAndWaitsForWhatIsScheduled() {
    ArticleId id = begun();
    write(id, Locale.ENGLISH, "Later");
    assertThatThrownBy(
            () -> ARTICLES.publish(id, Locale.ENGLISH, Optional.of(Instant.EPOCH), false, EDITOR))
        .isInstanceOf(Refusal.class);
    Instant later = Instant.now().plusSeconds(3600);
    ARTICLES.publish(id, Locale.ENGLISH, Optional.of(later), false, EDITOR);
    ARTICLES.publishDue();
    assertThat(readers(id)).isEmpty();
    assertThat(state(id, Locale.ENGLISH)).isEqualTo(Translation.State.SCHEDULED);
  }

  @Test
  void publishesWhatIsDueOnceUnderEightWorkers() throws Exception {
    ArticleId id = begun();
    write(id, Locale.ENGLISH, "Due");
    ARTICLES.publish(
        id, Locale.ENGLISH, Optional.of(Instant.now().plusSeconds(3600)), false, EDITOR);
    HelpDesk.DESK
        .jdbc()
        .sql(
            "update help_translation set publish_at = now() - interval '1 minute' where article_id = ?")
        .param(id.value())
        .update();
    Callable<Boolean> worker = ARTICLES::publishDue;
    try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
      pool.invokeAll(java.util.Collections.nCopies(8, worker));
    }
    // The desk's own worker may have been the ninth.
    assertThat(readers(id)).contains("Due");
    assertThat(
            HelpDesk.DESK
                .jdbc()
                .sql("select count(*) from help_change where article_id = ?")
                .param(id.value())
                .query(Long.class)
                .single())
        .isEqualTo(1);
  }

  @Test
  void hidesWhatIsOnlyForTheDeskFromReadersAndSearch() throws Exception {
    ArticleId id = begun();
    write(id, Locale.ENGLISH, "Words for the desk");
    publish(id, Locale.ENGLISH);
    Article article = ARTICLES.find(id).orElseThrow();
    ARTICLES.place(
        id,
        new Placement(
            article.section(),
            article.slug(),
            Audience.STAFF,
            article.owner(),
            article.reviewBy(),
            article.position(),
            false),
        OptionalInt.empty(),
        EDITOR);
    HelpDesk.DESK.the(Catalogues.class).forget();
    String path = "/hc/en/articles/" + id.value() + "-" + article.slug();
    assertThat(HelpReadingTests.ask(path).statusCode()).isEqualTo(404);
    assertThat(HelpReadingTests.ask(path + ".md").statusCode()).isEqualTo(404);
    assertThat(HelpReadingTests.ask("/sitemap.xml").body()).doesNotContain(article.slug());
    assertThat(HelpReadingTests.ask("/llms.txt").body()).doesNotContain("Words for the desk");
    assertThat(HelpReadingTests.ask("/hc/en/articles.atom").body())
        .doesNotContain("Words for the desk");
    assertThat(HelpReadingTests.ask("/hc/en/search?q=" + article.slug()).body())
        .doesNotContain("/articles/" + id.value() + "-");
  }

  @Test
  void takesAnArticleAwayAndBringsItBack() {
    ArticleId id = begun();
    write(id, Locale.ENGLISH, "Here");
    publish(id, Locale.ENGLISH);
    ARTICLES.archive(id, Locale.ENGLISH, EDITOR);
    assertThat(readers(id)).isEmpty();
    ARTICLES.revive(id, Locale.ENGLISH, EDITOR);
    assertThat(readers(id)).contains("Here");
  }

  @Test
  void restoresAnOldVersionAsANewDraft() {
    ArticleId id = begun();
    Version first = write(id, Locale.ENGLISH, "Good words");
    write(id, Locale.ENGLISH, "Bad words");
    ARTICLES.restore(id, Locale.ENGLISH, first.id(), OptionalInt.empty(), EDITOR);
    List<Version> history = ARTICLES.history(id, Locale.ENGLISH);
    assertThat(history).hasSize(3);
    assertThat(history.getFirst().wording().title()).isEqualTo("Good words");
  }

  @Test
  void refusesAShortNameThatIsTakenOrMalformed() {
    ArticleId id = begun();
    Article article = ARTICLES.find(id).orElseThrow();
    assertThatThrownBy(
            () -> ARTICLES.create(Placement.of(article.section(), article.slug(), 0), EDITOR))
        .isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> ARTICLES.create(Placement.of(article.section(), "../etc", 0), EDITOR))
        .isInstanceOf(Refusal.class);
  }

  private static ArticleId begun() {
    SectionId section =
        new SectionId(
            HelpDesk.DESK
                .jdbc()
                .sql("select min(id) from help_section")
                .query(Long.class)
                .single());
    String slug = "test-" + UUID.randomUUID().toString().substring(0, 13);
    return ARTICLES.create(Placement.of(section, slug, 99), EDITOR);
  }

  private static Version write(ArticleId id, Locale locale, String title) {
    return ARTICLES.write(
        id, locale, wording(title, "Some text."), "", OptionalInt.empty(), EDITOR);
  }

  private static Wording wording(String title, String body) {
    return new Wording(title, "", List.of(), Wording.Format.MARKDOWN, body);
  }

  private static void publish(ArticleId id, Locale locale) {
    ARTICLES.publish(id, locale, Optional.empty(), false, EDITOR);
  }

  /// What readers see as its title.
  private static Optional<String> readers(ArticleId id) {
    Catalogues catalogues = HelpDesk.DESK.the(Catalogues.class);
    catalogues.forget();
    return catalogues
        .current()
        .find(id, Set.of(Audience.EVERYONE))
        .map(place -> place.article().nearest(Locale.ENGLISH).title());
  }

  private static Translation translation(ArticleId id, Locale locale) {
    return ARTICLES.translations(id).stream()
        .filter(each -> each.locale().equals(locale))
        .findFirst()
        .orElseThrow();
  }

  private static Translation.State state(ArticleId id, Locale locale) {
    return translation(id, locale).state();
  }
}
