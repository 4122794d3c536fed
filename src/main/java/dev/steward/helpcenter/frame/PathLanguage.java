package dev.steward.helpcenter.frame;

import dev.steward.helpcenter.content.Catalogue;
import dev.steward.platform.web.PageLanguage;
import dev.steward.platform.web.WebError;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;

/// The language in an address below `/hc/`.
public final class PathLanguage {
  private PathLanguage() {}

  /// The language, which the page is then shown in.
  ///
  /// @throws dev.steward.platform.error.Refusal not found, for a language nobody writes in or one
  ///   that is not spelled as in our own addresses
  public static Locale require(HttpServletRequest request, Catalogue catalogue, String tag) {
    Locale language =
        catalogue.languages().stream()
            .filter(known -> known.toLanguageTag().equals(tag))
            .findFirst()
            .orElseThrow(WebError.NOT_FOUND::refusal);
    PageLanguage.fix(request, language);
    return language;
  }

  /// The language nearest to a tag that others use, as in `zh-cn`, `en-us` or `zh`.
  public static Optional<Locale> nearest(Catalogue catalogue, String tag) {
    Locale asked = Locale.forLanguageTag(tag);
    return catalogue.languages().stream()
        .filter(known -> known.toLanguageTag().equalsIgnoreCase(tag))
        .findFirst()
        .or(() ->
            catalogue.languages().stream()
                .filter(known -> known.getLanguage().equals(asked.getLanguage()))
                .findFirst());
  }
}
