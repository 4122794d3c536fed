package dev.steward.platform.html;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// Decides where each image of a mail comes from: a part of the mail, its own data, elsewhere when
/// asked for, or nowhere. Elsewhere is kept in [#REMOTE] so that the page can tell and offer it.
final class ImageRewriting {

  static final String REMOTE = "data-remote-src";
  static final String BLOCKED_CLASS = "blocked-image";

  private static final Pattern DATA =
      Pattern.compile("(?i)data:image/(?:png|jpe?g|gif|webp);base64,[a-z0-9+/=\\s]+");
  private static final List<String> OTHER_SOURCES =
      List.of("srcset", "sizes", "lowsrc", "dynsrc", "longdesc", "usemap", "class", REMOTE);

  private final MailImages images;

  ImageRewriting(MailImages images) {
    this.images = images;
  }

  void rewrite(Document tree) {
    for (Element image : tree.select("img")) {
      Url source = Url.of(image.hasAttr("src") ? image.attr("src") : image.attr(REMOTE));
      OTHER_SOURCES.forEach(image::removeAttr);
      image.removeAttr("src");
      if (source.scheme().equals("cid")) {
        inline(image, source.text());
      } else if (DATA.matcher(source.text()).matches()) {
        image.attr("src", source.text());
      } else if (source.isWeb() && !isPixel(image)) {
        remote(image, source.encrypted());
      } else {
        image.remove();
      }
    }
  }

  private void remote(Element image, String address) {
    Optional<String> path =
        images.remote().map(to -> to.apply(address)).filter(ImageRewriting::isOurs);
    path.ifPresentOrElse(
        found -> image.attr("src", found),
        () -> image.attr(REMOTE, address).addClass(BLOCKED_CLASS));
  }

  private void inline(Element image, String cid) {
    String id = cid.substring("cid:".length());
    Optional<String> path = images.inline().apply(id).filter(ImageRewriting::isOurs);
    path.ifPresentOrElse(found -> image.attr("src", found), () -> describe(image));
  }

  private static boolean isOurs(String address) {
    return address.startsWith("/") || address.startsWith("cid:");
  }

  private static void describe(Element image) {
    String alt = image.attr("alt");
    image.replaceWith(new Element("span").text(alt.isBlank() ? "" : "[" + alt + "]"));
  }

  private static boolean isPixel(Element image) {
    return isTiny(image.attr("width")) && isTiny(image.attr("height"));
  }

  private static boolean isTiny(String size) {
    String plain = size.strip().toLowerCase(Locale.ROOT).replace("px", "");
    return plain.equals("0") || plain.equals("1");
  }
}
