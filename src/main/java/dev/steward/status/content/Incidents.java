package dev.steward.status.content;

import dev.steward.audit.Actor;
import dev.steward.audit.Audit;
import dev.steward.audit.Subject;
import dev.steward.notice.Topic;
import dev.steward.notice.mailing.Letter;
import dev.steward.notice.mailing.Mailings;
import dev.steward.platform.error.Refusal;
import dev.steward.platform.web.Messages;
import dev.steward.status.Component;
import dev.steward.status.Impact;
import dev.steward.status.Incident;
import dev.steward.status.Phase;
import dev.steward.status.Standing;
import dev.steward.status.StatusError;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.transaction.annotation.Transactional;

/// Reports incidents, plans maintenance and says how they go. Every act is audited.
@org.springframework.stereotype.Component
public class Incidents {
  private static final int LONGEST_TITLE = 200;
  private static final int LONGEST_TEXT = 10_000;

  private final IncidentRepository rows;
  private final ComponentRepository components;
  private final Mailings mailings;
  private final Messages messages;
  private final Audit audit;
  private final InstantSource clock;

  Incidents(
      IncidentRepository rows,
      ComponentRepository components,
      Mailings mailings,
      Messages messages,
      Audit audit,
      InstantSource clock) {
    this.rows = rows;
    this.components = components;
    this.mailings = mailings;
    this.messages = messages;
    this.audit = audit;
    this.clock = clock;
  }

  /// The incident.
  public Optional<Incident> find(long id) {
    return rows.find(id);
  }

  /// Those that ran at any time since then, the newest first.
  public List<Incident> since(Instant since, int limit) {
    return rows.since(since, limit);
  }

  /// One thing to say about an incident.
  ///
  /// @param texts by language, at least one
  /// @param affected what it makes of each component from now on
  /// @param mailed whether subscribers get it
  public record Word(
      Phase phase,
      Impact impact,
      Map<Locale, String> texts,
      Map<Long, Standing> affected,
      boolean mailed) {}

  /// Says that something does not work.
  ///
  /// @throws Refusal a [StatusError]
  @Transactional
  public long report(Map<Locale, String> titles, Word word, Actor by) {
    if (!Phase.OF_INCIDENTS.contains(word.phase())) {
      throw new Refusal(StatusError.BAD_PHASE);
    }
    check(titles, word);
    Instant now = clock.instant();
    Phase first = word.phase().isLast() ? Phase.INVESTIGATING : word.phase();
    long id = rows.add(false, word.impact(), first, now, Optional.empty(), now);
    titles.forEach((locale, title) -> rows.title(id, locale, title.strip()));
    say(id, titles, word, by, "incident.reported");
    return id;
  }

  /// Plans maintenance, which begins and ends by the clock.
  ///
  /// @throws Refusal a [StatusError]
  @Transactional
  public long plan(
      Map<Locale, String> titles,
      Map<Locale, String> texts,
      Set<Long> affected,
      Instant start,
      Instant end,
      boolean mailed,
      Actor by) {
    Instant now = clock.instant();
    if (!end.isAfter(start) || !end.isAfter(now)) {
      throw new Refusal(StatusError.BAD_TIME);
    }
    Map<Long, Standing> standings =
        affected.stream().collect(Collectors.toMap(id -> id, _ -> Standing.MAINTENANCE));
    var word = new Word(Phase.SCHEDULED, Impact.MAINTENANCE, texts, standings, mailed);
    check(titles, word);
    long id = rows.add(true, word.impact(), word.phase(), start, Optional.of(end), now);
    titles.forEach((locale, title) -> rows.title(id, locale, title.strip()));
    say(id, titles, word, by, "maintenance.planned");
    return id;
  }

  /// Says how it goes.
  ///
  /// @throws Refusal a [StatusError]; what is over stays so
  @Transactional
  public void update(long id, Word word, Actor by) {
    Incident before = rows.lock(id).orElseThrow();
    boolean fits =
        (before.planned() ? Phase.OF_MAINTENANCE : Phase.OF_INCIDENTS).contains(word.phase());
    if (!fits || before.endedAt().isPresent()) {
      throw new Refusal(StatusError.BAD_PHASE);
    }
    check(before.titles(), word);
    say(id, before.titles(), word, by, "incident.updated");
  }

  private void say(long id, Map<Locale, String> titles, Word word, Actor by, String act) {
    Instant now = clock.instant();
    rows.affects(id, word.affected());
    long update = rows.update(id, word.phase(), word.texts(), now);
    rows.proceed(id, word.impact(), word.phase(), now);
    if (word.mailed()) {
      mailings.send(
          Topic.STATUS, "status-update:" + update, letters(id, titles, word), Duration.ZERO);
    }
    audit.record(
        by,
        act,
        Subject.of("incident", id),
        Optional.empty(),
        Map.of("phase", word.phase().code(), "impact", word.impact().code()));
  }

  private Map<Locale, Letter> letters(long id, Map<Locale, String> titles, Word word) {
    var letters = new HashMap<Locale, Letter>();
    word.texts()
        .forEach((locale, text) -> {
          String title = titles.getOrDefault(locale, titles.values().iterator().next());
          String phase = messages.text(locale, "status.phase." + word.phase().code());
          String path = "/hc/" + locale.toLanguageTag() + "/status/incidents/" + id;
          letters.put(locale, new Letter("[" + phase + "] " + title, plain(text), path));
        });
    return letters;
  }

  /// Updates are plain text; as Markdown they shall read the same.
  private static String plain(String text) {
    return text.replaceAll("([\\\\`*_{}\\[\\]<>#|])", "\\\\$1");
  }

  private void check(Map<Locale, String> titles, Word word) {
    boolean usable = areUsable(titles, LONGEST_TITLE) && areUsable(word.texts(), LONGEST_TEXT);
    if (!usable) {
      throw new Refusal(StatusError.EMPTY);
    }
    Set<Long> known =
        components.list().stream()
            .filter(component -> !component.isGroup())
            .map(Component::id)
            .collect(Collectors.toSet());
    if (!known.containsAll(word.affected().keySet())) {
      throw new Refusal(StatusError.NO_COMPONENT);
    }
  }

  private static boolean areUsable(Map<Locale, String> texts, int longest) {
    return !texts.isEmpty()
        && texts.values().stream().allMatch(text -> !text.isBlank() && text.length() <= longest);
  }

  /// Begins or ends the next maintenance whose time has come.
  ///
  /// @return whether there was one
  @Transactional
  public boolean proceedDue() {
    Optional<Incident> due = rows.due(clock.instant());
    due.ifPresent(this::proceed);
    return due.isPresent();
  }

  private void proceed(Incident maintenance) {
    Phase next = maintenance.isUpcoming() ? Phase.IN_PROGRESS : Phase.COMPLETED;
    var texts = new HashMap<Locale, String>();
    maintenance
        .titles()
        .keySet()
        .forEach(
            locale -> texts.put(locale, messages.text(locale, "status.automatic." + next.code())));
    var word = new Word(next, maintenance.impact(), texts, maintenance.affected(), false);
    say(maintenance.id(), maintenance.titles(), word, Actor.SYSTEM, "incident.updated");
  }
}
