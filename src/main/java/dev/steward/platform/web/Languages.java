package dev.steward.platform.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The languages that every text exists in.
public final class Languages {

  /// The fallback, and the language of the bundles without a suffix.
  public static final Locale ENGLISH = Locale.ENGLISH;

  /// Simplified Chinese as written in mainland China.
  public static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;

  /// All of them, in the order shown to people.
  public static final List<Locale> ALL = List.of(CHINESE, ENGLISH);

  private Languages() {}

  /// The language nearest to a tag such as `zh`, `zh-Hans-SG` or `en-GB`; empty where none is near.
  /// Traditional Chinese readers get Simplified Chinese rather than English.
  public static Optional<Locale> of(String tag) {
    return switch (Locale.forLanguageTag(tag).getLanguage()) {
      case "zh" -> Optional.of(CHINESE);
      case "en" -> Optional.of(ENGLISH);
      default -> Optional.empty();
    };
  }
}
