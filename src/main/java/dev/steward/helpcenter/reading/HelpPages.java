package dev.steward.helpcenter.reading;

import dev.steward.helpcenter.ArticleId;
import dev.steward.helpcenter.Audience;
import dev.steward.helpcenter.content.Articles;
import dev.steward.helpcenter.content.Catalogue;
import dev.steward.helpcenter.content.Catalogues;
import dev.steward.helpcenter.frame.CustomerPage;
import dev.steward.helpcenter.frame.Frame;
import dev.steward.helpcenter.frame.Frames;
import dev.steward.helpcenter.frame.HelpPaths;
import dev.steward.helpcenter.frame.ListedPage;
import dev.steward.helpcenter.rendering.Rendered;
import dev.steward.helpcenter.rendering.Rendering;
import dev.steward.platform.BaseUrl;
import dev.steward.platform.web.Messages;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Assembles the pages that customers read.
@Component
class HelpPages {
  /// Who reads without signing in.
  static final Set<Audience> READERS = Set.of(Audience.EVERYONE);

  private final Catalogues catalogues;
  private final Articles articles;
  private final Rendering rendering;
  private final BaseUrl baseUrl;
  private final Frames frames;
  private final Messages messages;
  private final ObjectProvider<CustomerPage> requests;
  private volatile @Nullable Visible visible;

  HelpPages(
      Catalogues catalogues,
      Articles articles,
      Rendering rendering,
      BaseUrl baseUrl,
      Frames frames,
      Messages messages,
      ObjectProvider<CustomerPage> requests) {
    this.requests = requests;
    this.catalogues = catalogues;
    this.articles = articles;
    this.rendering = rendering;
    this.baseUrl = baseUrl;
    this.frames = frames;
    this.messages = messages;
  }

  /// What everybody may read; made once for each snapshot, since every search asks.
  Catalogue catalogue() {
    Catalogue whole = catalogues.current();
    Visible known = visible;
    if (known == null || known.whole() != whole) {
      known = new Visible(whole, whole.visibleTo(READERS));
      visible = known;
    }
    return known.part();
  }

  private record Visible(Catalogue whole, Catalogue part) {}

  HomePage home(Locale locale) {
    Catalogue catalogue = catalogue();
    List<HomePage.Topic> topics =
        catalogue.categories().stream()
            .map(category ->
                new HomePage.Topic(
                    HelpPaths.category(locale, category),
                    category.icon(),
                    Catalogue.in(category.names(), locale),
                    Catalogue.in(category.descriptions(), locale),
                    (int) category.articles().count()))
            .toList();
    List<HomePage.Link> promoted =
        catalogue
            .places()
            .map(Catalogue.Place::article)
            .filter(Catalogue.Leaf::promoted)
            .map(article -> link(locale, article))
            .toList();
    String title = messages.text(locale, "help.home.title");
    Frame frame =
        frame(locale, title, messages.text(locale, "help.home.description"), HelpPaths::home);
    return new HomePage(frame, topics, promoted);
  }

  Optional<CategoryPage> category(Locale locale, long id) {
    Catalogue catalogue = catalogue();
    return catalogue.categories().stream()
        .filter(category -> category.id() == id)
        .findFirst()
        .map(category -> category(locale, category));
  }

  private CategoryPage category(Locale locale, Catalogue.Category category) {
    String name = Catalogue.in(category.names(), locale);
    String description = Catalogue.in(category.descriptions(), locale);
    List<CategoryPage.Part> parts =
        category.sections().stream()
            .map(section ->
                new CategoryPage.Part(
                    section.slug(),
                    Catalogue.in(section.names(), locale),
                    section.articles().stream().map(article -> link(locale, article)).toList()))
            .toList();
    Frame frame = frame(locale, name, description, other -> HelpPaths.category(other, category));
    return new CategoryPage(frame, name, description, parts);
  }

  /// The article, if one of these audiences may read it.
  Optional<ArticlePage> article(Locale locale, ArticleId id, Set<Audience> audiences) {
    Catalogue catalogue = catalogues.current();
    return catalogue
        .find(id, audiences)
        .flatMap(place -> article(catalogue, locale, place, audiences));
  }

  private Optional<ArticlePage> article(
      Catalogue catalogue, Locale locale, Catalogue.Place place, Set<Audience> audiences) {
    Catalogue.Edition edition = place.article().nearest(locale);
    return articles
        .version(edition.version())
        .map(version ->
            rendering.render(version.wording(), edition.locale(), locale, catalogue, audiences))
        .map(rendered -> article(catalogue, locale, place, rendered));
  }

  private ArticlePage article(
      Catalogue catalogue, Locale locale, Catalogue.Place place, Rendered rendered) {
    Catalogue.Edition edition = place.article().nearest(locale);
    Frame frame =
        frame(
            locale,
            edition.title(),
            edition.summary(),
            other -> HelpPaths.article(other, place.article()));
    String path = HelpPaths.article(locale, place.article());
    String topic = Catalogue.in(place.category().names(), locale);
    String topicPath = HelpPaths.category(locale, place.category());
    return new ArticlePage(
        frame,
        new HomePage.Link(topicPath, topic, ""),
        Catalogue.in(place.section().names(), locale),
        edition.title(),
        edition.locale(),
        edition.outdatedSince().isPresent(),
        edition.publishedAt(),
        rendered,
        related(catalogue, locale, place),
        path + ".md",
        path + "/votes",
        ArticleGraph.of(frame, edition, topic, baseUrl.of(topicPath)),
        ask(place.article()));
  }

  /// The page for requests, which is told from which article somebody comes.
  private String ask(Catalogue.Leaf article) {
    return requests.stream()
        .filter(page -> page.name().equals("requests/new"))
        .findFirst()
        .map(page -> page.path() + "?article=" + article.id().value())
        .orElse("");
  }

  private List<HomePage.Link> related(Catalogue catalogue, Locale locale, Catalogue.Place place) {
    return place.article().related().stream()
        .flatMap(id -> catalogue.find(id, READERS).stream())
        .map(other -> link(locale, other.article()))
        .toList();
  }

  /// The text of the Markdown twin.
  Optional<String> markdown(Locale locale, ArticleId id, Set<Audience> audiences) {
    Catalogue catalogue = catalogues.current();
    return catalogue
        .find(id, audiences)
        .map(place -> place.article().nearest(locale))
        .flatMap(edition ->
            articles
                .version(edition.version())
                .map(version ->
                    "# "
                        + edition.title()
                        + "\n\n"
                        + rendering.twin(
                            version.wording(), catalogue.valuesIn(edition.locale()), audiences)
                        + "\n"));
  }

  static HomePage.Link link(Locale locale, Catalogue.Leaf article) {
    Catalogue.Edition edition = article.nearest(locale);
    return new HomePage.Link(
        HelpPaths.article(locale, article), edition.title(), edition.summary());
  }

  Frame frame(Locale locale, String title, String description, Function<Locale, String> path) {
    return frames.forEverybody(locale, title, path).describedAs(description);
  }

  /// The pages of other modules that search engines shall know of.
  List<ListedPage> listed() {
    return frames.listed();
  }
}
