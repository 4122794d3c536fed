package dev.steward.sla.administering;

import dev.steward.platform.error.Refusal;
import dev.steward.sla.calendar.KeptCalendar;
import dev.steward.sla.clock.Target;
import dev.steward.ticket.Priority;
import dev.steward.ticket.Status;
import dev.steward.ticket.Ticket;
import dev.steward.ticket.condition.ConditionEditor;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// One policy in its editor.
///
/// @param id 0 for a new one
/// @param book version of the book that the edit is based on
/// @param typed what stands in the fields
/// @param trial tickets of late that would fall under it, when that was asked
public record PolicyPage(
    long id,
    long book,
    Map<String, String> typed,
    Set<Status> pausing,
    ConditionEditor conditions,
    List<KeptCalendar> calendars,
    Optional<Refusal> problem,
    Optional<List<Ticket>> trial) {

  /// Whether it does not exist yet.
  public boolean isNew() {
    return id == 0;
  }

  /// Where it lives.
  public String path() {
    return "/desk/admin/policies/" + (id == 0 ? "new" : String.valueOf(id));
  }

  /// What stands in a field.
  public String value(String field) {
    return typed.getOrDefault(field, "");
  }

  /// The most urgent first.
  public List<Priority> priorities() {
    return Arrays.asList(Priority.values()).reversed();
  }

  /// What can be promised.
  public List<Target> targets() {
    return Arrays.asList(Target.values());
  }

  /// The name of the field of a time.
  public static String field(Priority priority, Target target) {
    return priority.code() + "." + target.code();
  }
}
