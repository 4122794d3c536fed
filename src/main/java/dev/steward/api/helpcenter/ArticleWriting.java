package dev.steward.api.helpcenter;

import dev.steward.api.ApiProblem;
import dev.steward.audit.Actor;
import dev.steward.helpcenter.Article;
import dev.steward.helpcenter.ArticleId;
import dev.steward.helpcenter.SectionId;
import dev.steward.helpcenter.Wording;
import dev.steward.helpcenter.content.Articles;
import dev.steward.helpcenter.content.Inventory;
import dev.steward.helpcenter.content.Kept;
import dev.steward.helpcenter.content.Placement;
import dev.steward.platform.token.Tokens;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Carries out what programs want of articles, each in one transaction.
@Component
@Transactional
class ArticleWriting {
  private static final int LAST = 1_000;

  private final Articles articles;
  private final Inventory inventory;
  private final Tokens tokens;

  ArticleWriting(Articles articles, Inventory inventory, Tokens tokens) {
    this.articles = articles;
    this.inventory = inventory;
    this.tokens = tokens;
  }

  long create(long section, Locale locale, HelpForm form, Actor by) {
    var placement =
        new Placement(
            new SectionId(section),
            HelpLists.slug(form.requireName(), tokens),
            Segments.audience(form.userSegmentId()),
            by.id(),
            Optional.empty(),
            Objects.requireNonNullElse(form.position(), LAST),
            Boolean.TRUE.equals(form.promoted()));
    ArticleId id = articles.create(placement, by);
    write(id, locale, Optional.empty(), form, by);
    return id.value();
  }

  void change(Kept before, Optional<Locale> language, HelpForm form, Actor by) {
    Article article = before.article();
    boolean placed =
        form.sectionId() != null
            || form.position() != null
            || form.promoted() != null
            || form.userSegmentId() != null;
    if (placed) {
      articles.place(article.id(), placement(article, form), OptionalInt.empty(), by);
    }
    Locale locale = language.orElseGet(() -> before.editions().getFirst().locale());
    boolean words = form.title() != null || form.body() != null || form.labelNames() != null;
    if (words || form.draft() != null) {
      write(article.id(), locale, before.in(locale), form, by);
    }
  }

  private Placement placement(Article article, HelpForm form) {
    long section = Objects.requireNonNullElse(form.sectionId(), article.section().value());
    if (inventory.sections().stream().noneMatch(each -> each.id() == section)) {
      throw ApiProblem.invalid("section_id", "InvalidValue", "section_id: is invalid");
    }
    return new Placement(
        new SectionId(section),
        article.slug(),
        form.userSegmentId() == null ? article.audience() : Segments.audience(form.userSegmentId()),
        article.owner(),
        article.reviewBy(),
        Objects.requireNonNullElse(form.position(), article.position()),
        Objects.requireNonNullElse(form.promoted(), article.promoted()));
  }

  /// Keeps the words as a version; readers see it if they saw the one before or are to see it now.
  void write(ArticleId id, Locale locale, Optional<Kept.Edition> before, HelpForm form, Actor by) {
    boolean draft =
        Objects.requireNonNullElse(form.draft(), before.map(Kept.Edition::isDraft).orElse(false));
    Wording wording = wording(before.map(edition -> edition.version().wording()), form);
    boolean same =
        before.filter(edition -> edition.version().wording().equals(wording)).isPresent();
    if (!same) {
      articles.write(id, locale, wording, "", OptionalInt.empty(), by);
    }
    boolean shown = before.filter(edition -> !edition.isDraft()).isPresent();
    if (!draft && !(same && shown)) {
      articles.publish(id, locale, Optional.empty(), true, by);
    } else if (draft && shown) {
      articles.withdraw(id, locale, by);
    }
  }

  private static Wording wording(Optional<Wording> before, HelpForm form) {
    String title =
        Objects.requireNonNullElse(form.title(), before.map(Wording::title).orElse("")).strip();
    String summary = before.map(Wording::summary).orElse("");
    List<String> labels =
        Objects.requireNonNullElse(
            form.labelNames(), before.map(Wording::labels).orElse(List.of()));
    String body = form.body();
    if (body == null) {
      return new Wording(
          title,
          summary,
          labels,
          before.map(Wording::format).orElse(Wording.Format.HTML),
          before.map(Wording::body).orElse(""));
    }
    return new Wording(title, summary, labels, Wording.Format.HTML, body);
  }

  void label(Kept kept, Kept.Edition edition, List<String> labels, Actor by) {
    Wording old = edition.version().wording();
    var wording = new Wording(old.title(), old.summary(), labels, old.format(), old.body());
    articles.write(kept.article().id(), edition.locale(), wording, "", OptionalInt.empty(), by);
    if (!edition.isDraft()) {
      articles.publish(kept.article().id(), edition.locale(), Optional.empty(), true, by);
    }
  }

  void archive(Kept kept, Actor by) {
    kept.editions().forEach(edition -> articles.archive(kept.article().id(), edition.locale(), by));
  }

  void archive(Kept.Edition edition, Actor by) {
    articles.archive(edition.translation().article(), edition.locale(), by);
  }
}
