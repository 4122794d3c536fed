package dev.steward.helpcenter.editing;

import dev.steward.helpcenter.Article;
import dev.steward.helpcenter.ArticleId;
import dev.steward.helpcenter.Audience;
import dev.steward.helpcenter.Translation;
import dev.steward.helpcenter.Version;
import dev.steward.helpcenter.Wording;
import dev.steward.helpcenter.content.Articles;
import dev.steward.helpcenter.content.Catalogues;
import dev.steward.helpcenter.feedback.Votes;
import dev.steward.helpcenter.rendering.Rendered;
import dev.steward.helpcenter.rendering.Rendering;
import dev.steward.platform.web.WebError;
import dev.steward.staff.Agents;
import dev.steward.staff.SignedIn;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Assembles the editor.
@Component
class ArticleEditors {
  private static final Wording NOTHING =
      new Wording("", "", List.of(), Wording.Format.MARKDOWN, "");

  private final Articles articles;
  private final EditingRepository rows;
  private final Rendering rendering;
  private final Catalogues catalogues;
  private final Agents agents;
  private final Votes votes;

  ArticleEditors(
      Articles articles,
      EditingRepository rows,
      Rendering rendering,
      Catalogues catalogues,
      Agents agents,
      Votes votes) {
    this.articles = articles;
    this.rows = rows;
    this.rendering = rendering;
    this.catalogues = catalogues;
    this.agents = agents;
    this.votes = votes;
  }

  /// The language of an address.
  Locale language(String tag) {
    return rows.languages().stream()
        .filter(language -> language.toLanguageTag().equals(tag))
        .findFirst()
        .orElseThrow(WebError.NOT_FOUND::refusal);
  }

  Article require(long id) {
    return articles.find(new ArticleId(id)).orElseThrow(WebError.NOT_FOUND::refusal);
  }

  /// The editor, with what was refused in its fields where something was.
  ArticleEditor editor(
      long id, Locale locale, SignedIn who, Optional<Wording> refused, Optional<String> problem) {
    Article article = require(id);
    List<Translation> translations = articles.translations(article.id());
    Optional<Translation> translation =
        translations.stream().filter(each -> each.locale().equals(locale)).findFirst();
    Wording wording =
        refused
            .or(() -> translation.flatMap(this::newest))
            .orElseGet(() -> beginning(translations));
    return new ArticleEditor(
        article,
        locale,
        rows.languages(),
        wording,
        translation,
        translations,
        preview(wording, locale),
        rows.sections(who.locale()),
        agents.list(),
        articles.history(article.id(), locale),
        votes.comments(article.id()),
        problem);
  }

  Rendered preview(Wording wording, Locale locale) {
    return rendering.render(
        wording, locale, locale, catalogues.current(), EnumSet.allOf(Audience.class));
  }

  private Optional<Wording> newest(Translation translation) {
    return articles.version(translation.newest()).map(Version::wording);
  }

  /// A new translation begins with the words of the first language, to be translated.
  private Wording beginning(List<Translation> translations) {
    return translations.stream().findFirst().flatMap(this::newest).orElse(NOTHING);
  }
}
