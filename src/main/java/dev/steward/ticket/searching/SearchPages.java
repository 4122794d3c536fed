package dev.steward.ticket.searching;

import dev.steward.platform.web.Messages;
import dev.steward.search.FacetQuery.Order;
import dev.steward.search.TextHit;
import dev.steward.staff.Agents;
import dev.steward.staff.SignedIn;
import dev.steward.staff.Team;
import dev.steward.ticket.Ticket;
import dev.steward.ticket.TicketId;
import dev.steward.ticket.indexing.IndexLag;
import dev.steward.ticket.indexing.TicketIndex;
import dev.steward.ticket.listing.Column;
import dev.steward.ticket.listing.Rows;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Assembles the page of a search.
@Component
class SearchPages {
  static final int PAGE = 25;

  private static final int CHOICES = 8;
  private static final List<String> ORDER =
      List.of(TicketIndex.STATUS, TicketIndex.TEAM, TicketIndex.CHANNEL, TicketIndex.LANGUAGE);
  private static final List<String> HELP =
      List.of(
          "from:li@example.com",
          "status:open",
          "status<solved",
          "assignee:me",
          "team:none",
          "tag:vip",
          "channel:email",
          "has:attachment",
          "created>7d",
          "created:2026-05",
          "subject:KYC",
          "is:spam",
          "\"withdrawal pending\"",
          "-refund",
          "#1042");

  private final TicketSearch search;
  private final IndexSearch index;
  private final IndexLag lag;
  private final Rows rows;
  private final Agents agents;
  private final Messages messages;

  SearchPages(
      TicketSearch search,
      IndexSearch index,
      IndexLag lag,
      Rows rows,
      Agents agents,
      Messages messages) {
    this.search = search;
    this.index = index;
    this.lag = lag;
    this.rows = rows;
    this.agents = agents;
    this.messages = messages;
  }

  SearchPage page(SignedIn viewer, String text, boolean newest, int number) {
    String asked = text.strip();
    int at = Math.clamp(number, 1, TicketSearch.MOST / PAGE);
    TicketQuery query = TicketQuery.of(asked);
    Found found =
        asked.isEmpty()
            ? Found.NOTHING
            : search.page(viewer, asked, newest ? Order.NEWEST : Order.BEST, (at - 1) * PAGE, PAGE);
    return new SearchPage(
        new SearchPage.Ask(asked, troubles(viewer, query), notice(), help()),
        hits(viewer, query, tickets(viewer, asked, found, at)),
        found.count(),
        found.more(),
        found.loose(),
        facets(viewer.locale(), asked, found),
        ways(asked, newest, at, found));
  }

  /// The ticket that was named by its number stands first.
  private List<Ticket> tickets(SignedIn viewer, String asked, Found found, int at) {
    Optional<Ticket> named = at == 1 ? search.numbered(viewer, asked) : Optional.empty();
    return Stream.concat(
            named.stream(),
            found.tickets().stream()
                .filter(ticket -> named.filter(n -> n.id().equals(ticket.id())).isEmpty()))
        .toList();
  }

  private List<SearchPage.Hit> hits(SignedIn viewer, TicketQuery query, List<Ticket> found) {
    Map<TicketId, List<TextHit.Piece>> snippets = index.snippets(query, found);
    return rows.of(viewer, found, Column.USUAL).stream()
        .map(row -> new SearchPage.Hit(row, snippets.getOrDefault(row.ticket().id(), List.of())))
        .toList();
  }

  private List<SearchPage.Sentence> troubles(SignedIn viewer, TicketQuery query) {
    return search.troubles(viewer, query).stream()
        .map(trouble -> new SearchPage.Sentence(trouble.key(), List.copyOf(trouble.args())))
        .toList();
  }

  private Optional<SearchPage.Sentence> notice() {
    return switch (lag.now()) {
      case IndexLag.State.Ready _ -> Optional.empty();
      case IndexLag.State.Building(int percent) ->
          Optional.of(new SearchPage.Sentence("search.notice.building", List.of(percent)));
      case IndexLag.State.Behind(var _) ->
          Optional.of(new SearchPage.Sentence("search.notice.behind", List.of()));
    };
  }

  private static List<SearchPage.Example> help() {
    return HELP.stream()
        .map(written ->
            new SearchPage.Example(
                written, "search.help." + word(written), path(written, false, 1)))
        .toList();
  }

  private static String word(String written) {
    if (written.startsWith("\"")) {
      return "phrase";
    }
    if (written.startsWith("-")) {
      return "without";
    }
    return written.startsWith("#")
        ? "number"
        : written
            .replaceAll("^([a-z]+)([:<>]).*", "$1$2")
            .replace("<", ".before")
            .replace(">", ".after")
            .replace(":", "");
  }

  private List<SearchPage.Facet> facets(Locale locale, String asked, Found found) {
    Map<String, String> teams =
        agents.allTeams().stream()
            .collect(Collectors.toMap(team -> String.valueOf(team.id().value()), Team::name));
    return ORDER.stream()
        .filter(found.facets()::containsKey)
        .map(name ->
            new SearchPage.Facet(
                "search.facet." + name, choices(locale, asked, name, found, teams)))
        .filter(facet ->
            facet.choices().size() > 1
                || facet.choices().stream().anyMatch(SearchPage.Choice::chosen))
        .toList();
  }

  private List<SearchPage.Choice> choices(
      Locale locale, String asked, String name, Found found, Map<String, String> teams) {
    return found.facets().getOrDefault(name, Map.of()).entrySet().stream()
        .filter(value -> isKnown(name, value.getKey(), teams))
        .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder()))
        .limit(CHOICES)
        .map(value -> choice(locale, asked, name, value, teams))
        .toList();
  }

  private static boolean isKnown(String name, String value, Map<String, String> teams) {
    return value.isEmpty() || !name.equals(TicketIndex.TEAM) || teams.containsKey(value);
  }

  private SearchPage.Choice choice(
      Locale locale,
      String asked,
      String name,
      Map.Entry<String, Integer> value,
      Map<String, String> teams) {
    String term = name + ":" + term(name, value.getKey(), teams);
    boolean chosen = (" " + asked + " ").contains(" " + term + " ");
    String other =
        chosen ? (" " + asked + " ").replace(" " + term + " ", " ").strip() : asked + " " + term;
    return new SearchPage.Choice(
        label(locale, name, value.getKey(), teams),
        value.getValue(),
        path(other, false, 1),
        chosen);
  }

  private static String term(String name, String value, Map<String, String> teams) {
    String said = name.equals(TicketIndex.TEAM) ? teams.getOrDefault(value, "") : value;
    return said.isEmpty() ? "none" : said.contains(" ") ? "\"" + said + "\"" : said;
  }

  private String label(Locale locale, String name, String value, Map<String, String> teams) {
    if (value.isEmpty()) {
      return messages.text(locale, "search.facet.none");
    }
    return switch (name) {
      case TicketIndex.TEAM -> teams.getOrDefault(value, value);
      case TicketIndex.LANGUAGE -> {
        Locale language = Locale.forLanguageTag(value);
        yield language.getDisplayName(locale).isEmpty() ? value : language.getDisplayName(locale);
      }
      default -> messages.text(locale, "ticket." + name + "." + value);
    };
  }

  private static SearchPage.Ways ways(String asked, boolean newest, int at, Found found) {
    boolean further = found.count() > at * PAGE && at < TicketSearch.MOST / PAGE;
    return new SearchPage.Ways(
        newest,
        path(asked, false, 1),
        path(asked, true, 1),
        at > 1 ? Optional.of(path(asked, newest, at - 1)) : Optional.empty(),
        further ? Optional.of(path(asked, newest, at + 1)) : Optional.empty());
  }

  static String path(String asked, boolean newest, int number) {
    var path = new StringBuilder("/desk/search?q=");
    path.append(URLEncoder.encode(asked, StandardCharsets.UTF_8));
    if (newest) {
      path.append("&sort=newest");
    }
    return number > 1 ? path.append("&page=").append(number).toString() : path.toString();
  }
}
