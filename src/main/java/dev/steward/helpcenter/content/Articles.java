package dev.steward.helpcenter.content;

import dev.steward.audit.Actor;
import dev.steward.audit.Audit;
import dev.steward.audit.Subject;
import dev.steward.helpcenter.Article;
import dev.steward.helpcenter.ArticleId;
import dev.steward.helpcenter.HelpError;
import dev.steward.helpcenter.Translation;
import dev.steward.helpcenter.Version;
import dev.steward.helpcenter.Wording;
import dev.steward.helpcenter.filing.FileNames;
import dev.steward.helpcenter.filing.HelpFiles;
import dev.steward.platform.error.Refusal;
import dev.steward.platform.html.HtmlSanitizer;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Writes, publishes and archives articles. Each act is one transaction with its audit entry; an
/// act based on an older state than the present one is refused with [HelpError#CHANGED].
@Component
@Transactional
public class Articles {
  private final ArticleRepository rows;
  private final VersionRepository versions;
  private final Publishable publishable;
  private final HelpChanges changes;
  private final HelpFiles files;
  private final HtmlSanitizer sanitizer;
  private final Audit audit;
  private final InstantSource clock;

  Articles(
      ArticleRepository rows,
      VersionRepository versions,
      Publishable publishable,
      HelpChanges changes,
      HelpFiles files,
      HtmlSanitizer sanitizer,
      Audit audit,
      InstantSource clock) {
    this.rows = rows;
    this.versions = versions;
    this.publishable = publishable;
    this.changes = changes;
    this.files = files;
    this.sanitizer = sanitizer;
    this.audit = audit;
    this.clock = clock;
  }

  /// Makes room for an article; it has no words yet.
  ///
  /// @throws Refusal [HelpError#BAD_SLUG] if the slug is taken or malformed
  public ArticleId create(Placement placement, Actor by) {
    Slugs.require(placement.slug());
    ArticleId id = rows.insert(placement, clock.instant());
    record(by, "article.created", id, Map.of());
    return id;
  }

  /// Puts an article elsewhere, gives it another audience, owner or time of review. An old address
  /// goes on working.
  ///
  /// @param expected the version the act is based on; empty for programs
  public void place(ArticleId id, Placement placement, OptionalInt expected, Actor by) {
    Slugs.require(placement.slug());
    Article before = require(id, expected);
    rows.update(id, placement);
    if (!before.slug().equals(placement.slug())) {
      rows.redirect(before.slug(), id);
    }
    changes.changed(id);
    record(by, "article.placed", id, Map.of("audience", placement.audience().code()));
  }

  /// Keeps what was written as a new draft; nothing changes for readers.
  ///
  /// @param expected the translation's version the writer saw; empty for the first draft of a
  ///   language and for programs
  /// @throws Refusal [HelpError#EMPTY] without title or body
  public Version write(
      ArticleId id,
      Locale locale,
      Wording wording,
      String comment,
      OptionalInt expected,
      Actor by) {
    if (wording.title().isBlank() || wording.body().isBlank()) {
      throw new Refusal(HelpError.EMPTY);
    }
    require(id, OptionalInt.empty());
    Optional<Translation> before = versions.lock(id, locale);
    before.ifPresent(translation -> match(translation.version(), expected));
    Version version = versions.insert(id, locale, clean(wording), comment, by, clock.instant());
    versions.draft(version);
    files.used(
        version.id(), FileNames.keys(wording.body()), FileNames.keys(DeskParts.without(wording)));
    record(by, "article.written", id, Map.of("language", locale.toLanguageTag()));
    return version;
  }

  /// Asks for somebody else's eyes.
  public void submit(ArticleId id, Locale locale, Actor by) {
    requireDraft(id, locale, OptionalInt.empty());
    versions.review(id, locale);
    record(by, "article.submitted", id, Map.of("language", locale.toLanguageTag()));
  }

  /// Shows the draft to readers, from now on or from a time on.
  ///
  /// @param at when; empty for now
  /// @param translationsStayRight whether the other languages still say the same; otherwise they
  ///   are marked as outdated
  /// @throws Refusal [HelpError#UNKNOWN_VARIABLES] or [HelpError#UNKNOWN_ARTICLES] with their names
  ///   if a reader would meet them; [HelpError#PAST] for a time gone by
  public void publish(
      ArticleId id, Locale locale, Optional<Instant> at, boolean translationsStayRight, Actor by) {
    Translation translation = requireDraft(id, locale, OptionalInt.empty());
    publishable.require(versions.require(translation.draft().orElseThrow()));
    Instant now = clock.instant();
    if (at.isPresent()) {
      if (!at.get().isAfter(now)) {
        throw new Refusal(HelpError.PAST);
      }
      versions.schedule(id, locale, at.get());
    } else {
      versions.publish(id, locale, now);
      if (!translationsStayRight) {
        versions.outdateOthers(id, locale, now);
      }
      changes.changed(id);
    }
    record(by, "article.published", id, Map.of("language", locale.toLanguageTag()));
  }

  /// Publishes what is due; one at a time, so that processes share the work.
  ///
  /// @return whether there was one
  public boolean publishDue() {
    Instant now = clock.instant();
    Optional<Translation> due = versions.lockDue(now);
    due.ifPresent(translation -> {
      versions.publish(translation.article(), translation.locale(), now);
      versions.outdateOthers(translation.article(), translation.locale(), now);
      changes.changed(translation.article());
      record(
          Actor.SYSTEM,
          "article.published",
          translation.article(),
          Map.of("language", translation.locale().toLanguageTag()));
    });
    return due.isPresent();
  }

  /// Takes the article away from readers in this language; what was written stays.
  public void archive(ArticleId id, Locale locale, Actor by) {
    requireTranslation(id, locale, OptionalInt.empty());
    versions.archive(id, locale, clock.instant());
    changes.changed(id);
    record(by, "article.archived", id, Map.of("language", locale.toLanguageTag()));
  }

  /// Makes what readers see a draft again.
  public void withdraw(ArticleId id, Locale locale, Actor by) {
    requireTranslation(id, locale, OptionalInt.empty());
    versions.withdraw(id, locale);
    changes.changed(id);
    record(by, "article.withdrawn", id, Map.of("language", locale.toLanguageTag()));
  }

  /// Undoes [#archive].
  public void revive(ArticleId id, Locale locale, Actor by) {
    requireTranslation(id, locale, OptionalInt.empty());
    versions.revive(id, locale);
    changes.changed(id);
    record(by, "article.revived", id, Map.of("language", locale.toLanguageTag()));
  }

  /// Makes an old version the new draft.
  public Version restore(
      ArticleId id, Locale locale, long version, OptionalInt expected, Actor by) {
    Version old = versions.require(version);
    if (!old.article().equals(id) || !old.locale().equals(locale)) {
      throw new Refusal(HelpError.NOT_FOUND);
    }
    return write(id, locale, old.wording(), "#" + old.number(), expected, by);
  }

  /// The article.
  @Transactional(readOnly = true)
  public Optional<Article> find(ArticleId id) {
    return rows.find(id);
  }

  /// Where the article stands in each language it was begun in.
  @Transactional(readOnly = true)
  public List<Translation> translations(ArticleId id) {
    return versions.translations(id);
  }

  /// What was written.
  @Transactional(readOnly = true)
  public Optional<Version> version(long id) {
    return versions.find(id);
  }

  /// All versions of a translation, newest first.
  @Transactional(readOnly = true)
  public List<Version> history(ArticleId id, Locale locale) {
    return versions.history(id, locale);
  }

  /// Says which further articles stand below this one.
  public void relate(ArticleId id, List<ArticleId> related) {
    rows.relate(id, related);
    changes.changed(id);
  }

  private Wording clean(Wording wording) {
    return wording.format() == Wording.Format.MARKDOWN
        ? wording
        : new Wording(
            wording.title(),
            wording.summary(),
            wording.labels(),
            wording.format(),
            WrittenHtml.clean(wording.body(), sanitizer));
  }

  private Article require(ArticleId id, OptionalInt expected) {
    Article article = rows.lock(id).orElseThrow(() -> new Refusal(HelpError.NOT_FOUND));
    match(article.version(), expected);
    return article;
  }

  private Translation requireTranslation(ArticleId id, Locale locale, OptionalInt expected) {
    Translation translation =
        versions.lock(id, locale).orElseThrow(() -> new Refusal(HelpError.NOT_FOUND));
    match(translation.version(), expected);
    return translation;
  }

  private Translation requireDraft(ArticleId id, Locale locale, OptionalInt expected) {
    Translation translation = requireTranslation(id, locale, expected);
    if (translation.draft().isEmpty()) {
      throw new Refusal(HelpError.NO_DRAFT);
    }
    return translation;
  }

  private static void match(int version, OptionalInt expected) {
    if (expected.isPresent() && expected.getAsInt() != version) {
      throw new Refusal(HelpError.CHANGED);
    }
  }

  private void record(Actor by, String act, ArticleId id, Map<String, String> details) {
    audit.record(by, act, Subject.of("article", id.value()), Optional.empty(), details);
  }
}
