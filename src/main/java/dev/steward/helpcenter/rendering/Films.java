package dev.steward.helpcenter.rendering;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/// Films of other sites become plain links to them: a frame of theirs would tell them who reads.
final class Films {
  private static final Pattern YOUTUBE =
      Pattern.compile(
          "https?://(?:www\\.)?youtube(?:-nocookie)?\\.com/embed/([A-Za-z0-9_-]{6,20}).*");
  private static final Pattern VIMEO =
      Pattern.compile("https?://player\\.vimeo\\.com/video/([0-9]{4,12}).*");
  private static final Map<Pattern, String> PAGES =
      Map.of(YOUTUBE, "https://www.youtube.com/watch?v=", VIMEO, "https://vimeo.com/");

  private Films() {}

  /// Replaces frames and players below the element.
  static void link(Element page) {
    for (Element film : page.select("iframe[src], video[src], video:has(source[src])")) {
      String source =
          film.hasAttr("src") ? film.attr("src") : film.select("source[src]").attr("src");
      String address = page(source.startsWith("//") ? "https:" + source : source);
      if (address.startsWith("https://")) {
        film.replaceWith(new Element("p").appendChild(link(address)));
      } else {
        film.remove();
      }
    }
  }

  private static Element link(String address) {
    return new Element("a").attr("href", address).text(address);
  }

  private static String page(String source) {
    for (Map.Entry<Pattern, String> site : PAGES.entrySet()) {
      Matcher film = site.getKey().matcher(source);
      if (film.matches()) {
        return site.getValue() + film.group(1);
      }
    }
    return source;
  }
}
