package dev.steward.helpcenter.rendering;

import dev.steward.helpcenter.Audience;
import dev.steward.helpcenter.Wording;
import dev.steward.helpcenter.content.Catalogue;
import dev.steward.helpcenter.content.DeskParts;
import dev.steward.helpcenter.content.Variables;
import dev.steward.helpcenter.frame.CustomerPage;
import dev.steward.platform.html.HtmlSanitizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Renders articles. Stateless; never throws on any input.
@Component
public class Rendering {
  private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());
  private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();
  private static final Pattern MARKUP = Pattern.compile("[!-/:-@\\[-`{-~]");
  private static final Pattern NOT_ANCHOR = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern SIZE = Pattern.compile("-([0-9]{1,4})x([0-9]{1,4})\\.[a-z]+$");
  private static final int LONGEST_ANCHOR = 60;

  private final HtmlSanitizer sanitizer;
  private final ObjectProvider<CustomerPage> pages;

  Rendering(HtmlSanitizer sanitizer, ObjectProvider<CustomerPage> pages) {
    this.sanitizer = sanitizer;
    this.pages = pages;
  }

  /// The article for readers of this language who may see these audiences; notes for the desk
  /// appear only where [Audience#STAFF] is among them.
  ///
  /// @param wording what the version says
  /// @param written the language it is written in, which may not be the reader's
  /// @param read the language of the pages it links to
  public Rendered render(
      Wording wording, Locale written, Locale read, Catalogue catalogue, Set<Audience> audiences) {
    Map<String, String> values = catalogue.valuesIn(written);
    String html =
        switch (wording.format()) {
          case MARKDOWN -> markdown(markdownFor(wording.body(), values, audiences), written);
          case HTML ->
              Variables.fill(
                  htmlFor(wording, audiences), values, value -> sanitizer.plain(value).value());
        };
    Document page = Jsoup.parseBodyFragment(html);
    page.outputSettings().prettyPrint(false);
    Films.link(page.body());
    new Links(catalogue, paths(read), read, audiences).rewrite(page.body());
    measure(page.body());
    List<Rendered.Heading> contents = anchor(page.body());
    page.select(":not(.table-scroll) > table")
        .wrap("<div class=\"table-scroll\" tabindex=\"0\" role=\"region\"></div>");
    page.select("thead th:not([scope])").attr("scope", "col");
    return new Rendered(sanitizer.article(page.body().html()), contents);
  }

  /// The Markdown twin: variables filled in, notes for the desk gone unless the desk reads.
  public String twin(Wording wording, Map<String, String> values, Set<Audience> audiences) {
    return switch (wording.format()) {
      case MARKDOWN -> markdownFor(wording.body(), values, audiences);
      case HTML ->
          Variables.fill(
              PastedHtml.markdown(sanitizer.article(htmlFor(wording, audiences)).value()),
              values,
              Rendering::escaped);
    };
  }

  static String markdownFor(String body, Map<String, String> values, Set<Audience> audiences) {
    String visible =
        DeskParts.rewrite(
            body, note -> audiences.contains(Audience.STAFF) ? "> [!TIP]\n" + quoted(note) : "");
    return Variables.fill(visible, values, Rendering::escaped);
  }

  private static String htmlFor(Wording wording, Set<Audience> audiences) {
    return audiences.contains(Audience.STAFF) ? wording.body() : DeskParts.without(wording);
  }

  private static String quoted(String note) {
    return note.lines().map(line -> "> " + line).collect(Collectors.joining("\n")) + "\n";
  }

  private static String escaped(String value) {
    return MARKUP.matcher(value).replaceAll(sign -> "\\\\\\" + sign.group());
  }

  private static String markdown(String source, Locale locale) {
    return HtmlRenderer.builder()
        .extensions(EXTENSIONS)
        .nodeRendererFactory(context -> new Callouts(context, locale))
        .build()
        .render(PARSER.parse(source));
  }

  /// Names of pictures carry their size, so that the text does not jump when they arrive.
  private static void measure(Element body) {
    for (Element image : body.select("img[src]")) {
      Matcher size = SIZE.matcher(image.attr("src"));
      if (size.find()) {
        image.attr("width", size.group(1)).attr("height", size.group(2));
      }
    }
  }

  private Map<String, String> paths(Locale read) {
    return pages.stream()
        .collect(
            Collectors.toMap(
                CustomerPage::name, page -> page.pathIn(read), (first, second) -> first));
  }

  private static List<Rendered.Heading> anchor(Element body) {
    var taken = new HashSet<String>();
    var contents = new ArrayList<Rendered.Heading>();
    for (Element heading : body.select("h1, h2, h3")) {
      if (heading.normalName().equals("h1")) {
        heading.tagName("h2"); // the title of the page is the only first heading
      }
      String anchor = unique(heading.text(), taken);
      heading.attr("id", anchor);
      contents.add(
          new Rendered.Heading(heading.normalName().charAt(1) - '0', anchor, heading.text()));
    }
    return contents;
  }

  private static String unique(String text, Set<String> taken) {
    String plain = NOT_ANCHOR.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("-");
    String trimmed = plain.replaceAll("^-|-$", "");
    String cut = trimmed.substring(0, Math.min(trimmed.length(), LONGEST_ANCHOR));
    String base = cut.isEmpty() ? "part" : cut;
    Function<Integer, String> numbered = n -> n == 1 ? base : base + "-" + n;
    int number = 1;
    while (!taken.add(numbered.apply(number))) {
      number++;
    }
    return numbered.apply(number);
  }
}
