package dev.steward.helpcenter.content;

import dev.steward.helpcenter.Article;
import dev.steward.helpcenter.Translation;
import dev.steward.helpcenter.Version;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// An article with its words, as somebody of the desk may see it.
///
/// @param editions in the order of languages; never empty
public record Kept(Article article, Instant createdAt, List<Edition> editions) {

  /// One of its translations.
  ///
  /// @param number of the translation, for programs
  /// @param version what readers see; what is being written where they see nothing
  public record Edition(long number, Translation translation, Version version) {

    /// Whether readers do not see it.
    public boolean isDraft() {
      return translation.published().isEmpty() || translation.archivedAt().isPresent();
    }

    /// Its language.
    public Locale locale() {
      return translation.locale();
    }
  }

  public Kept {
    editions = List.copyOf(editions);
  }

  /// The edition in exactly this language.
  public Optional<Edition> in(Locale locale) {
    return editions.stream().filter(edition -> edition.locale().equals(locale)).findFirst();
  }
}
