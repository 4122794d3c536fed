package dev.steward.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;

/// The language of a page whose address names it, such as `/hc/zh-CN/…`. It goes before whatever
/// the reader prefers, so that the same address gives everybody the same page.
public final class PageLanguage {
  private static final String ATTRIBUTE = PageLanguage.class.getName();

  private PageLanguage() {}

  /// Says that the page answering this request is in the language, or the nearest we have texts in.
  public static void fix(HttpServletRequest request, Locale language) {
    request.setAttribute(
        ATTRIBUTE, Languages.of(language.toLanguageTag()).orElse(Languages.ENGLISH));
  }

  static Optional<Locale> of(HttpServletRequest request) {
    return request.getAttribute(ATTRIBUTE) instanceof Locale language
        ? Optional.of(language)
        : Optional.empty();
  }
}
