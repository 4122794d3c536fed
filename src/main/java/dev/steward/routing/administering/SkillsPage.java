package dev.steward.routing.administering;

import dev.steward.routing.dispatching.Queues;
import dev.steward.ticket.editing.RequestTypes;
import java.util.List;
import java.util.Locale;

/// What an agent can.
///
/// @param name whose; empty for one's own
/// @param path where the form goes
public record SkillsPage(String name, String path, String back, Queues.Skills skills) {
  private static final List<String> LANGUAGES =
      List.of("zh", "en", "ja", "ko", "ru", "vi", "es", "pt", "fr", "de", "tr", "id", "th", "ar");

  /// Languages to choose from.
  public static List<String> languages() {
    return LANGUAGES;
  }

  /// Request types to choose from.
  public static List<String> types() {
    return RequestTypes.all();
  }

  /// A language in its own words.
  public static String language(String tag) {
    Locale locale = Locale.forLanguageTag(tag);
    return locale.getDisplayLanguage(locale);
  }
}
