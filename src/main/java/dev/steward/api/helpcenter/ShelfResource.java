package dev.steward.api.helpcenter;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.steward.helpcenter.content.Shelf;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/// A category or section.
///
/// @param categoryId of a section
@JsonInclude
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record ShelfResource(
    long id,
    String url,
    String htmlUrl,
    String name,
    String description,
    String locale,
    String sourceLocale,
    boolean outdated,
    int position,
    @Nullable Long categoryId,
    @Nullable Long parentSectionId) {

  /// @param kind `categories` or `sections`
  static ShelfResource of(Shelf shelf, Locale locale, String kind, String base) {
    Shelf.Label label = shelf.in(locale).orElseGet(() -> shelf.labels().getFirst());
    long category = shelf.category() == 0 ? shelf.id() : shelf.category();
    return new ShelfResource(
        shelf.id(),
        "%s/api/v2/help_center/%s/%s/%d.json"
            .formatted(base, HelpLocales.tag(label.locale()), kind, shelf.id()),
        "%s/hc/%s/categories/%d".formatted(base, label.locale().toLanguageTag(), category),
        label.name(),
        label.description(),
        HelpLocales.tag(label.locale()),
        HelpLocales.tag(shelf.labels().getFirst().locale()),
        false,
        shelf.position(),
        shelf.category() == 0 ? null : shelf.category(),
        null);
  }
}
