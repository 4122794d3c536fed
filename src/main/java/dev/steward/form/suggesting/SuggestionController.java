package dev.steward.form.suggesting;

import dev.steward.form.guarding.Pass;
import dev.steward.form.guarding.Passes;
import dev.steward.form.keeping.Forms;
import dev.steward.helpcenter.Audience;
import dev.steward.helpcenter.finding.HelpSearch;
import dev.steward.helpcenter.frame.HelpPaths;
import dev.steward.platform.web.OpenRoute;
import dev.steward.platform.web.WithoutFormToken;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.LocaleResolver;

@Controller
@OpenRoute("what is offered is for everybody")
class SuggestionController {
  private static final Set<Audience> READERS = Set.of(Audience.EVERYONE);
  private static final int OFFERED = 4;
  private static final int LONGEST = 400;

  private final HelpSearch search;
  private final FormDrafts drafts;
  private final Forms forms;
  private final Passes passes;
  private final LocaleResolver locales;

  SuggestionController(
      HelpSearch search, FormDrafts drafts, Forms forms, Passes passes, LocaleResolver locales) {
    this.search = search;
    this.drafts = drafts;
    this.forms = forms;
    this.passes = passes;
    this.locales = locales;
  }

  /// An article that may answer.
  record Suggestion(long id, String path, String title) {}

  @GetMapping("/requests/suggestions")
  @ResponseBody
  List<Suggestion> suggest(
      HttpServletRequest request,
      @RequestParam String pass,
      @RequestParam String type,
      @RequestParam String q) {
    Locale locale = locales.resolveLocale(request);
    String words = q.substring(0, Math.min(LONGEST, q.length()));
    List<Suggestion> found =
        search.find(words, locale, READERS, Optional.empty(), OFFERED).stream()
            .map(each ->
                new Suggestion(
                    each.place().article().id().value(),
                    HelpPaths.article(locale, each.place().article()),
                    each.edition().title()))
            .toList();
    Optional<Pass> draft = passes.read(pass).filter(_ -> forms.open(type).isPresent());
    if (draft.isPresent() && !found.isEmpty()) {
      drafts.offered(
          draft.get().instance(),
          type,
          locale.toLanguageTag(),
          found.stream().map(Suggestion::id).toList());
    }
    return found;
  }

  @PostMapping("/requests/suggestions/opened")
  @WithoutFormToken("counts which answer was opened, in nobody's name")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void opened(@RequestParam String pass, @RequestParam long article) {
    passes.read(pass).ifPresent(draft -> drafts.opened(draft.instance(), article));
  }
}
