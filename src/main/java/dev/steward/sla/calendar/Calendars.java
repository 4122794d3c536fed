package dev.steward.sla.calendar;

import dev.steward.sla.SlaError;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// The calendars of the desk. Reads only; [CalendarEditing] changes them. Safe for any number of
/// threads.
@Component
public class Calendars {
  private final CalendarRepository repository;
  private final AtomicReference<Known> known =
      new AtomicReference<>(new Known(-1, new CalendarHistory(Map.of())));

  Calendars(CalendarRepository repository) {
    this.repository = repository;
  }

  /// Those in use, by name.
  public List<KeptCalendar> list() {
    List<CalendarRepository.Row> rows = repository.list();
    Map<CalendarId, CalendarRepository.Row> byId =
        rows.stream().collect(Collectors.toMap(CalendarRepository.Row::id, Function.identity()));
    return rows.stream().map(row -> kept(row, byId)).toList();
  }

  /// One of those in use.
  public Optional<KeptCalendar> find(CalendarId id) {
    return list().stream().filter(calendar -> calendar.id().equals(id)).findFirst();
  }

  /// One of those in use.
  ///
  /// @throws dev.steward.platform.error.Refusal [SlaError#NO_SUCH_CALENDAR]
  public KeptCalendar require(CalendarId id) {
    return find(id).orElseThrow(SlaError.NO_SUCH_CALENDAR::refusal);
  }

  /// All there ever were, as of now; one small query while nothing has changed.
  public CalendarHistory history() {
    long edition = repository.edition();
    Known last = known.get();
    if (last.edition == edition) {
      return last.history;
    }
    var fresh = new Known(edition, new CalendarHistory(repository.history()));
    known.set(fresh);
    return fresh.history;
  }

  private static KeptCalendar kept(
      CalendarRepository.Row row, Map<CalendarId, CalendarRepository.Row> byId) {
    List<Hours> included =
        row.includes().stream()
            .flatMap(id -> Optional.ofNullable(byId.get(id)).stream())
            .map(CalendarRepository.Row::own)
            .toList();
    return new KeptCalendar(
        row.id(), row.name(), row.version(), row.since(), row.own(), row.includes(), included);
  }

  private record Known(long edition, CalendarHistory history) {}
}
