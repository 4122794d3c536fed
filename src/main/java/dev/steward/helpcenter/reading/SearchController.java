package dev.steward.helpcenter.reading;

import dev.steward.helpcenter.content.Catalogue;
import dev.steward.helpcenter.finding.HelpSearch;
import dev.steward.helpcenter.finding.SearchLog;
import dev.steward.helpcenter.frame.Frame;
import dev.steward.helpcenter.frame.HelpPaths;
import dev.steward.helpcenter.frame.PathLanguage;
import dev.steward.platform.web.Messages;
import dev.steward.platform.web.OpenRoute;
import dev.steward.platform.web.Screen;
import dev.steward.platform.web.WithoutFormToken;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.annotation.ResponseStatus;

@Controller
@OpenRoute("the help center is for everybody")
class SearchController {
  private static final int HITS = 20;
  private static final int SUGGESTIONS = 6;

  private final HelpPages pages;
  private final HelpSearch search;
  private final Readers readers;
  private final SearchLog log;
  private final Messages messages;
  private final SecureRandom random;

  SearchController(
      HelpPages pages,
      HelpSearch search,
      Readers readers,
      SearchLog log,
      Messages messages,
      SecureRandom random) {
    this.pages = pages;
    this.readers = readers;
    this.search = search;
    this.log = log;
    this.messages = messages;
    this.random = random;
  }

  @GetMapping("/hc/{language}/search")
  Screen search(
      HttpServletRequest request,
      @PathVariable String language,
      @RequestParam(name = "q", defaultValue = "") String query,
      @RequestParam(defaultValue = "") String topic) {
    Catalogue catalogue = pages.catalogue();
    Locale locale = PathLanguage.require(request, catalogue, language);
    Optional<String> category = topic.isEmpty() ? Optional.empty() : Optional.of(topic);
    List<SearchPage.Hit> hits =
        search.find(query, locale, readers.audiences(request), category, HITS).stream()
            .map(found -> hit(locale, found))
            .toList();
    UUID id = new UUID(random.nextLong(), random.nextLong());
    if (!query.isBlank()) {
      log.asked(id, locale, query, hits.size());
    }
    return Screen.of(
        "helpcenter/reading/search",
        new SearchPage(
            frame(locale, query),
            query,
            id.toString(),
            hits,
            topics(catalogue, locale, query, topic)));
  }

  /// What the search box offers while somebody types.
  record Suggestion(String path, String title) {}

  @GetMapping("/hc/{language}/suggestions")
  @ResponseBody
  List<Suggestion> suggest(
      HttpServletRequest request,
      @PathVariable String language,
      @RequestParam(name = "q", defaultValue = "") String query) {
    Locale locale = PathLanguage.require(request, pages.catalogue(), language);
    return search
        .titles(query, locale, readers.audiences(request), Optional.empty(), SUGGESTIONS)
        .stream()
        .map(found ->
            new Suggestion(
                HelpPaths.article(locale, found.place().article()), found.edition().title()))
        .toList();
  }

  /// Tells that an answer was opened.
  @PostMapping("/hc/searches/{id}/clicks/{article}")
  @WithoutFormToken("counts which answer was opened, in nobody's name")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void click(@PathVariable UUID id, @PathVariable long article) {
    log.clicked(id, article);
  }

  /// The page with the box may be listed; answers to whatever somebody typed may not.
  private Frame frame(Locale locale, String query) {
    String title = messages.text(locale, "help.search.title");
    String description = messages.text(locale, "help.home.description");
    Frame frame = pages.frame(locale, title, description, HelpPaths::search);
    return query.isBlank() ? frame : frame.unlisted();
  }

  private static SearchPage.Hit hit(Locale locale, HelpSearch.Found found) {
    return new SearchPage.Hit(
        found.place().article().id().value(),
        HelpPaths.article(locale, found.place().article()),
        found.edition().title(),
        Catalogue.in(found.place().category().names(), locale),
        found.edition().summary(),
        found.snippet());
  }

  private static List<SearchPage.Choice> topics(
      Catalogue catalogue, Locale locale, String query, String chosen) {
    String path =
        HelpPaths.search(locale) + "?q=" + URLEncoder.encode(query, StandardCharsets.UTF_8);
    var choices = new ArrayList<SearchPage.Choice>();
    for (Catalogue.Category category : catalogue.categories()) {
      choices.add(
          new SearchPage.Choice(
              path + (category.slug().equals(chosen) ? "" : "&topic=" + category.slug()),
              Catalogue.in(category.names(), locale),
              category.slug().equals(chosen)));
    }
    return choices;
  }
}
