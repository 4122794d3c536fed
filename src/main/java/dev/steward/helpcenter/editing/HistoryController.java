package dev.steward.helpcenter.editing;

import dev.steward.helpcenter.Article;
import dev.steward.helpcenter.Translation;
import dev.steward.helpcenter.Version;
import dev.steward.helpcenter.Wording;
import dev.steward.helpcenter.content.Articles;
import dev.steward.platform.web.Flash;
import dev.steward.platform.web.Screen;
import dev.steward.platform.web.WebError;
import dev.steward.staff.Agent;
import dev.steward.staff.AgentId;
import dev.steward.staff.Agents;
import dev.steward.staff.Permission;
import dev.steward.staff.Requires;
import dev.steward.staff.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@Requires(Permission.EDIT_KNOWLEDGE)
@RequestMapping("/desk/knowledge/{id:[0-9]{1,12}}/{language}/versions")
class HistoryController {
  private static final Wording NOTHING =
      new Wording("", "", List.of(), Wording.Format.MARKDOWN, "");

  private final Articles articles;
  private final ArticleEditors editors;
  private final Agents agents;

  HistoryController(Articles articles, ArticleEditors editors, Agents agents) {
    this.articles = articles;
    this.editors = editors;
    this.agents = agents;
  }

  @GetMapping
  Screen show(
      @PathVariable long id,
      @PathVariable String language,
      @RequestParam(defaultValue = "0") int number) {
    Article article = editors.require(id);
    Locale locale = editors.language(language);
    List<Version> versions = articles.history(article.id(), locale);
    if (versions.isEmpty()) {
      throw WebError.NOT_FOUND.refusal();
    }
    Version chosen = numbered(versions, number).orElseGet(versions::getFirst);
    Wording before = numbered(versions, chosen.number() - 1).map(Version::wording).orElse(NOTHING);
    Optional<Translation> translation =
        articles.translations(article.id()).stream()
            .filter(each -> each.locale().equals(locale))
            .findFirst();
    return Screen.of(
        "helpcenter/editing/versions",
        new HistoryPage(
            article,
            locale,
            versions,
            chosen,
            LineChanges.between(before, chosen.wording()).lines(),
            names(versions),
            translation.flatMap(each -> each.published().stream().boxed().findFirst()),
            translation.map(each -> Integer.toString(each.version())).orElse("")));
  }

  /// Makes an old version the new draft.
  @PostMapping("/{number}/restoration")
  Screen restore(
      @PathVariable long id,
      @PathVariable String language,
      @PathVariable int number,
      @RequestParam(defaultValue = "") String expected,
      SignedIn who,
      HttpServletRequest request,
      HttpServletResponse response) {
    Article article = editors.require(id);
    Locale locale = editors.language(language);
    Version old =
        numbered(articles.history(article.id(), locale), number)
            .orElseThrow(WebError.NOT_FOUND::refusal);
    OptionalInt based =
        expected.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(expected));
    articles.restore(article.id(), locale, old.id(), based, who.actor());
    Flash.of("knowledge.restored").leave(request, response);
    return Screen.redirect("/desk/knowledge/" + id + "/" + language);
  }

  private static Optional<Version> numbered(List<Version> versions, int number) {
    return versions.stream().filter(version -> version.number() == number).findFirst();
  }

  private Map<Long, String> names(List<Version> versions) {
    List<AgentId> writers =
        versions.stream()
            .flatMap(version -> version.writtenBy().stream().boxed())
            .distinct()
            .map(AgentId::new)
            .toList();
    return agents.find(writers).stream()
        .collect(Collectors.toMap(agent -> agent.id().value(), Agent::name));
  }
}
