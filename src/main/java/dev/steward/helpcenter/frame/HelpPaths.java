package dev.steward.helpcenter.frame;

import dev.steward.helpcenter.content.Catalogue;
import java.util.Locale;

/// Addresses of the help center.
public final class HelpPaths {
  private HelpPaths() {}

  /// The first page in a language.
  public static String home(Locale locale) {
    return "/hc/" + locale.toLanguageTag();
  }

  /// A topic.
  public static String category(Locale locale, Catalogue.Category category) {
    return home(locale) + "/categories/" + category.id() + "-" + category.slug();
  }

  /// An article.
  public static String article(Locale locale, Catalogue.Leaf article) {
    return home(locale) + "/articles/" + article.tail();
  }

  /// Search.
  public static String search(Locale locale) {
    return home(locale) + "/search";
  }
}
