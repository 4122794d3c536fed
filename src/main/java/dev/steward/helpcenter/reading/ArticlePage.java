package dev.steward.helpcenter.reading;

import dev.steward.helpcenter.frame.Frame;
import dev.steward.helpcenter.rendering.Rendered;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;

/// An article.
///
/// @param written language of the text, which may not be that of the page
/// @param outdated whether another language says something newer
/// @param markdown path of its Markdown twin
/// @param vote path that takes "was this helpful?"
/// @param ask where one goes on when the article was no answer; empty where nobody is to be asked
/// @param structured description for search engines: JSON-LD, safe inside a script element
public record ArticlePage(
    Frame frame,
    HomePage.Link category,
    String section,
    String title,
    Locale written,
    boolean outdated,
    Instant publishedAt,
    Rendered rendered,
    List<HomePage.Link> related,
    String markdown,
    String vote,
    String structured,
    String ask) {

  /// The same for a reader who signed in: search engines are not to list it.
  ArticlePage unlisted() {
    return new ArticlePage(
        frame.unlisted(),
        category,
        section,
        title,
        written,
        outdated,
        publishedAt,
        rendered,
        related,
        markdown,
        vote,
        structured,
        ask);
  }

  /// Whether the reader's language has no such article yet.
  public boolean isForeign() {
    return !written.equals(frame.locale());
  }

  /// The day it was published last, as people of this language write it; in UTC, since the page is
  /// the same for everybody.
  public String day() {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
        .withLocale(frame.locale())
        .format(publishedAt.atOffset(ZoneOffset.UTC));
  }

  /// The name of the language it is written in.
  public String writtenName() {
    return written.getDisplayLanguage(frame.locale());
  }
}
