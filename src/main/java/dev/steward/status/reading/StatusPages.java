package dev.steward.status.reading;

import dev.steward.helpcenter.frame.Frame;
import dev.steward.helpcenter.frame.Frames;
import dev.steward.platform.web.Messages;
import dev.steward.status.Component;
import dev.steward.status.Incident;
import dev.steward.status.content.Board;
import dev.steward.status.content.Boards;
import dev.steward.status.content.History;
import dev.steward.status.content.Incidents;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Assembles the pages of the status page.
@org.springframework.stereotype.Component
class StatusPages {
  private static final int PAST_DAYS = 14;
  private static final int MOST = 500;

  private final Boards boards;
  private final Incidents incidents;
  private final Frames frames;
  private final Messages messages;
  private final InstantSource clock;

  StatusPages(
      Boards boards, Incidents incidents, Frames frames, Messages messages, InstantSource clock) {
    this.boards = boards;
    this.incidents = incidents;
    this.frames = frames;
    this.messages = messages;
    this.clock = clock;
  }

  static String path(Locale locale) {
    return "/hc/" + locale.toLanguageTag() + "/status";
  }

  StatusPage status(Locale locale) {
    Board board = boards.current();
    Instant now = clock.instant();
    List<Incident> all = incidents.since(now.minus(Duration.ofDays(History.DAYS)), MOST);
    Frame frame =
        frames
            .forEverybody(locale, messages.text(locale, "status.title"), StatusPages::path)
            .describedAs(messages.text(locale, "status.description"))
            .followedBy(List.of(feed(locale)));
    Map<Long, String> names = names(board, locale);
    return new StatusPage(
        frame,
        board.impact(),
        groups(board, all, locale, now),
        board.running().stream().map(each -> view(each, locale, names)).toList(),
        board.upcoming().stream().map(each -> view(each, locale, names)).toList(),
        past(frame, all, locale, names, PAST_DAYS, true),
        path(locale) + "/history",
        "/hc/" + locale.toLanguageTag() + "/announcements/subscriptions");
  }

  private Frame.Feed feed(Locale locale) {
    return new Frame.Feed(
        messages.text(locale, "status.title"), path(locale) + ".atom", "application/atom+xml");
  }

  HistoryPage history(Locale locale) {
    Board board = boards.current();
    List<Incident> all =
        incidents.since(clock.instant().minus(Duration.ofDays(History.DAYS)), MOST);
    Frame frame =
        frames
            .forEverybody(
                locale, messages.text(locale, "status.history"), other -> path(other) + "/history")
            .below(up(locale));
    return new HistoryPage(
        frame, past(frame, all, locale, names(board, locale), History.DAYS, false));
  }

  Optional<IncidentPage> incident(Locale locale, long id) {
    return incidents
        .find(id)
        .map(incident -> {
          Frame frame =
              frames
                  .forEverybody(
                      locale, incident.title(locale), other -> path(other) + "/incidents/" + id)
                  .below(up(locale));
          return new IncidentPage(frame, view(incident, locale, names(boards.current(), locale)));
        });
  }

  private Frame.Way up(Locale locale) {
    return new Frame.Way(path(locale), messages.text(locale, "status.title"));
  }

  private static IncidentView view(Incident incident, Locale locale, Map<Long, String> names) {
    List<String> affected =
        incident.affected().keySet().stream()
            .sorted()
            .filter(names::containsKey)
            .map(id -> names.getOrDefault(id, ""))
            .toList();
    return IncidentView.of(incident, locale, affected);
  }

  private static Map<Long, String> names(Board board, Locale locale) {
    return board.components().stream()
        .collect(Collectors.toMap(Component::id, each -> each.name(locale)));
  }

  private static List<StatusPage.Group> groups(
      Board board, List<Incident> all, Locale locale, Instant now) {
    var groups = new ArrayList<StatusPage.Group>();
    var alone =
        board.components().stream()
            .filter(each -> !each.isGroup() && each.parent().isEmpty())
            .map(each -> line(board, each, all, locale, now))
            .toList();
    for (Component group : board.components()) {
      List<StatusPage.Line> lines =
          board.components().stream()
              .filter(each -> each.parent().equals(Optional.of(group.id())))
              .map(each -> line(board, each, all, locale, now))
              .toList();
      if (!lines.isEmpty()) {
        groups.add(new StatusPage.Group(group.name(locale), lines));
      }
    }
    if (!alone.isEmpty()) {
      groups.add(new StatusPage.Group("", alone));
    }
    return groups;
  }

  private static StatusPage.Line line(
      Board board, Component component, List<Incident> all, Locale locale, Instant now) {
    List<History.Day> days = History.of(component.id(), all, now);
    NumberFormat percent = NumberFormat.getPercentInstance(locale);
    percent.setMaximumFractionDigits(2);
    percent.setRoundingMode(RoundingMode.DOWN);
    return new StatusPage.Line(
        component.name(locale),
        board.standing(component),
        Bars.of(days),
        percent.format(History.uptime(days)));
  }

  /// Days with what began on them; quiet days too where asked.
  private List<StatusPage.PastDay> past(
      Frame frame,
      List<Incident> all,
      Locale locale,
      Map<Long, String> names,
      int days,
      boolean quiet) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    var byDay = new LinkedHashMap<LocalDate, List<IncidentView>>();
    for (int back = 0; back < days; back++) {
      byDay.put(today.minusDays(back), new ArrayList<>());
    }
    all.stream()
        .filter(each -> !each.isUpcoming())
        .sorted(Comparator.comparing(Incident::startedAt).reversed())
        .forEach(each -> {
          LocalDate day = LocalDate.ofInstant(each.startedAt(), ZoneOffset.UTC);
          byDay.getOrDefault(day, new ArrayList<>()).add(view(each, locale, names));
        });
    return byDay.entrySet().stream()
        .filter(day -> quiet || !day.getValue().isEmpty())
        .map(day ->
            new StatusPage.PastDay(
                frame.day(day.getKey().atStartOfDay(ZoneOffset.UTC).toInstant()),
                List.copyOf(day.getValue())))
        .toList();
  }
}
