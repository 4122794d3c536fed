package dev.steward.helpcenter.frame;

import java.util.Locale;

/// What languages call themselves.
final class LanguageNames {
  private LanguageNames() {}

  /// The name of a language in that language, as in `English` or `简体中文`.
  static String own(Locale language) {
    return switch (language.toLanguageTag()) {
      case "zh-CN" -> "简体中文";
      case "zh-TW" -> "繁體中文";
      default -> {
        String name = language.getDisplayLanguage(language);
        yield name.substring(0, 1).toUpperCase(language) + name.substring(1);
      }
    };
  }
}
