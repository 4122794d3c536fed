package dev.steward.api.helpcenter;

import dev.steward.api.ApiProblem;
import dev.steward.helpcenter.content.Catalogues;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The languages of the help center as addresses and fields name them.
@Component
class HelpLocales {
  private final Catalogues catalogues;

  HelpLocales(Catalogues catalogues) {
    this.catalogues = catalogues;
  }

  List<Locale> all() {
    return catalogues.current().languages();
  }

  /// The language of `en-us`, `zh-cn`, `zh`: exactly, or the first of ours with the same words.
  ///
  /// @throws ApiProblem 404 if there is none
  Locale require(String tag) {
    Locale asked = Locale.forLanguageTag(tag);
    return all().stream()
        .filter(ours -> ours.toLanguageTag().equalsIgnoreCase(tag))
        .findFirst()
        .or(() -> nearest(asked))
        .orElseThrow(ApiProblem::notFound);
  }

  /// The language of a field, or the one of the address, or the first.
  Locale of(@Nullable String field, Optional<String> address) {
    return Optional.ofNullable(field).or(() -> address).map(this::require).orElse(all().getFirst());
  }

  static String tag(Locale locale) {
    return locale.toLanguageTag().toLowerCase(Locale.ROOT);
  }

  private Optional<Locale> nearest(Locale asked) {
    return all().stream()
        .filter(ours -> ours.getLanguage().equals(asked.getLanguage()))
        .findFirst();
  }
}
