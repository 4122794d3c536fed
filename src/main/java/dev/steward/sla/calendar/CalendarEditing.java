package dev.steward.sla.calendar;

import dev.steward.audit.Actor;
import dev.steward.audit.Audit;
import dev.steward.audit.Subject;
import dev.steward.sla.SlaError;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Makes and changes calendars. Every act is one transaction: a new version, its audit entry with
/// before and after, and [CalendarChanged].
@Component
public class CalendarEditing {
  private static final int LONGEST_NAME = 80;
  private static final int LONGEST_DETAIL = 2000;

  private final CalendarRepository repository;
  private final Calendars calendars;
  private final List<CalendarUse> uses;
  private final Audit audit;
  private final ApplicationEventPublisher events;
  private final InstantSource clock;

  CalendarEditing(
      CalendarRepository repository,
      Calendars calendars,
      List<CalendarUse> uses,
      Audit audit,
      ApplicationEventPublisher events,
      InstantSource clock) {
    this.repository = repository;
    this.calendars = calendars;
    this.uses = uses;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  /// Makes a calendar.
  ///
  /// @throws dev.steward.platform.error.Refusal [SlaError#CALENDAR_NAME_TAKEN], [SlaError#NO_NAME]
  ///   or [SlaError#NEVER_OPEN]
  @Transactional
  public CalendarId add(String name, Hours hours, Actor by) {
    CalendarId id = repository.add(checked(name));
    requireOpening(hours);
    repository.addVersion(id, 1, hours, List.of(), by);
    record(by, "calendar.added", id, Map.of("name", checked(name), "after", text(hours)));
    return id;
  }

  /// Gives a calendar another name, hours and inclusions; without effect where nothing differs.
  ///
  /// @param expected the version the edit is based on
  /// @throws dev.steward.platform.error.Refusal [SlaError#CHANGED] if somebody was faster, and
  ///   those of [#add]; [SlaError#NESTED_CALENDARS] for inclusions in two levels
  @Transactional
  public void change(
      CalendarId id, String name, Hours hours, List<CalendarId> includes, int expected, Actor by) {
    int version = repository.lock(id).orElseThrow(SlaError.NO_SUCH_CALENDAR::refusal);
    KeptCalendar before = calendars.require(id);
    if (version != expected) {
      throw SlaError.CHANGED.refusal(before.name());
    }
    List<CalendarId> others =
        includes.stream().distinct().filter(other -> !other.equals(id)).toList();
    requireFlat(id, others);
    requireOpening(hours);
    repository.rename(id, checked(name));
    var details = new LinkedHashMap<String, String>();
    if (!before.name().equals(checked(name))) {
      details.put("name_before", before.name());
      details.put("name_after", checked(name));
    }
    if (!before.own().equals(hours) || !before.includes().equals(others)) {
      repository.addVersion(id, version + 1, hours, others, by);
      details.put("before", text(before.own()));
      details.put("after", text(hours));
      details.put("added", holidays(hours, before.own()));
      details.put("removed", holidays(before.own(), hours));
      events.publishEvent(new CalendarChanged(id, by));
    }
    if (!details.isEmpty()) {
      record(by, "calendar.changed", id, details);
    }
  }

  /// Takes a calendar out of use; its history stays.
  ///
  /// @throws dev.steward.platform.error.Refusal [SlaError#CALENDAR_IN_USE]
  @Transactional
  public void retire(CalendarId id, Actor by) {
    int _ = repository.lock(id).orElseThrow(SlaError.NO_SUCH_CALENDAR::refusal);
    KeptCalendar calendar = calendars.require(id);
    boolean included = calendars.list().stream().anyMatch(other -> other.includes(id));
    if (included || uses.stream().anyMatch(use -> use.needs(id))) {
      throw SlaError.CALENDAR_IN_USE.refusal(calendar.name());
    }
    repository.retire(id);
    record(by, "calendar.retired", id, Map.of("name", calendar.name()));
  }

  private void requireFlat(CalendarId id, List<CalendarId> others) {
    List<KeptCalendar> all = calendars.list();
    boolean nested =
        all.stream().anyMatch(each -> others.contains(each.id()) && !each.includes().isEmpty())
            || (!others.isEmpty() && all.stream().anyMatch(each -> each.includes(id)));
    if (nested) {
      throw SlaError.NESTED_CALENDARS.refusal();
    }
    if (!all.stream().map(KeptCalendar::id).toList().containsAll(others)) {
      throw SlaError.NO_SUCH_CALENDAR.refusal();
    }
  }

  private void requireOpening(Hours hours) {
    new Calendar(List.of(hours)).nextOpening(clock.instant());
  }

  private static String checked(String name) {
    String clean = name.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    if (clean.isEmpty()) {
      throw SlaError.NO_NAME.refusal();
    }
    return clean.substring(0, Math.min(clean.length(), LONGEST_NAME));
  }

  private static String text(Hours hours) {
    return cut(hours.zone() + " " + StoredHours.of(hours).week());
  }

  private static String holidays(Hours these, Hours without) {
    var only = new ArrayList<>(these.holidays());
    only.removeAll(new HashSet<>(without.holidays()));
    return cut(
        only.stream()
            .map(each -> each.first() + " " + each.name())
            .collect(Collectors.joining("; ")));
  }

  private static String cut(String text) {
    return text.substring(0, Math.min(text.length(), LONGEST_DETAIL));
  }

  private void record(Actor by, String act, CalendarId id, Map<String, String> details) {
    audit.record(by, act, Subject.of("calendar", id.value()), Optional.empty(), details);
  }
}
