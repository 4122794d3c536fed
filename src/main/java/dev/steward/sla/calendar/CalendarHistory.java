package dev.steward.sla.calendar;

import dev.steward.sla.SlaError;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/// All calendars in all their versions, as of one moment. Immutable.
public final class CalendarHistory {
  private final Map<CalendarId, List<Edition>> editions;

  CalendarHistory(Map<CalendarId, List<Edition>> editions) {
    this.editions = Map.copyOf(editions);
  }

  /// One version of a calendar.
  record Edition(Instant since, Hours own, List<CalendarId> includes) {}

  /// The calendar in force at an instant. The first version also stands for the time before it.
  ///
  /// @throws dev.steward.platform.error.Refusal [SlaError#NO_SUCH_CALENDAR]
  public Calendar at(CalendarId id, Instant at) {
    Edition edition = edition(id, at);
    var hours = new ArrayList<Hours>();
    hours.add(edition.own());
    edition.includes().forEach(other -> hours.add(edition(other, at).own()));
    return new Calendar(hours);
  }

  /// When these calendars, or those they include, changed; in order, without their beginnings.
  public List<Instant> changes(Collection<CalendarId> ids) {
    var all = new TreeSet<Instant>();
    for (CalendarId id : ids) {
      for (Edition edition : editions.getOrDefault(id, List.of())) {
        all.addAll(own(id));
        edition.includes().forEach(other -> all.addAll(own(other)));
      }
    }
    return List.copyOf(all);
  }

  private List<Instant> own(CalendarId id) {
    return editions.getOrDefault(id, List.of()).stream().skip(1).map(Edition::since).toList();
  }

  private Edition edition(CalendarId id, Instant at) {
    List<Edition> all = editions.getOrDefault(id, List.of());
    if (all.isEmpty()) {
      throw SlaError.NO_SUCH_CALENDAR.refusal();
    }
    Edition found = all.getFirst();
    for (Edition edition : all) {
      found = edition.since().isAfter(at) ? found : edition;
    }
    return found;
  }
}
