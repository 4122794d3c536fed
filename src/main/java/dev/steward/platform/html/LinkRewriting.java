package dev.steward.platform.html;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// Makes links honest: only to the web, to an address or a number; and where the words name one
/// host while the link goes to another, or the host could be mistaken for another, the true host
/// stands behind the link.
final class LinkRewriting {

  static final String HOST_CLASS = "link-host";

  private static final Set<String> ALLOWED = Set.of("http", "https", "mailto", "tel");
  private static final Pattern HOST_IN_TEXT =
      Pattern.compile(
          "(?iu)(?:^|[\\s(<\\[（【]|://)(?:[^\\s/@]{1,64}@)?((?:[\\p{L}\\p{N}_-]{1,63}\\.)+[\\p{L}]{2,24})(?=$|[\\s/:?#)>\\]）】，。,;])");
  private static final int TEXT_LOOKED_AT = 300;

  private LinkRewriting() {}

  static void rewrite(Document tree) {
    tree.select("span." + HOST_CLASS).remove();
    for (Element link : tree.select("a")) {
      Url target = Url.of(link.attr("href"));
      link.removeAttr("href").removeAttr("class");
      if (ALLOWED.contains(target.scheme())) {
        link.attr("href", target.text());
        if (target.isWeb() && isDeceptive(link, target)) {
          String host = target.host();
          link.after(new Element("span").addClass(HOST_CLASS).text("[" + host + "]"));
        }
      }
    }
  }

  private static boolean isDeceptive(Element link, Url target) {
    String host = target.host();
    return target.hasUserPart()
        || host.startsWith("xn--")
        || host.contains(".xn--")
        || claimsAnother(link.text(), host);
  }

  private static boolean claimsAnother(String text, String host) {
    String start = text.length() > TEXT_LOOKED_AT ? text.substring(0, TEXT_LOOKED_AT) : text;
    Matcher named = HOST_IN_TEXT.matcher(start);
    while (named.find()) {
      String claimed = Url.ascii(named.group(1));
      boolean same =
          claimed.equals(host) || host.endsWith("." + claimed) || claimed.endsWith("." + host);
      if (!same) {
        return true;
      }
    }
    return false;
  }
}
