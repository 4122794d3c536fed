package dev.steward.helpcenter.finding;

import dev.steward.helpcenter.ArticleId;
import dev.steward.helpcenter.Audience;
import dev.steward.helpcenter.content.Catalogue;
import dev.steward.helpcenter.content.Catalogues;
import dev.steward.search.TextHit;
import dev.steward.search.TextQuery;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Finds articles.
@Component
public class HelpSearch {
  private static final int EDITIONS = 4;

  private final HelpIndex index;
  private final Synonyms synonyms;
  private final Catalogues catalogues;

  HelpSearch(HelpIndex index, Synonyms synonyms, Catalogues catalogues) {
    this.index = index;
    this.synonyms = synonyms;
    this.catalogues = catalogues;
  }

  /// An article that was found, once, whatever languages it was found in.
  ///
  /// @param edition what the reader is shown: in their language where there is one
  /// @param key what it was found as
  /// @param snippet the best part of the text, in that language; empty where it was found in
  ///   another
  public record Found(
      Catalogue.Place place, Catalogue.Edition edition, String key, List<TextHit.Piece> snippet) {
    boolean isInLanguage() {
      return key.endsWith(":" + edition.locale().toLanguageTag());
    }

    Found with(List<TextHit.Piece> pieces) {
      return new Found(place, edition, key, pieces);
    }
  }

  /// The best articles for these words, best first, with why each was found.
  ///
  /// @param locale language of the page; a question in another language finds articles too
  /// @param audiences who asks
  /// @param category slug of a topic to stay in
  public List<Found> find(
      String text, Locale locale, Set<Audience> audiences, Optional<String> category, int limit) {
    List<Found> found = titles(text, locale, audiences, category, limit);
    List<String> keys = found.stream().filter(Found::isInLanguage).map(Found::key).toList();
    Map<String, List<TextHit.Piece>> snippets =
        index.snippets(query(text, Map.of(), locale, 0), keys);
    return found.stream()
        .map(each -> each.with(snippets.getOrDefault(each.key(), List.of())))
        .toList();
  }

  /// The same, faster, without why.
  ///
  /// @param locale language of the page; a question in another language finds articles too
  /// @param audiences who asks
  /// @param category slug of a topic to stay in
  public List<Found> titles(
      String text, Locale locale, Set<Audience> audiences, Optional<String> category, int limit) {
    if (text.isBlank()) {
      return List.of();
    }
    Map<String, Set<String>> required = new LinkedHashMap<>();
    required.put(
        HelpIndex.AUDIENCE, audiences.stream().map(Audience::code).collect(Collectors.toSet()));
    category.ifPresent(slug -> required.put(HelpIndex.CATEGORY, Set.of(slug)));
    Catalogue catalogue = catalogues.current();
    var found = new LinkedHashMap<ArticleId, Found>();
    for (TextHit hit : index.search(query(text, required, locale, limit * EDITIONS))) {
      ArticleId id = HelpIndex.article(hit);
      // The index may lag; the catalogue has the last word on who may read what.
      catalogue
          .find(id, audiences)
          .ifPresent(place -> found.merge(id, found(place, locale, hit), HelpSearch::better));
    }
    return found.values().stream().limit(limit).toList();
  }

  private TextQuery query(
      String text, Map<String, Set<String>> required, Locale locale, int limit) {
    return new TextQuery(
        text, synonyms.groups(), required, Map.of(HelpIndex.LOCALE, locale.toLanguageTag()), limit);
  }

  private static Found found(Catalogue.Place place, Locale locale, TextHit hit) {
    return new Found(place, place.article().nearest(locale), hit.key(), List.of());
  }

  private static Found better(Found first, Found second) {
    return first.isInLanguage() ? first : second;
  }
}
