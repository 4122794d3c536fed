package dev.steward.helpcenter.editing;

import dev.steward.helpcenter.ArticleId;
import dev.steward.helpcenter.Audience;
import dev.steward.helpcenter.SectionId;
import dev.steward.helpcenter.feedback.Votes;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The list of articles.
///
/// @param query part of a title
/// @param state only with a translation in this state; empty for all
/// @param today for what is due for review
/// @param tallies votes of each article, by its number
/// @param uses how often agents answered with each lately, by its number
/// @param ways to the other pages
public record KnowledgePage(
    List<Group> groups,
    List<Locale> languages,
    List<SectionChoice> sections,
    String query,
    String state,
    LocalDate today,
    Map<Long, List<Votes.Tally>> tallies,
    Map<Long, Long> uses,
    Ways ways,
    Optional<String> problem) {

  /// Addresses of the first page and of the next.
  public record Ways(Optional<String> first, Optional<String> next) {}

  /// Whether there is nothing to put an article in yet.
  public boolean empty() {
    return sections.isEmpty();
  }

  /// Articles of one section.
  public record Group(String name, List<Row> rows) {}

  /// A section to put an article in.
  public record SectionChoice(SectionId id, String name) {}

  /// An article.
  public record Row(
      ArticleId id,
      SectionId section,
      String title,
      Audience audience,
      Optional<LocalDate> reviewBy,
      List<Standing> standings,
      Instant writtenAt) {

    /// Where its translation into a language stands.
    public Optional<Standing> in(Locale locale) {
      return standings.stream().filter(standing -> standing.locale().equals(locale)).findFirst();
    }
  }

  /// Where a translation stands.
  public record Standing(Locale locale, String state, boolean outdated) {}

  /// States to choose from.
  public List<String> states() {
    return List.of(
        "draft", "review", "changed", "scheduled", "published", "archived", "outdated", "due");
  }

  /// How often agents answered with it lately; empty for never.
  public String used(Row row) {
    long count = uses.getOrDefault(row.id().value(), 0L);
    return count == 0 ? "" : Long.toString(count);
  }

  /// How many of the voters an article helped, as in `12/15`; empty without votes.
  public String helpful(Row row) {
    List<Votes.Tally> own = tallies.getOrDefault(row.id().value(), List.of());
    long all = own.stream().mapToLong(Votes.Tally::all).sum();
    long helpful = own.stream().mapToLong(Votes.Tally::helpful).sum();
    return all == 0 ? "" : helpful + "/" + all;
  }
}
