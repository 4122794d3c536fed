package dev.steward.knowledge.inserting;

import dev.steward.helpcenter.Audience;
import dev.steward.helpcenter.content.Articles;
import dev.steward.helpcenter.content.Catalogue;
import dev.steward.helpcenter.content.Catalogues;
import dev.steward.helpcenter.finding.HelpSearch;
import dev.steward.helpcenter.frame.HelpPaths;
import dev.steward.helpcenter.frame.PathLanguage;
import dev.steward.helpcenter.rendering.Rendering;
import dev.steward.platform.BaseUrl;
import dev.steward.ticket.Ticket;
import dev.steward.ticket.viewing.Conversations;
import dev.steward.ticket.viewing.Entry;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/// Finds articles for a ticket and makes of them what fits into an answer.
@Component
class ArticlePicks {
  private static final int SHOWN = 8;
  private static final int LOOKED_AT = 120;
  private static final Set<Audience> DESK = EnumSet.allOf(Audience.class);
  private static final Set<Audience> CUSTOMERS = EnumSet.of(Audience.EVERYONE, Audience.CUSTOMERS);

  private final HelpSearch search;
  private final Catalogues catalogues;
  private final Articles articles;
  private final Rendering rendering;
  private final Conversations conversations;
  private final BaseUrl base;

  ArticlePicks(
      HelpSearch search,
      Catalogues catalogues,
      Articles articles,
      Rendering rendering,
      Conversations conversations,
      BaseUrl base) {
    this.search = search;
    this.catalogues = catalogues;
    this.articles = articles;
    this.rendering = rendering;
    this.conversations = conversations;
    this.base = base;
  }

  /// What was asked for, or what fits this ticket.
  ArticlePick pick(Ticket ticket, ArticlePick.Into into, String words) {
    Locale locale = language(ticket);
    List<ArticlePick.Hit> hits =
        (words.isBlank() ? suggested(ticket, locale) : found(words, locale))
            .stream().limit(SHOWN).map(found -> hit(found, locale, into)).toList();
    return new ArticlePick(ticket, into, words, locale, hits);
  }

  /// The article that may go there, and the edition the customer can read.
  Optional<Catalogue.Place> find(long id, ArticlePick.Into into) {
    return catalogues
        .current()
        .find(
            new dev.steward.helpcenter.ArticleId(id),
            into == ArticlePick.Into.REPLY ? CUSTOMERS : DESK);
  }

  /// The customer's language, or the nearest in which there are articles.
  Locale language(Ticket ticket) {
    return ticket
        .language()
        .flatMap(tag -> PathLanguage.nearest(catalogues.current(), tag))
        .orElse(Locale.ENGLISH);
  }

  /// A link to it; into a note also to what only the desk reads.
  String link(Catalogue.Place place, Locale locale) {
    Catalogue.Edition edition = place.article().nearest(locale);
    return AnswerHtml.link(base.of(path(place, locale)), edition.title());
  }

  /// Its words, as an editor of answers can hold them.
  String words(Catalogue.Place place, Locale locale, ArticlePick.Into into) {
    Catalogue.Edition edition = place.article().nearest(locale);
    Set<Audience> readers = into == ArticlePick.Into.REPLY ? CUSTOMERS : DESK;
    return articles
        .version(edition.version())
        .map(version ->
            rendering
                .render(version.wording(), edition.locale(), locale, catalogues.current(), readers)
                .html()
                .value())
        .map(html -> AnswerHtml.of(html, base))
        .orElse("");
  }

  /// The subject tells most; the first words are asked too, since many subjects say nothing.
  private List<HelpSearch.Found> suggested(Ticket ticket, Locale locale) {
    Map<Long, HelpSearch.Found> all = new LinkedHashMap<>();
    for (HelpSearch.Found each : found(ticket.subject(), locale)) {
      all.putIfAbsent(each.place().article().id().value(), each);
    }
    String first =
        conversations.said(ticket).stream()
            .filter(said -> said.kind() == Entry.AuthorKind.CUSTOMER)
            .map(said -> said.text().strip())
            .findFirst()
            .orElse("");
    String beginning = first.substring(0, Math.min(first.length(), LOOKED_AT));
    for (HelpSearch.Found each : found(beginning, locale)) {
      all.putIfAbsent(each.place().article().id().value(), each);
    }
    return List.copyOf(all.values());
  }

  private List<HelpSearch.Found> found(String words, Locale locale) {
    return search.find(words, locale, DESK, Optional.empty(), SHOWN);
  }

  private static ArticlePick.Hit hit(HelpSearch.Found found, Locale locale, ArticlePick.Into into) {
    Audience audience = found.place().article().audience();
    return new ArticlePick.Hit(
        found.place().article().id().value(),
        found.edition().title(),
        found.edition().summary(),
        found.edition().locale(),
        audience,
        !found.edition().locale().equals(locale),
        into == ArticlePick.Into.NOTE || CUSTOMERS.contains(audience),
        path(found.place(), locale));
  }

  private static String path(Catalogue.Place place, Locale locale) {
    return place.article().audience() == Audience.EVERYONE
        ? HelpPaths.article(locale, place.article())
        : "/desk/articles/" + place.article().id().value() + "/" + locale.toLanguageTag();
  }
}
