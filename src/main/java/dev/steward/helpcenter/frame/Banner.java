package dev.steward.helpcenter.frame;

import java.util.Locale;
import java.util.Map;

/// One sentence above every customer page. The same for everybody; a visitor who puts it away keeps
/// that in the browser, so no page differs by it.
///
/// @param id names what it tells of, so that it stays away once put away; letters, digits, `-`
/// @param texts in each language it is written in
/// @param path where more is said; begins with a slash, may hold `{language}`, or is empty
/// @param dismissable whether a visitor may put it away
public record Banner(
    String id, Tone tone, Map<Locale, String> texts, String path, boolean dismissable) {

  /// How grave it is.
  public enum Tone {
    /// Something to know.
    NOTE("info", "accent"),
    /// Something that may hinder.
    WARNING("triangle-alert", "waiting"),
    /// Something that stands still.
    DANGER("triangle-alert", "danger");

    private final String icon;
    private final String style;

    Tone(String icon, String style) {
      this.icon = icon;
      this.style = style;
    }

    /// Name of its icon.
    public String icon() {
      return icon;
    }

    /// Name of its colours.
    public String style() {
      return style;
    }
  }

  public Banner {
    texts = Map.copyOf(texts);
  }
}
