package dev.steward.helpcenter.content;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A category or a section, with or without articles.
///
/// @param category the category a section stands in; 0 for a category
public record Shelf(long id, long category, String slug, int position, List<Label> labels) {

  /// What it is called in a language.
  ///
  /// @param number of the translation, for programs
  /// @param description empty for sections
  public record Label(long number, Locale locale, String name, String description) {}

  public Shelf {
    labels = List.copyOf(labels);
  }

  /// The label in exactly this language.
  public Optional<Label> in(Locale locale) {
    return labels.stream().filter(label -> label.locale().equals(locale)).findFirst();
  }
}
