package dev.steward.helpcenter.finding;

import dev.steward.helpcenter.ArticleId;
import dev.steward.helpcenter.Audience;
import dev.steward.helpcenter.Version;
import dev.steward.helpcenter.content.Articles;
import dev.steward.helpcenter.content.Catalogue;
import dev.steward.helpcenter.content.Catalogues;
import dev.steward.helpcenter.content.HelpChanges;
import dev.steward.helpcenter.rendering.Rendering;
import dev.steward.platform.Home;
import dev.steward.search.TextEntry;
import dev.steward.search.TextHit;
import dev.steward.search.TextIndex;
import dev.steward.search.TextQuery;
import jakarta.annotation.PreDestroy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The index of articles in this node's home. Opened when first needed, since reading a million
/// index terms is no part of starting the desk.
@Component
class HelpIndex {
  static final String LOCALE = "locale";
  static final String AUDIENCE = "audience";
  static final String CATEGORY = "category";

  /// Another name when entries look otherwise than before, so that old ones are built anew.
  private static final String SHAPE = "help-3";

  private static final int BATCH = 500;
  private static final int PART = 50;
  private static final Set<Audience> ALL = EnumSet.allOf(Audience.class);

  private final Path folder;
  private final Catalogues catalogues;
  private final HelpChanges changes;
  private final Articles articles;
  private final Rendering rendering;
  private final ReentrantLock feeding = new ReentrantLock();
  private volatile @Nullable TextIndex index;

  HelpIndex(
      Home home,
      Catalogues catalogues,
      HelpChanges changes,
      Articles articles,
      Rendering rendering) {
    this.folder = home.folder().resolve("search").resolve(SHAPE);
    this.catalogues = catalogues;
    this.changes = changes;
    this.articles = articles;
    this.rendering = rendering;
  }

  List<TextHit> search(TextQuery query) {
    return opened().search(query);
  }

  Map<String, List<TextHit.Piece>> snippets(TextQuery query, List<String> keys) {
    return opened().snippets(query, keys);
  }

  /// Takes over what changed since the last round.
  ///
  /// @return whether there is more
  boolean follow() {
    feeding.lock();
    try {
      if (index == null && changes.generation().changes() == 0) {
        return false; // nothing was ever written, so nothing is worth opening
      }
      TextIndex present = opened();
      long position = present.position();
      List<HelpChanges.Change> news = changes.after(position, BATCH);
      if (news.isEmpty()) {
        return false;
      }
      catalogues.forget();
      if (position == 0 || news.stream().anyMatch(change -> change.article().isEmpty())) {
        // Everything may read differently, so what else changed meanwhile is in it too.
        long newest = newest(news);
        rebuild(present);
        present.commit(newest);
        return false;
      }
      Set<ArticleId> changed =
          news.stream().flatMap(change -> change.article().stream()).collect(Collectors.toSet());
      present.replace(
          changed.stream().map(HelpIndex::group).toList(), entries(catalogues.current(), changed));
      present.commit(news.getLast().seq());
      return news.size() == BATCH;
    } finally {
      feeding.unlock();
    }
  }

  /// The newest change that is visible in full; reading on until there is no more.
  private long newest(List<HelpChanges.Change> news) {
    long newest = news.getLast().seq();
    List<HelpChanges.Change> further = changes.after(newest, BATCH);
    while (!further.isEmpty()) {
      newest = further.getLast().seq();
      further = changes.after(newest, BATCH);
    }
    catalogues.forget();
    return newest;
  }

  private void rebuild(TextIndex present) {
    Catalogue catalogue = catalogues.current();
    Set<ArticleId> all =
        catalogue.places().map(place -> place.article().id()).collect(Collectors.toSet());
    present.clear();
    // A part at a time: five thousand articles in eight languages are more than memory should hold.
    var part = new LinkedHashSet<ArticleId>();
    for (ArticleId id : all) {
      part.add(id);
      if (part.size() == PART) {
        present.replace(List.of(), entries(catalogue, part));
        part.clear();
      }
    }
    present.replace(List.of(), entries(catalogue, part));
  }

  private List<TextEntry> entries(Catalogue catalogue, Set<ArticleId> wanted) {
    var entries = new ArrayList<TextEntry>();
    for (ArticleId id : wanted) {
      catalogue
          .find(id, ALL)
          .ifPresent(place ->
              place
                  .article()
                  .editions()
                  .values()
                  .forEach(edition -> entry(catalogue, place, edition).ifPresent(entries::add)));
    }
    return entries;
  }

  private Optional<TextEntry> entry(
      Catalogue catalogue, Catalogue.Place place, Catalogue.Edition edition) {
    Optional<Version> version = articles.version(edition.version());
    return version.map(written -> {
      // For the audience of the article itself: notes for the desk are not found by customers.
      String html =
          rendering
              .render(
                  written.wording(),
                  edition.locale(),
                  edition.locale(),
                  catalogue,
                  Set.of(Audience.EVERYONE))
              .html()
              .value();
      return new TextEntry(
          group(place.article().id()) + ":" + edition.locale().toLanguageTag(),
          group(place.article().id()),
          edition.title(),
          edition.labels(),
          edition.summary(),
          Jsoup.parseBodyFragment(html).text(),
          Map.of(
              LOCALE, edition.locale().toLanguageTag(),
              AUDIENCE, place.article().audience().code(),
              CATEGORY, place.category().slug()));
    });
  }

  static ArticleId article(TextHit hit) {
    return new ArticleId(Long.parseLong(hit.key().substring(0, hit.key().indexOf(':'))));
  }

  private static String group(ArticleId id) {
    return Long.toString(id.value());
  }

  private TextIndex opened() {
    TextIndex present = index;
    if (present == null) {
      feeding.lock();
      try {
        present = index;
        if (present == null) {
          present = TextIndex.open(folder);
          index = present;
        }
      } finally {
        feeding.unlock();
      }
    }
    return present;
  }

  @PreDestroy
  void close() {
    Stream.ofNullable(index).forEach(TextIndex::close);
  }
}
