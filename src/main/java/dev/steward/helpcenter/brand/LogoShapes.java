package dev.steward.helpcenter.brand;

import dev.steward.platform.error.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/// Takes the shapes out of an SVG file and leaves everything else: scripts, styles, links, foreign
/// objects, references to other files, entities. What is not on the lists does not pass.
final class LogoShapes {
  private static final Set<String> ELEMENTS =
      Set.of(
          "svg",
          "g",
          "path",
          "rect",
          "circle",
          "ellipse",
          "line",
          "polyline",
          "polygon",
          "defs",
          "lineargradient",
          "radialgradient",
          "stop",
          "clippath",
          "title");
  private static final Set<String> ATTRIBUTES =
      Set.of(
          "id",
          "d",
          "x",
          "y",
          "x1",
          "y1",
          "x2",
          "y2",
          "cx",
          "cy",
          "r",
          "rx",
          "ry",
          "fx",
          "fy",
          "width",
          "height",
          "viewbox",
          "points",
          "transform",
          "fill",
          "fill-rule",
          "fill-opacity",
          "clip-rule",
          "clip-path",
          "stroke",
          "stroke-width",
          "stroke-linecap",
          "stroke-linejoin",
          "stroke-miterlimit",
          "stroke-opacity",
          "opacity",
          "offset",
          "stop-color",
          "stop-opacity",
          "gradientunits",
          "gradienttransform",
          "preserveaspectratio");
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9 ,.#%()+_\\n\\t-]*");
  private static final Pattern FOREIGN = Pattern.compile("(?i)url\\s*\\((?!\\s*#)|javascript|data");
  private static final String SPACE = "http://www.w3.org/2000/svg";

  private LogoShapes() {}

  /// The shapes, as an SVG file.
  ///
  /// @throws Refusal [BrandError#BAD_LOGO] where there are none
  static byte[] clean(String source) {
    Document file = Jsoup.parse(source, "", Parser.xmlParser());
    Element root = file.selectFirst("svg");
    if (root == null) {
      throw new Refusal(BrandError.BAD_LOGO);
    }
    for (Element element : root.getAllElements().stream().toList()) {
      if (!ELEMENTS.contains(element.normalName())) {
        element.remove();
      } else {
        strip(element);
      }
    }
    if (root.select("path, rect, circle, ellipse, polygon, polyline, line").isEmpty()) {
      throw new Refusal(BrandError.BAD_LOGO);
    }
    root.attr("xmlns", SPACE);
    var clean = new Document("");
    clean.outputSettings().syntax(Document.OutputSettings.Syntax.xml).prettyPrint(false);
    clean.appendChild(root.clone());
    clean.select("title").empty();
    return clean.outerHtml().getBytes(StandardCharsets.UTF_8);
  }

  private static void strip(Element element) {
    for (Attribute attribute : element.attributes().asList()) {
      String value = attribute.getValue();
      boolean kept =
          ATTRIBUTES.contains(attribute.getKey().toLowerCase(Locale.ROOT))
              && PLAIN.matcher(value).matches()
              && !FOREIGN.matcher(value).find();
      if (!kept) {
        element.removeAttr(attribute.getKey());
      }
    }
    element.textNodes().forEach(words -> words.text(""));
    element.childNodes().stream()
        .filter(node -> !(node instanceof Element) && !(node instanceof org.jsoup.nodes.TextNode))
        .toList()
        .forEach(org.jsoup.nodes.Node::remove);
  }
}
