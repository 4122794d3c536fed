package dev.steward.notice.subscribing;

import dev.steward.channel.ChannelName;
import dev.steward.channel.OutboundMessage;
import dev.steward.helpcenter.Audience;
import dev.steward.helpcenter.Wording;
import dev.steward.helpcenter.brand.Brand;
import dev.steward.helpcenter.brand.Brands;
import dev.steward.helpcenter.brand.Colour;
import dev.steward.helpcenter.content.Catalogues;
import dev.steward.helpcenter.rendering.Rendering;
import dev.steward.platform.BaseUrl;
import dev.steward.platform.html.HtmlSanitizer;
import dev.steward.platform.html.HtmlText;
import dev.steward.platform.html.SafeHtml;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.springframework.stereotype.Component;

/// What letters are written on: the exchange's name, logo and colour at the head, the letter, and
/// at the foot where it came from and how to end it.
@Component
class LetterPaper {
  private static final String LOGO = "logo";
  private static final String PLAIN = "#1f2937";

  private final Brands brands;
  private final Catalogues catalogues;
  private final Rendering rendering;
  private final HtmlSanitizer sanitizer;
  private final BaseUrl baseUrl;

  LetterPaper(
      Brands brands,
      Catalogues catalogues,
      Rendering rendering,
      HtmlSanitizer sanitizer,
      BaseUrl baseUrl) {
    this.brands = brands;
    this.catalogues = catalogues;
    this.rendering = rendering;
    this.sanitizer = sanitizer;
    this.baseUrl = baseUrl;
  }

  /// A letter as plain text and as HTML that say the same, with the files it shows.
  record Sheet(String text, SafeHtml html, List<OutboundMessage.File> files) {}

  /// The name of the exchange.
  String brand(Locale locale) {
    return brands.current().names().getOrDefault(locale, "");
  }

  /// @param body Markdown
  /// @param foot plain text, one paragraph to a line
  Sheet sheet(Locale locale, String title, String body, String foot) {
    Brand brand = brands.current();
    Optional<Brand.Logo> logo = brand.logo().filter(each -> each.type().equals("image/png"));
    SafeHtml said = said(locale, title, body);
    Document page = Document.createShell(baseUrl.value());
    Element head = page.body().appendElement("p").attr("style", head(brand));
    logo.ifPresent(_ -> head.appendElement("img").attr("src", "cid:" + LOGO).attr("alt", ""));
    head.appendText(brand.names().getOrDefault(locale, ""));
    page.body().appendElement("h1").attr("style", "font-size:20px").text(title);
    page.body().append(said.value());
    page.body()
        .select("a[href^=/]")
        .forEach(link -> link.attr("href", baseUrl.of(link.attr("href"))));
    Element end = page.body().appendElement("p").attr("style", "color:#6b7280;font-size:13px");
    foot.lines().forEach(line -> end.appendElement("span").text(line).appendElement("br"));
    end.select("span").forEach(LetterPaper::link);
    return new Sheet(
        HtmlText.of(said.value()).strip() + (foot.isEmpty() ? "" : "\n\n-- \n" + foot),
        sanitizer.mail(page.body().html()),
        logo.map(LetterPaper::file).map(List::of).orElse(List.of()));
  }

  private SafeHtml said(Locale locale, String title, String body) {
    var wording = new Wording(title, "", List.of(), Wording.Format.MARKDOWN, body);
    return rendering
        .render(wording, locale, locale, catalogues.current(), Set.of(Audience.EVERYONE))
        .html();
  }

  private static String head(Brand brand) {
    String colour = brand.accent().map(Colour::hex).orElse(PLAIN);
    return "font-size:16px;font-weight:bold;color:" + colour;
  }

  private static void link(Element line) {
    String text = line.text();
    int at = text.indexOf("http");
    if (at >= 0) {
      String address = text.substring(at).split("\\s", 2)[0];
      line.text(text.substring(0, at));
      line.appendElement("a").attr("href", address).text(address);
      line.appendElement("br");
    }
  }

  private static OutboundMessage.File file(Brand.Logo logo) {
    return new OutboundMessage.File(
        logo.blob(),
        Optional.empty(),
        ChannelName.EMAIL,
        "logo.png",
        logo.type(),
        Optional.of(LOGO));
  }
}
