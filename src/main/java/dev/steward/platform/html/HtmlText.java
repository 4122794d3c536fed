package dev.steward.platform.html;

import org.jsoup.Jsoup;

/// HTML as readable plain text.
public final class HtmlText {
  private HtmlText() {}

  /// The text a reader would see, with line breaks where blocks end.
  public static String of(String html) {
    return Jsoup.parseBodyFragment(html).body().wholeText().strip();
  }
}
