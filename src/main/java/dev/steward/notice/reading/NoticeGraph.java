package dev.steward.notice.reading;

import dev.steward.helpcenter.frame.Frame;
import dev.steward.notice.Announcement;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/// Describes an announcement to search engines, in the words of schema.org.
final class NoticeGraph {
  private static final JsonMapper JSON = JsonMapper.shared();

  private NoticeGraph() {}

  /// JSON-LD that may stand in a script element: it holds no `<`.
  static String of(Frame frame, Announcement announcement, Announcement.Text text) {
    var article = new LinkedHashMap<String, Object>();
    article.put("@context", "https://schema.org");
    article.put("@type", "NewsArticle");
    article.put("headline", text.title());
    article.put("description", text.summary());
    article.put("inLanguage", announcement.nearest(frame.locale()).toLanguageTag());
    article.put("datePublished", announcement.publishedAt().orElseThrow().toString());
    article.put("dateModified", announcement.changedAt().toString());
    announcement.expiresAt().ifPresent(end -> article.put("expires", end.toString()));
    article.put("mainEntityOfPage", frame.canonical());
    article.put("publisher", Map.of("@type", "Organization", "name", frame.brand()));
    return JSON.writeValueAsString(article).replace("<", "\\u003c");
  }
}
