package dev.steward.helpcenter.brand;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The page on which the brand is changed.
///
/// @param brand what is in use
/// @param draft what the fields show
/// @param languages in which names and feet are written
/// @param expiring whether the security contacts are about to expire, or have
public record BrandPage(
    Brand brand,
    BrandDraft draft,
    List<Locale> languages,
    Preview preview,
    boolean expiring,
    Optional<String> problem) {

  /// The name in a language.
  public String name(Locale locale) {
    return draft.names().getOrDefault(locale, "");
  }

  /// The foot in a language.
  public String foot(Locale locale) {
    return draft.feet().getOrDefault(locale, "");
  }

  /// A colour of the fields.
  public String accent() {
    return draft.accent().map(Colour::hex).orElse("");
  }

  /// The colour of the fields for dark pages.
  public String accentDark() {
    return draft.accentDark().map(Colour::hex).orElse("");
  }

  /// One entry to a line.
  public static String lines(List<String> entries) {
    return String.join("\n", entries);
  }

  /// How it would look.
  ///
  /// @param style address of the colours
  /// @param light how the light colour does; empty where the desk's own is used
  public record Preview(
      String name,
      String foot,
      String logo,
      String style,
      Optional<BrandColours.Verdict> light,
      Optional<BrandColours.Verdict> dark) {}
}
