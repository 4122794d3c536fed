package dev.steward.helpcenter.reading;

import dev.steward.helpcenter.content.Catalogue;
import dev.steward.helpcenter.frame.HelpPaths;
import dev.steward.helpcenter.frame.ListedPage;
import dev.steward.helpcenter.frame.PathLanguage;
import dev.steward.platform.BaseUrl;
import dev.steward.platform.web.Messages;
import dev.steward.platform.web.OpenRoute;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.util.HtmlUtils;

/// What programs read: site map (sitemaps.org), robots (RFC 9309), `llms.txt`, OpenSearch 1.1 and
/// Atom (RFC 4287).
@Controller
@OpenRoute("the help center is for everybody")
class DirectoryController {
  private static final MediaType XML = MediaType.parseMediaType("application/xml;charset=utf-8");
  private static final MediaType TEXT = MediaType.parseMediaType("text/plain;charset=utf-8");
  private static final MediaType ATOM =
      MediaType.parseMediaType("application/atom+xml;charset=utf-8");
  private static final MediaType OPEN_SEARCH =
      MediaType.parseMediaType("application/opensearchdescription+xml;charset=utf-8");
  private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
  private static final int FEED = 50;

  private final HelpPages pages;
  private final BaseUrl baseUrl;
  private final Messages messages;

  DirectoryController(HelpPages pages, BaseUrl baseUrl, Messages messages) {
    this.pages = pages;
    this.baseUrl = baseUrl;
    this.messages = messages;
  }

  @GetMapping("/sitemap.xml")
  ResponseEntity<String> siteMap() {
    Catalogue catalogue = pages.catalogue();
    var out =
        new StringBuilder(HEAD)
            .append("<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"")
            .append(" xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n");
    catalogue.places().forEach(place -> address(out, place.article()));
    pages.listed().forEach(page -> address(out, page));
    return answer(XML, out.append("</urlset>\n").toString());
  }

  private void address(StringBuilder out, Catalogue.Leaf article) {
    for (Catalogue.Edition edition : article.editions().values()) {
      out.append("<url><loc>")
          .append(url(HelpPaths.article(edition.locale(), article)))
          .append("</loc><lastmod>")
          .append(edition.publishedAt())
          .append("</lastmod>");
      for (Locale other : article.editions().keySet()) {
        out.append("<xhtml:link rel=\"alternate\" hreflang=\"")
            .append(other.toLanguageTag())
            .append("\" href=\"")
            .append(url(HelpPaths.article(other, article)))
            .append("\"/>");
      }
      out.append("</url>\n");
    }
  }

  private void address(StringBuilder out, ListedPage page) {
    page.paths()
        .forEach((locale, path) -> {
          out.append("<url><loc>")
              .append(url(path))
              .append("</loc><lastmod>")
              .append(page.changedAt())
              .append("</lastmod>");
          page.paths()
              .forEach((other, twin) ->
                  out.append("<xhtml:link rel=\"alternate\" hreflang=\"")
                      .append(other.toLanguageTag())
                      .append("\" href=\"")
                      .append(url(twin))
                      .append("\"/>"));
          out.append("</url>\n");
        });
  }

  @GetMapping("/robots.txt")
  ResponseEntity<String> robots() {
    return answer(
        TEXT,
        """
        User-agent: *
        Disallow: /desk
        Disallow: /api/
        Disallow: /requests/
        Disallow: /subscriptions/
        Disallow: /hc/*/search?
        Disallow: /hc/*/suggestions
        Allow: /

        Sitemap: %s
        """
            .formatted(baseUrl.of("/sitemap.xml")));
  }

  @GetMapping("/llms.txt")
  ResponseEntity<String> forModels() {
    Catalogue catalogue = pages.catalogue();
    Locale locale = Locale.ENGLISH;
    var out = new StringBuilder("# ").append(brand(catalogue, locale)).append(" help center\n\n");
    out.append("> ").append(messages.text(locale, "help.home.description")).append("\n\n");
    for (Catalogue.Category category : catalogue.categories()) {
      out.append("## ").append(Catalogue.in(category.names(), locale)).append("\n\n");
      category
          .articles()
          .map(article -> HelpPages.link(locale, article))
          .forEach(link ->
              out.append(
                  "- [%s](%s.md): %s\n"
                      .formatted(link.title(), baseUrl.of(link.path()), link.summary())));
      out.append('\n');
    }
    List<ListedPage> others =
        pages.listed().stream().filter(page -> page.paths().containsKey(locale)).toList();
    if (!others.isEmpty()) {
      out.append("## ").append(messages.text(locale, "frame.others")).append("\n\n");
      others.forEach(page ->
          out.append(
              "- [%s](%s)\n"
                  .formatted(
                      Catalogue.in(page.titles(), locale),
                      baseUrl.of(Catalogue.in(page.paths(), locale)))));
    }
    return answer(TEXT, out.toString());
  }

  @GetMapping("/hc/{language}/opensearch.xml")
  ResponseEntity<String> openSearch(HttpServletRequest request, @PathVariable String language) {
    Catalogue catalogue = pages.catalogue();
    Locale locale = PathLanguage.require(request, catalogue, language);
    String path = HelpPaths.search(locale);
    return answer(
        OPEN_SEARCH,
        HEAD
            + """
            <OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
            <ShortName>%s</ShortName>
            <Description>%s</Description>
            <InputEncoding>UTF-8</InputEncoding>
            <Language>%s</Language>
            <Url type="text/html" template="%s?q={searchTerms}"/>
            </OpenSearchDescription>
            """
                .formatted(
                    text(brand(catalogue, locale)),
                    text(messages.text(locale, "help.home.description")),
                    locale.toLanguageTag(),
                    url(path)));
  }

  @GetMapping("/hc/{language}/articles.atom")
  ResponseEntity<String> feed(HttpServletRequest request, @PathVariable String language) {
    Catalogue catalogue = pages.catalogue();
    Locale locale = PathLanguage.require(request, catalogue, language);
    String address = baseUrl.of(HelpPaths.home(locale));
    List<Catalogue.Leaf> newest =
        catalogue
            .places()
            .map(Catalogue.Place::article)
            .filter(article -> article.editions().containsKey(locale))
            .sorted(
                Comparator.comparing(
                        (Catalogue.Leaf article) -> article.nearest(locale).publishedAt())
                    .reversed())
            .limit(FEED)
            .toList();
    var out =
        new StringBuilder(HEAD)
            .append(
                "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"%s\">\n"
                    .formatted(locale.toLanguageTag()))
            .append(
                "<title>%s</title>\n<id>%s</id>\n"
                    .formatted(text(brand(catalogue, locale)), text(address)))
            .append(
                "<link href=\"%s\"/>\n<link rel=\"self\" href=\"%s/articles.atom\"/>\n"
                    .formatted(text(address), text(address)))
            .append("<author><name>%s</name></author>\n".formatted(text(brand(catalogue, locale))));
    newest.stream()
        .findFirst()
        .ifPresent(article ->
            out.append("<updated>%s</updated>\n".formatted(article.nearest(locale).publishedAt())));
    newest.forEach(article -> entry(out, locale, article));
    return answer(ATOM, out.append("</feed>\n").toString());
  }

  private void entry(StringBuilder out, Locale locale, Catalogue.Leaf article) {
    Catalogue.Edition edition = article.nearest(locale);
    String address = url(HelpPaths.article(locale, article));
    out.append(
        "<entry><title>%s</title><id>%s</id><link href=\"%s\"/><published>%s</published><updated>%s</updated><summary>%s</summary></entry>\n"
            .formatted(
                text(edition.title()),
                address,
                address,
                edition.firstPublishedAt(),
                edition.publishedAt(),
                text(edition.summary())));
  }

  private String brand(Catalogue catalogue, Locale locale) {
    return catalogue
        .valuesIn(locale)
        .getOrDefault("exchange.name", messages.text(locale, "product.name"));
  }

  private String url(String path) {
    return text(baseUrl.of(path));
  }

  private static String text(String plain) {
    return HtmlUtils.htmlEscape(plain, "UTF-8").replace("&#39;", "&apos;");
  }

  private static ResponseEntity<String> answer(MediaType type, String body) {
    return ResponseEntity.ok().contentType(type).body(body);
  }
}
