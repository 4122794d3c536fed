package dev.steward.helpcenter.rendering;

import dev.steward.helpcenter.Audience;
import dev.steward.helpcenter.content.Catalogue;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;

/// Gives links to articles and pages their addresses.
final class Links {
  private static final String ARTICLE = "article:";
  private static final String PAGE = "page:";

  private final Catalogue catalogue;
  private final Map<String, String> pages;
  private final Locale locale;
  private final Set<Audience> audiences;

  Links(Catalogue catalogue, Map<String, String> pages, Locale locale, Set<Audience> audiences) {
    this.catalogue = catalogue;
    this.pages = pages;
    this.locale = locale;
    this.audiences = audiences;
  }

  /// Rewrites every link below the element; one that leads nowhere for this reader becomes its
  /// words.
  void rewrite(Element body) {
    for (Element link : body.select("a[href]")) {
      String target = link.attr("href");
      if (target.startsWith(ARTICLE)) {
        settle(link, article(target.substring(ARTICLE.length())));
      } else if (target.startsWith(PAGE)) {
        settle(link, Optional.ofNullable(pages.get(target.substring(PAGE.length()))));
      }
    }
  }

  private Optional<String> article(String slug) {
    return catalogue
        .find(slug, audiences)
        .or(() -> catalogue.formerly(slug).flatMap(id -> catalogue.find(id, audiences)))
        .map(place -> "/hc/" + locale.toLanguageTag() + "/articles/" + place.article().tail());
  }

  private static void settle(Element link, Optional<String> address) {
    if (address.isPresent()) {
      link.attr("href", address.get());
    } else {
      link.unwrap();
    }
  }
}
