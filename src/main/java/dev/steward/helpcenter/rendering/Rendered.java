package dev.steward.helpcenter.rendering;

import dev.steward.platform.html.SafeHtml;
import java.util.List;

/// An article as a page shows it.
///
/// @param contents its headings, for a table of contents
public record Rendered(SafeHtml html, List<Heading> contents) {

  /// A heading that can be linked to.
  ///
  /// @param level 2 or 3
  public record Heading(int level, String anchor, String text) {}

  public Rendered {
    contents = List.copyOf(contents);
  }
}
