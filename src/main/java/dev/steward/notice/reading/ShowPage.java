package dev.steward.notice.reading;

import dev.steward.helpcenter.frame.Frame;
import dev.steward.helpcenter.rendering.Rendered;
import dev.steward.notice.Announcement;
import java.util.List;
import java.util.Locale;

/// An announcement.
///
/// @param written language of the text, which may not be that of the page
/// @param expired whether it concerns nobody any more
/// @param others newer ones of the same topic
/// @param structured description for search engines: JSON-LD, safe inside a script element
public record ShowPage(
    Frame frame,
    Announcement announcement,
    Locale written,
    Announcement.Text text,
    Rendered rendered,
    boolean expired,
    boolean changed,
    List<ListPage.Row> others,
    String topicPath,
    String structured) {

  /// Whether it is not written in the reader's language.
  public boolean isForeign() {
    return !written.equals(frame.locale());
  }

  /// The name of the language it is written in.
  public String writtenName() {
    return written.getDisplayLanguage(frame.locale());
  }
}
