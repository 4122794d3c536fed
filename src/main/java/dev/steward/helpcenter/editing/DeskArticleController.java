package dev.steward.helpcenter.editing;

import dev.steward.helpcenter.ArticleId;
import dev.steward.helpcenter.Audience;
import dev.steward.helpcenter.content.Articles;
import dev.steward.helpcenter.content.Catalogue;
import dev.steward.helpcenter.content.Catalogues;
import dev.steward.helpcenter.rendering.Rendering;
import dev.steward.platform.web.Screen;
import dev.steward.platform.web.WebError;
import dev.steward.staff.Permission;
import dev.steward.staff.Requires;
import dev.steward.staff.SignedIn;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// Published articles for whoever answers customers, those for the desk too.
@Controller
@Requires(Permission.VIEW_TICKETS)
class DeskArticleController {
  private static final Set<Audience> DESK = EnumSet.allOf(Audience.class);

  private final Catalogues catalogues;
  private final Articles articles;
  private final ArticleEditors editors;
  private final Rendering rendering;

  DeskArticleController(
      Catalogues catalogues, Articles articles, ArticleEditors editors, Rendering rendering) {
    this.catalogues = catalogues;
    this.articles = articles;
    this.editors = editors;
    this.rendering = rendering;
  }

  @GetMapping("/desk/articles/{id:[0-9]{1,8}}/{language}")
  Screen show(@PathVariable long id, @PathVariable String language, SignedIn who) {
    Locale locale = editors.language(language);
    Catalogue catalogue = catalogues.current();
    Catalogue.Edition edition =
        catalogue
            .find(new ArticleId(id), DESK)
            .map(place -> place.article().nearest(locale))
            .orElseThrow(WebError.NOT_FOUND::refusal);
    Audience audience = catalogue.find(new ArticleId(id), DESK).orElseThrow().article().audience();
    return articles
        .version(edition.version())
        .map(version ->
            rendering.render(version.wording(), edition.locale(), locale, catalogue, DESK))
        .map(rendered ->
            Screen.of(
                "helpcenter/editing/read",
                new DeskArticle(
                    id,
                    edition.locale(),
                    edition.title(),
                    audience,
                    rendered,
                    who.may(Permission.EDIT_KNOWLEDGE))))
        .orElseThrow(WebError.NOT_FOUND::refusal);
  }
}
