package dev.steward.helpcenter.editing;

import dev.steward.helpcenter.Article;
import dev.steward.helpcenter.Audience;
import dev.steward.helpcenter.Translation;
import dev.steward.helpcenter.Version;
import dev.steward.helpcenter.Wording;
import dev.steward.helpcenter.feedback.Votes;
import dev.steward.helpcenter.rendering.Rendered;
import dev.steward.staff.Agent;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The editor of one translation.
///
/// @param wording what the fields hold: the newest version, or what was refused
/// @param translation where it stands; empty before the first version
/// @param others where the other languages stand
/// @param preview the fields as readers would see them
/// @param problem why something was refused, in the editor's language
public record ArticleEditor(
    Article article,
    Locale locale,
    List<Locale> languages,
    Wording wording,
    Optional<Translation> translation,
    List<Translation> others,
    Rendered preview,
    List<KnowledgePage.SectionChoice> sections,
    List<Agent> agents,
    List<Version> history,
    List<Votes.Comment> comments,
    Optional<String> problem) {

  /// Where this page is.
  public String path() {
    return "/desk/knowledge/" + article.id().value() + "/" + locale.toLanguageTag();
  }

  /// Where the translation into a language is edited.
  public String path(Locale language) {
    return "/desk/knowledge/" + article.id().value() + "/" + language.toLanguageTag();
  }

  /// The version the fields are based on, for the form.
  public String expected() {
    return translation.map(t -> Integer.toString(t.version())).orElse("");
  }

  /// What it is called where it stands, or `new`.
  public String state() {
    return translation.map(t -> t.state().code()).orElse("new");
  }

  /// Where a language stands, or `new`.
  public String state(Locale language) {
    return others.stream()
        .filter(other -> other.locale().equals(language))
        .findFirst()
        .map(other -> other.outdatedSince().isPresent() ? "outdated" : other.state().code())
        .orElse("new");
  }

  /// Whether there is something to publish.
  public boolean hasDraft() {
    return translation
        .flatMap(t -> t.draft().isPresent() ? Optional.of(t) : Optional.empty())
        .isPresent();
  }

  /// Whether readers can see it.
  public boolean isReadable() {
    return article.audience() == Audience.EVERYONE
        && translation
            .filter(t -> t.published().isPresent() && t.archivedAt().isEmpty())
            .isPresent();
  }

  /// Its address for readers.
  public String readerPath() {
    return "/hc/%s/articles/%d-%s"
        .formatted(locale.toLanguageTag(), article.id().value(), article.slug());
  }

  /// The labels as one line.
  public String labels() {
    return String.join(", ", wording.labels());
  }
}
