package dev.steward.platform.html;

import gg.jte.Content;
import gg.jte.TemplateOutput;

/// HTML that went through [HtmlSanitizer], or is read back from where such HTML is stored. Nobody
/// else makes one: what takes a `SafeHtml` writes it as it is.
///
/// In a template, `${page.body()}` shows it.
///
/// @param value the markup, without `html`, `head` or `body`
public record SafeHtml(String value) implements Content {

  private static final String BLOCKED = " " + ImageRewriting.REMOTE + "=\"";

  /// How many images lie elsewhere and are not fetched.
  public int blockedImages() {
    int count = 0;
    int at = value.indexOf(BLOCKED);
    while (at >= 0) {
      count++;
      at = value.indexOf(BLOCKED, at + BLOCKED.length());
    }
    return count;
  }

  @Override
  public void writeTo(TemplateOutput output) {
    output.writeContent(value);
  }

  @Override
  public boolean isEmptyContent() {
    return value.isEmpty();
  }
}
