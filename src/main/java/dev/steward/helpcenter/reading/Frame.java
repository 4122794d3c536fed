package dev.steward.helpcenter.reading;

import java.util.List;
import java.util.Locale;

/// What surrounds every page of the help center.
///
/// @param locale language of the address
/// @param brand name of the exchange
/// @param title of the page, without the brand
/// @param description one sentence for search engines; may be empty
/// @param canonical absolute address of this very page
/// @param alternates the same page in each language it exists in
/// @param indexed whether search engines shall list it
public record Frame(
    Locale locale,
    String brand,
    String title,
    String description,
    String canonical,
    List<Alternate> alternates,
    boolean indexed) {

  /// The page in a language.
  ///
  /// @param name of the language, in itself
  /// @param address absolute
  public record Alternate(Locale locale, String name, String path, String address) {}

  public Frame {
    alternates = List.copyOf(alternates);
  }

  /// The first page in this language.
  public String home() {
    return HelpPaths.home(locale);
  }

  /// Where search is.
  public String search() {
    return HelpPaths.search(locale);
  }
}
