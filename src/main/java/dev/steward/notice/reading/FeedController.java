package dev.steward.notice.reading;

import dev.steward.helpcenter.frame.Frames;
import dev.steward.notice.Announcement;
import dev.steward.notice.Topic;
import dev.steward.notice.content.Announcements;
import dev.steward.platform.BaseUrl;
import dev.steward.platform.web.Messages;
import dev.steward.platform.web.OpenRoute;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.json.JsonMapper;

/// Announcements for feed readers: Atom (RFC 4287) and JSON Feed 1.1, for each topic and language.
/// A feed holds what is written in its language, and nothing else.
@Controller
@OpenRoute("announcements are for everybody")
class FeedController {
  private static final MediaType ATOM =
      MediaType.parseMediaType("application/atom+xml;charset=utf-8");
  private static final MediaType JSON_FEED = MediaType.parseMediaType("application/feed+json");
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final int LATEST = 50;
  private static final String LIST = "/hc/{language}/announcements";

  private final Announcements announcements;
  private final NoticePages pages;
  private final Frames frames;
  private final Messages messages;
  private final BaseUrl baseUrl;

  FeedController(
      Announcements announcements,
      NoticePages pages,
      Frames frames,
      Messages messages,
      BaseUrl baseUrl) {
    this.announcements = announcements;
    this.pages = pages;
    this.frames = frames;
    this.messages = messages;
    this.baseUrl = baseUrl;
  }

  @GetMapping({LIST + ".atom", LIST + "/topics/{topic:[a-z]+}.atom"})
  ResponseEntity<String> atom(
      HttpServletRequest request,
      @PathVariable String language,
      @PathVariable Optional<String> topic) {
    Feed feed = feed(frames.language(request, language), topic);
    var out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    out.append(
        """
        <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="%s">
        <title>%s</title><id>%s</id><updated>%s</updated>
        <link rel="alternate" type="text/html" href="%s"/>
        <link rel="self" type="application/atom+xml" href="%s.atom"/>
        <author><name>%s</name></author>
        """
            .formatted(
                feed.locale().toLanguageTag(),
                xml(feed.title()),
                xml(feed.address()),
                feed.updated(),
                xml(feed.address()),
                xml(feed.address()),
                xml(feed.brand())));
    feed.items().forEach(item -> entry(out, feed.locale(), item));
    return ResponseEntity.ok().contentType(ATOM).body(out.append("</feed>\n").toString());
  }

  private void entry(StringBuilder out, Locale locale, Announcement item) {
    Announcement.Text text = item.text(locale);
    String address = baseUrl.of(NoticePaths.page(locale, item));
    out.append(
        """
        <entry><title>%s</title><id>%s</id><link rel="alternate" type="text/html" href="%s"/>
        <published>%s</published><updated>%s</updated><category term="%s"/>
        <summary>%s</summary><content type="html">%s</content></entry>
        """
            .formatted(
                xml(text.title()),
                xml(address),
                xml(address),
                item.publishedAt().orElseThrow(),
                item.changedAt(),
                item.topic().code(),
                xml(text.summary()),
                xml(pages.rendered(item, locale).html().value())));
  }

  @GetMapping({LIST + ".json", LIST + "/topics/{topic:[a-z]+}.json"})
  ResponseEntity<String> json(
      HttpServletRequest request,
      @PathVariable String language,
      @PathVariable Optional<String> topic) {
    Feed feed = feed(frames.language(request, language), topic);
    var document = new LinkedHashMap<String, Object>();
    document.put("version", "https://jsonfeed.org/version/1.1");
    document.put("title", feed.title());
    document.put("home_page_url", feed.address());
    document.put("feed_url", feed.address() + ".json");
    document.put("language", feed.locale().toLanguageTag());
    document.put("authors", List.of(Map.of("name", feed.brand())));
    document.put("items", feed.items().stream().map(item -> item(feed.locale(), item)).toList());
    return ResponseEntity.ok().contentType(JSON_FEED).body(JSON.writeValueAsString(document));
  }

  private Map<String, Object> item(Locale locale, Announcement item) {
    Announcement.Text text = item.text(locale);
    String address = baseUrl.of(NoticePaths.page(locale, item));
    var entry = new LinkedHashMap<String, Object>();
    entry.put("id", address);
    entry.put("url", address);
    entry.put("title", text.title());
    entry.put("summary", text.summary());
    entry.put("content_html", pages.rendered(item, locale).html().value());
    entry.put("date_published", item.publishedAt().orElseThrow().toString());
    entry.put("date_modified", item.changedAt().toString());
    entry.put("tags", List.of(item.topic().code()));
    return entry;
  }

  private record Feed(
      Locale locale, String title, String brand, String address, List<Announcement> items) {

    /// The moment of the newest change; the beginning of time for an empty feed.
    Instant updated() {
      return items.stream()
          .map(Announcement::changedAt)
          .max(Instant::compareTo)
          .orElse(Instant.EPOCH);
    }
  }

  private Feed feed(Locale locale, Optional<String> code) {
    Optional<Topic> topic = code.map(AnnouncementController::require);
    List<Announcement> items =
        announcements.current(topic, OptionalLong.empty(), LATEST).stream()
            .filter(item -> item.texts().containsKey(locale))
            .sorted(
                (a, b) -> b.publishedAt().orElseThrow().compareTo(a.publishedAt().orElseThrow()))
            .toList();
    String name =
        messages.text(
            locale, topic.map(each -> "notice.topic." + each.code()).orElse("notice.title"));
    String brand =
        pages.list(locale, topic, OptionalLong.empty(), Optional.empty()).frame().brand();
    return new Feed(
        locale, brand + " · " + name, brand, baseUrl.of(NoticePaths.list(locale, topic)), items);
  }

  private static String xml(String plain) {
    return HtmlUtils.htmlEscape(plain, "UTF-8").replace("&#39;", "&apos;");
  }
}
