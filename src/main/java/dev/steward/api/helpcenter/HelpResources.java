package dev.steward.api.helpcenter;

import dev.steward.helpcenter.Audience;
import dev.steward.helpcenter.Version;
import dev.steward.helpcenter.content.Catalogues;
import dev.steward.helpcenter.content.Kept;
import dev.steward.helpcenter.content.Shelf;
import dev.steward.helpcenter.feedback.Votes;
import dev.steward.helpcenter.rendering.Rendering;
import dev.steward.platform.BaseUrl;
import dev.steward.staff.Permission;
import dev.steward.staff.SignedIn;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Makes resources of what the help center keeps.
@Component
class HelpResources {
  /// Bodies for programs end up before readers, so they hold nothing that is only for the desk.
  private static final Set<Audience> READERS = EnumSet.of(Audience.EVERYONE, Audience.CUSTOMERS);

  private final Rendering rendering;
  private final Catalogues catalogues;
  private final Votes votes;
  private final BaseUrl base;

  HelpResources(Rendering rendering, Catalogues catalogues, Votes votes, BaseUrl base) {
    this.rendering = rendering;
    this.catalogues = catalogues;
    this.votes = votes;
    this.base = base;
  }

  /// Whether the caller sees what readers do not.
  static boolean drafts(SignedIn by) {
    return by.may(Permission.EDIT_KNOWLEDGE);
  }

  ShelfResource category(Shelf category, Locale locale) {
    return ShelfResource.of(category, locale, "categories", base.value());
  }

  ShelfResource section(Shelf section, Locale locale) {
    return ShelfResource.of(section, locale, "sections", base.value());
  }

  ArticleResource article(Kept kept, Optional<Locale> locale) {
    return article(kept, locale, null);
  }

  ArticleResource article(Kept kept, Optional<Locale> locale, @Nullable String snippet) {
    Kept.Edition edition = locale.flatMap(kept::in).orElseGet(() -> kept.editions().getFirst());
    Version version = edition.version();
    String path = "/articles/" + kept.article().id().value();
    Votes.Tally tally = votes.tally(kept.article().id());
    return new ArticleResource(
        kept.article().id().value(),
        base.of("/api/v2/help_center/" + HelpLocales.tag(edition.locale()) + path + ".json"),
        base.of("/hc/" + edition.locale().toLanguageTag() + path + "-" + kept.article().slug()),
        number(version.writtenBy()),
        true,
        edition.isDraft(),
        kept.article().promoted(),
        kept.article().position(),
        2 * tally.helpful() - tally.all(),
        tally.all(),
        kept.article().section().value(),
        kept.createdAt(),
        updated(edition),
        version.writtenAt(),
        version.wording().title(),
        version.wording().title(),
        HelpLocales.tag(kept.editions().getFirst().locale()),
        HelpLocales.tag(edition.locale()),
        edition.translation().outdatedSince().isPresent(),
        kept.editions().stream()
            .filter(each -> each.translation().outdatedSince().isPresent())
            .map(each -> HelpLocales.tag(each.locale()))
            .toList(),
        Segments.number(kept.article().audience()),
        1,
        List.of(),
        version.wording().labels(),
        body(version),
        snippet);
  }

  TranslationResource translation(Kept.Edition edition) {
    Version version = edition.version();
    long article = version.article().value();
    String tag = HelpLocales.tag(edition.locale());
    return new TranslationResource(
        edition.number(),
        base.of("/api/v2/help_center/articles/" + article + "/translations/" + tag + ".json"),
        base.of("/hc/" + edition.locale().toLanguageTag() + "/articles/" + article),
        article,
        "Article",
        tag,
        version.wording().title(),
        body(version),
        edition.translation().outdatedSince().isPresent(),
        edition.isDraft(),
        edition.isDraft(),
        version.writtenAt(),
        updated(edition),
        number(version.writtenBy()),
        number(version.writtenBy()));
  }

  TranslationResource translation(Shelf shelf, Shelf.Label label) {
    String type = shelf.category() == 0 ? "Category" : "Section";
    String kind = shelf.category() == 0 ? "categories" : "sections";
    String tag = HelpLocales.tag(label.locale());
    return new TranslationResource(
        label.number(),
        base.of("/api/v2/help_center/%s/%d/translations/%s.json".formatted(kind, shelf.id(), tag)),
        base.of("/hc/" + label.locale().toLanguageTag()),
        shelf.id(),
        type,
        tag,
        label.name(),
        label.description(),
        false,
        false,
        false,
        null,
        null,
        null,
        null);
  }

  private String body(Version version) {
    return rendering
        .render(
            version.wording(), version.locale(), version.locale(), catalogues.current(), READERS)
        .html()
        .value();
  }

  private static Instant updated(Kept.Edition edition) {
    Instant written = edition.version().writtenAt();
    return edition.translation().publishedAt().filter(written::isBefore).orElse(written);
  }

  private static @Nullable Long number(OptionalLong id) {
    return id.isPresent() ? id.getAsLong() : null;
  }
}
