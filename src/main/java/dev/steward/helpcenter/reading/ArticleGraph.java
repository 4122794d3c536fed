package dev.steward.helpcenter.reading;

import dev.steward.helpcenter.content.Catalogue;
import dev.steward.helpcenter.frame.Frame;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/// Describes an article to search engines, in the words of schema.org.
final class ArticleGraph {
  private static final JsonMapper JSON = JsonMapper.shared();

  private ArticleGraph() {}

  /// JSON-LD that may stand in a script element: it holds no `<`.
  static String of(
      Frame frame, Catalogue.Edition edition, String category, String categoryAddress) {
    var article = new LinkedHashMap<String, Object>();
    article.put("@type", "TechArticle");
    article.put("headline", edition.title());
    article.put("description", edition.summary());
    article.put("inLanguage", edition.locale().toLanguageTag());
    article.put("datePublished", edition.firstPublishedAt().toString());
    article.put("dateModified", edition.publishedAt().toString());
    article.put("mainEntityOfPage", frame.canonical());
    article.put("publisher", Map.of("@type", "Organization", "name", frame.brand()));
    var crumbs = new LinkedHashMap<String, Object>();
    crumbs.put("@type", "BreadcrumbList");
    crumbs.put(
        "itemListElement",
        List.of(crumb(1, category, categoryAddress), crumb(2, edition.title(), frame.canonical())));
    var graph = new LinkedHashMap<String, Object>();
    graph.put("@context", "https://schema.org");
    graph.put("@graph", List.of(article, crumbs));
    return JSON.writeValueAsString(graph).replace("<", "\\u003c");
  }

  private static Map<String, Object> crumb(int position, String name, String address) {
    var crumb = new LinkedHashMap<String, Object>();
    crumb.put("@type", "ListItem");
    crumb.put("position", position);
    crumb.put("name", name);
    crumb.put("item", address);
    return crumb;
  }
}
