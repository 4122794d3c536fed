package dev.steward.helpcenter.reading;

import dev.steward.helpcenter.Audience;
import dev.steward.helpcenter.Version;
import dev.steward.helpcenter.content.Articles;
import dev.steward.helpcenter.content.Catalogue;
import dev.steward.helpcenter.content.Catalogues;
import dev.steward.helpcenter.filing.HelpFile;
import dev.steward.helpcenter.filing.HelpFiles;
import jakarta.servlet.http.HttpServletRequest;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Says who may load a file: whoever may read a published version that shows it.
@Component
class FileReaders {
  private final HelpFiles files;
  private final Articles articles;
  private final Catalogues catalogues;
  private final Readers readers;

  FileReaders(HelpFiles files, Articles articles, Catalogues catalogues, Readers readers) {
    this.files = files;
    this.articles = articles;
    this.catalogues = catalogues;
    this.readers = readers;
  }

  /// For whom an answer is.
  enum Access {
    /// Caches may keep it.
    EVERYBODY,
    /// Only for this reader.
    SOME
  }

  /// Whether whoever asks may load it; empty if not.
  Optional<Access> access(HelpFile file, HttpServletRequest request) {
    if (shown(file, HelpPages.READERS)) {
      return Optional.of(Access.EVERYBODY);
    }
    return shown(file, readers.audiences(request)) ? Optional.of(Access.SOME) : Optional.empty();
  }

  /// Whether any published article shows it, for whomever.
  boolean isPublished(HelpFile file) {
    return shown(file, EnumSet.allOf(Audience.class));
  }

  private boolean shown(HelpFile file, Set<Audience> audiences) {
    Catalogue catalogue = catalogues.current();
    return files.shownBy(file).stream()
        .flatMap(version -> articles.version(version).stream())
        .anyMatch(
            version -> editions(catalogue, version, audiences).anyMatch(id -> id == version.id()));
  }

  private static Stream<Long> editions(
      Catalogue catalogue, Version version, Set<Audience> audiences) {
    return catalogue.find(version.article(), audiences).stream()
        .flatMap(place -> place.article().editions().values().stream())
        .map(Catalogue.Edition::version);
  }
}
