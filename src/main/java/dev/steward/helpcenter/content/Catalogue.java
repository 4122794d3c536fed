package dev.steward.helpcenter.content;

import dev.steward.helpcenter.ArticleId;
import dev.steward.helpcenter.Audience;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// What can be read: places, titles and summaries of everything published, without the bodies.
/// Immutable; one snapshot serves every reader until something changes.
public final class Catalogue {
  private final HelpChanges.Generation generation;
  private final List<Locale> languages;
  private final List<Category> categories;
  private final Map<Locale, Map<String, String>> values;
  private final Map<String, ArticleId> redirects;
  private final Map<ArticleId, Place> byId = new HashMap<>();
  private final Map<String, Place> bySlug = new HashMap<>();

  Catalogue(
      HelpChanges.Generation generation,
      List<Locale> languages,
      List<Category> categories,
      Map<Locale, Map<String, String>> values,
      Map<String, ArticleId> redirects) {
    this.generation = generation;
    this.languages = List.copyOf(languages);
    this.categories = List.copyOf(categories);
    this.values = values;
    this.redirects = redirects;
    places()
        .forEach(place -> {
          byId.put(place.article().id(), place);
          bySlug.put(place.article().slug(), place);
        });
  }

  /// Which changes it knows.
  public HelpChanges.Generation generation() {
    return generation;
  }

  /// The languages articles can be in, in the order shown.
  public List<Locale> languages() {
    return languages;
  }

  /// The categories in their order, those without any article left out.
  public List<Category> categories() {
    return categories;
  }

  /// A topic.
  public record Category(
      long id,
      String slug,
      String icon,
      Map<Locale, String> names,
      Map<Locale, String> descriptions,
      List<Section> sections) {

    /// All its articles.
    public Stream<Leaf> articles() {
      return sections.stream().flatMap(section -> section.articles().stream());
    }
  }

  /// A heading below a topic.
  public record Section(long id, String slug, Map<Locale, String> names, List<Leaf> articles) {}

  /// An article in all languages it is published in.
  public record Leaf(
      ArticleId id,
      String slug,
      Audience audience,
      boolean promoted,
      Map<Locale, Edition> editions,
      List<ArticleId> related) {

    /// The edition a reader of this language gets: in that language, else in English, else in the
    /// first there is.
    public Edition nearest(Locale locale) {
      Edition exact = editions.get(locale);
      if (exact != null) {
        return exact;
      }
      Edition english = editions.get(Locale.ENGLISH);
      return english != null ? english : editions.values().iterator().next();
    }

    /// The last part of its address.
    public String tail() {
      return id.value() + "-" + slug;
    }
  }

  /// What is published of an article in one language.
  ///
  /// @param version the version readers see
  /// @param title with variables filled in
  public record Edition(
      Locale locale,
      long version,
      String title,
      String summary,
      List<String> labels,
      Instant firstPublishedAt,
      Instant publishedAt,
      Optional<Instant> outdatedSince) {}

  /// Where an article stands.
  public record Place(Category category, Section section, Leaf article) {}

  /// The article, if one of these audiences may read it.
  public Optional<Place> find(ArticleId id, Set<Audience> audiences) {
    return Optional.ofNullable(byId.get(id))
        .filter(place -> audiences.contains(place.article().audience()));
  }

  /// The article of a slug, if one of these audiences may read it.
  public Optional<Place> find(String slug, Set<Audience> audiences) {
    return Optional.ofNullable(bySlug.get(slug))
        .filter(place -> audiences.contains(place.article().audience()));
  }

  /// Every article with its place, in order.
  public Stream<Place> places() {
    return categories.stream()
        .flatMap(category ->
            category.sections().stream()
                .flatMap(section ->
                    section.articles().stream()
                        .map(article -> new Place(category, section, article))));
  }

  /// The same with only what these audiences may read; empty sections and categories are gone.
  public Catalogue visibleTo(Set<Audience> audiences) {
    List<Category> visible =
        categories.stream()
            .map(category -> visible(category, audiences))
            .filter(category -> !category.sections().isEmpty())
            .toList();
    return new Catalogue(generation, languages, visible, values, redirects);
  }

  private static Category visible(Category category, Set<Audience> audiences) {
    List<Section> sections =
        category.sections().stream()
            .map(section ->
                new Section(
                    section.id(),
                    section.slug(),
                    section.names(),
                    section.articles().stream()
                        .filter(leaf -> audiences.contains(leaf.audience()))
                        .toList()))
            .filter(section -> !section.articles().isEmpty())
            .toList();
    return new Category(
        category.id(),
        category.slug(),
        category.icon(),
        category.names(),
        category.descriptions(),
        sections);
  }

  /// The text for a language, else the English one, else any.
  public static String in(Map<Locale, String> texts, Locale locale) {
    String exact = texts.get(locale);
    if (exact != null) {
      return exact;
    }
    return texts.getOrDefault(Locale.ENGLISH, texts.values().stream().findFirst().orElse(""));
  }

  /// The article that had this slug before.
  public Optional<ArticleId> formerly(String slug) {
    return Optional.ofNullable(redirects.get(slug));
  }

  /// Values of variables in a language.
  public Map<String, String> valuesIn(Locale locale) {
    return values.getOrDefault(locale, Map.of());
  }
}
