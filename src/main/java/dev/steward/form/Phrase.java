package dev.steward.form;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// A short text in several languages, by language tag.
///
/// @param texts plain text by BCP 47 tag, such as `en` and `zh-CN`
public record Phrase(@JsonValue Map<String, String> texts) {
  /// Nothing, in every language.
  public static final Phrase NONE = new Phrase(Map.of());

  /// Keeps what says something.
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public Phrase {
    var kept = new TreeMap<String, String>();
    texts.forEach((tag, text) -> {
      if (!text.isBlank()) {
        kept.put(tag, text.strip());
      }
    });
    texts = Map.copyOf(kept);
  }

  /// The same text in English and Chinese.
  public static Phrase of(String english, String chinese) {
    return new Phrase(Map.of("en", english, "zh-CN", chinese));
  }

  /// The text in a language, else in English, else in any; empty where there is none.
  public String in(Locale locale) {
    String exact = texts.get(locale.toLanguageTag());
    if (exact != null) {
      return exact;
    }
    String english = texts.get("en");
    return english != null ? english : texts.values().stream().findFirst().orElse("");
  }

  /// The text of exactly this language; empty where there is none.
  public String only(String tag) {
    return texts.getOrDefault(tag, "");
  }

  /// Whether it says nothing.
  public boolean isEmpty() {
    return texts.isEmpty();
  }
}
