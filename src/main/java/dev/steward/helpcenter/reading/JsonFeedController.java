package dev.steward.helpcenter.reading;

import dev.steward.helpcenter.content.Catalogue;
import dev.steward.helpcenter.frame.HelpPaths;
import dev.steward.helpcenter.frame.PathLanguage;
import dev.steward.platform.BaseUrl;
import dev.steward.platform.web.Messages;
import dev.steward.platform.web.OpenRoute;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// The newest articles as JSON Feed 1.1.
@Controller
@OpenRoute("the help center is for everybody")
class JsonFeedController {
  private static final MediaType FEED = MediaType.parseMediaType("application/feed+json");
  private static final int NEWEST = 50;

  private final HelpPages pages;
  private final BaseUrl baseUrl;
  private final Messages messages;

  JsonFeedController(HelpPages pages, BaseUrl baseUrl, Messages messages) {
    this.pages = pages;
    this.baseUrl = baseUrl;
    this.messages = messages;
  }

  @GetMapping("/hc/{language}/articles.json")
  ResponseEntity<Map<String, Object>> feed(
      HttpServletRequest request, @PathVariable String language) {
    Catalogue catalogue = pages.catalogue();
    Locale locale = PathLanguage.require(request, catalogue, language);
    List<Map<String, Object>> items =
        catalogue
            .places()
            .map(Catalogue.Place::article)
            .filter(article -> article.editions().containsKey(locale))
            .sorted(
                Comparator.comparing(
                        (Catalogue.Leaf article) -> article.nearest(locale).publishedAt())
                    .reversed())
            .limit(NEWEST)
            .map(article -> item(locale, article))
            .toList();
    Map<String, Object> feed = new LinkedHashMap<>();
    feed.put("version", "https://jsonfeed.org/version/1.1");
    feed.put("title", messages.text(locale, "help.home.title"));
    feed.put("home_page_url", baseUrl.of(HelpPaths.home(locale)));
    feed.put("feed_url", baseUrl.of(HelpPaths.home(locale) + "/articles.json"));
    feed.put("language", locale.toLanguageTag());
    feed.put("items", items);
    return ResponseEntity.ok().contentType(FEED).body(feed);
  }

  private Map<String, Object> item(Locale locale, Catalogue.Leaf article) {
    Catalogue.Edition edition = article.nearest(locale);
    String address = baseUrl.of(HelpPaths.article(locale, article));
    Map<String, Object> item = new LinkedHashMap<>();
    item.put("id", address);
    item.put("url", address);
    item.put("title", edition.title());
    item.put("summary", edition.summary());
    item.put("content_text", edition.summary());
    item.put("date_published", edition.firstPublishedAt().toString());
    item.put("date_modified", edition.publishedAt().toString());
    item.put("tags", edition.labels());
    return item;
  }
}
