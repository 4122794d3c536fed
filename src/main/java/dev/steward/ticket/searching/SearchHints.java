package dev.steward.ticket.searching;

import dev.steward.channel.ChannelName;
import dev.steward.platform.web.Messages;
import dev.steward.staff.Agents;
import dev.steward.staff.SignedIn;
import dev.steward.ticket.Ticket;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// What the search box offers while somebody types: operators, their values, and tickets.
@Component
class SearchHints {
  private static final int TICKETS = 5;
  private static final int WORDS = 5;

  private final TicketSearch search;
  private final Agents agents;
  private final KnownNames names;
  private final Messages messages;

  SearchHints(TicketSearch search, Agents agents, KnownNames names, Messages messages) {
    this.search = search;
    this.agents = agents;
    this.names = names;
    this.messages = messages;
  }

  /// One offer: a page to go to, or what the box shall say.
  ///
  /// @param path empty where `fill` is not
  /// @param fill the whole new text of the box
  record Hint(String title, String detail, String path, String fill) {}

  private record Value(String word, String label) {}

  List<Hint> of(SignedIn viewer, String text) {
    int space = text.lastIndexOf(' ') + 1;
    String before = text.substring(0, space);
    String last = text.substring(space);
    int colon = Math.max(last.indexOf(':'), last.indexOf('：'));
    Optional<Operator> operator =
        colon < 0 ? Optional.empty() : Operator.find(last.substring(0, colon));
    if (operator.isPresent()) {
      return values(viewer, operator.get(), last.substring(colon + 1)).stream()
          .limit(WORDS + TICKETS)
          .map(value ->
              new Hint(
                  operator.get().word() + ":" + value.word,
                  value.label,
                  "",
                  before + operator.get().word() + ":" + value.word + " "))
          .toList();
    }
    return Stream.concat(operators(viewer.locale(), before, last), tickets(viewer, text.strip()))
        .toList();
  }

  private Stream<Hint> operators(Locale locale, String before, String last) {
    return last.isBlank()
        ? Stream.empty()
        : Arrays.stream(Operator.values())
            .filter(each -> each.begins(last.toLowerCase(Locale.ROOT)))
            .limit(WORDS)
            .map(each ->
                new Hint(
                    each.word() + ":",
                    messages.text(locale, "search.help." + each.word().replace('_', '-')),
                    "",
                    before + each.word() + ":"));
  }

  private Stream<Hint> tickets(SignedIn viewer, String text) {
    boolean worth = text.length() > 1 || text.matches("\\d");
    List<Ticket> found = worth ? search.find(viewer, text, TICKETS) : List.of();
    return found.stream()
        .map(ticket ->
            new Hint(
                ticket.subject().isBlank()
                    ? messages.text(viewer.locale(), "ticket.no-subject")
                    : ticket.subject(),
                "#" + ticket.id().value(),
                "/desk/tickets/" + ticket.id().value(),
                ""));
  }

  private List<Value> values(SignedIn viewer, Operator operator, String begun) {
    String wanted = begun.replace("\"", "").toLowerCase(Locale.ROOT);
    Stream<Value> all =
        switch (operator) {
          case STATUS -> labelled(viewer.locale(), names.statuses(""), "ticket.status.");
          case PRIORITY -> labelled(viewer.locale(), names.priorities(""), "ticket.priority.");
          case CHANNEL ->
              labelled(
                  viewer.locale(),
                  Arrays.stream(ChannelName.values()).map(ChannelName::code).toList(),
                  "ticket.channel.");
          case HAS -> Stream.of(said(viewer, "attachment", "search.help.has"));
          case IS -> Stream.of(said(viewer, "spam", "search.help.is"));
          case ASSIGNEE ->
              Stream.concat(
                  Stream.of(
                      said(viewer, "me", "search.value.me"),
                      said(viewer, "none", "search.value.none")),
                  agents.list().stream()
                      .map(agent -> new Value(quoted(agent.name()), agent.email().toString())));
          case TEAM ->
              Stream.concat(
                  Stream.of(said(viewer, "none", "search.value.none")),
                  agents.allTeams().stream().map(team -> new Value(quoted(team.name()), "")));
          case CREATED, UPDATED ->
              Stream.of(
                  said(viewer, "today", "search.value.today"),
                  said(viewer, "yesterday", "search.value.yesterday"));
          case FROM, TAG, LANGUAGE, REQUEST_TYPE, SUBJECT, EXTERNAL_ID -> Stream.empty();
        };
    return all.filter(value ->
            value.word.toLowerCase(Locale.ROOT).replace("\"", "").startsWith(wanted)
                || value.label.toLowerCase(Locale.ROOT).startsWith(wanted))
        .toList();
  }

  private Stream<Value> labelled(Locale locale, List<String> codes, String key) {
    return codes.stream().map(code -> new Value(code, messages.text(locale, key + code)));
  }

  private Value said(SignedIn viewer, String word, String key) {
    return new Value(word, messages.text(viewer.locale(), key));
  }

  private static String quoted(String name) {
    return name.contains(" ") ? "\"" + name + "\"" : name;
  }
}
