package dev.steward.helpcenter.porting;

import dev.steward.audit.Actor;
import dev.steward.helpcenter.ArticleId;
import dev.steward.helpcenter.SectionId;
import dev.steward.helpcenter.content.Articles;
import dev.steward.helpcenter.content.Catalogues;
import dev.steward.helpcenter.content.Placement;
import dev.steward.helpcenter.content.Shelves;
import dev.steward.helpcenter.content.Variables;
import dev.steward.helpcenter.finding.Synonyms;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// The articles that come with the desk: what customers of nearly every exchange ask, in Chinese
/// and English. Loaded into an empty help center, published; from then on they are the exchange's.
@Component
public class Starter {
  private final Shelves shelves;
  private final Articles articles;
  private final Variables variables;
  private final Synonyms synonyms;
  private final Catalogues catalogues;
  private final TransactionTemplate transaction;

  Starter(
      Shelves shelves,
      Articles articles,
      Variables variables,
      Synonyms synonyms,
      Catalogues catalogues,
      TransactionTemplate transaction) {
    this.shelves = shelves;
    this.articles = articles;
    this.variables = variables;
    this.synonyms = synonyms;
    this.catalogues = catalogues;
    this.transaction = transaction;
  }

  /// Loads everything, or nothing.
  ///
  /// @return how many articles; 0 if the help center is not empty
  public int load(Actor by) {
    catalogues.forget();
    if (!catalogues.current().categories().isEmpty()) {
      return 0;
    }
    Integer count = transaction.execute(_ -> new Loading(by).run());
    catalogues.forget();
    return count == null ? 0 : count;
  }

  private final class Loading {
    private final Actor by;
    private final StarterFiles files = StarterFiles.read();
    private final Map<String, ArticleId> made = new LinkedHashMap<>();
    private final List<ArticleFile> written = new ArrayList<>();

    Loading(Actor by) {
      this.by = by;
    }

    int run() {
      files
          .variables()
          .forEach((locale, values) ->
              values.forEach((name, value) -> variables.set(name, locale, value)));
      files.synonyms().forEach(synonyms::add);
      files.categories().forEach(this::category);
      // Only now, since articles link to each other.
      written.forEach(
          file -> articles.publish(id(file), file.locale(), Optional.empty(), true, by));
      written.stream()
          .filter(file -> file.locale().equals(Locale.ENGLISH))
          .forEach(file ->
              articles.relate(
                  id(file), file.related().stream().flatMap(slug -> found(slug)).toList()));
      return made.size();
    }

    private void category(String category) {
      long id = shelves.category(category, files.text(category + ".icon"), by);
      for (Locale locale : StarterFiles.LANGUAGES) {
        shelves.nameCategory(
            id,
            locale,
            files.text(category + ".name." + locale.toLanguageTag()),
            files.text(category + ".description." + locale.toLanguageTag()));
      }
      files.list(category + ".sections").forEach(section -> section(id, category, section));
    }

    private void section(long categoryId, String category, String section) {
      String key = category + "." + section;
      SectionId id = shelves.section(categoryId, section, by);
      for (Locale locale : StarterFiles.LANGUAGES) {
        shelves.nameSection(id, locale, files.text(key + ".name." + locale.toLanguageTag()));
      }
      List<String> slugs = files.list(key + ".articles");
      for (int i = 0; i < slugs.size(); i++) {
        article(id, category, slugs.get(i), i);
      }
    }

    private void article(SectionId section, String category, String slug, int position) {
      List<ArticleFile> languages =
          StarterFiles.LANGUAGES.stream()
              .map(locale -> files.article(category, slug, locale))
              .toList();
      boolean promoted = files.list("promoted").contains(slug);
      ArticleId id =
          articles.create(
              new Placement(
                  section,
                  slug,
                  languages.getFirst().audience(),
                  OptionalLong.empty(),
                  Optional.empty(),
                  position,
                  promoted),
              by);
      made.put(slug, id);
      for (ArticleFile file : languages) {
        articles.write(id, file.locale(), file.wording(), "", OptionalInt.empty(), by);
        written.add(file);
      }
    }

    private ArticleId id(ArticleFile file) {
      return found(file.slug()).findFirst().orElseThrow();
    }

    private Stream<ArticleId> found(String slug) {
      return Optional.ofNullable(made.get(slug)).stream();
    }
  }
}
