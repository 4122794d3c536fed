package dev.steward.staff.availability;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Working hours as a form sends them: `starts.1` and `ends.1` for Monday, to 7 for Sunday; a day
/// with an empty field is free.
public final class ShiftFields {
  private ShiftFields() {}

  /// The shifts the form means; empty if a time is none.
  public static Optional<List<Shift>> parse(Map<String, String> fields) {
    List<Shift> shifts = new ArrayList<>();
    try {
      for (DayOfWeek day : DayOfWeek.values()) {
        String starts = fields.getOrDefault("starts." + day.getValue(), "").strip();
        String ends = fields.getOrDefault("ends." + day.getValue(), "").strip();
        if (!starts.isEmpty() && !ends.isEmpty()) {
          shifts.add(new Shift(day, LocalTime.parse(starts), LocalTime.parse(ends)));
        }
      }
      return Optional.of(shifts);
    } catch (DateTimeParseException _) {
      return Optional.empty();
    }
  }

  /// The field of a day as it stands: `09:00`, or empty.
  public static String value(List<Shift> shifts, DayOfWeek day, boolean start) {
    return shifts.stream()
        .filter(shift -> shift.day() == day)
        .findFirst()
        .map(shift -> (start ? shift.starts() : shift.ends()).toString())
        .orElse("");
  }
}
