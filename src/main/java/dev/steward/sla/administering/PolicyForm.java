package dev.steward.sla.administering;

import dev.steward.sla.calendar.CalendarId;
import dev.steward.sla.clock.Target;
import dev.steward.sla.policy.Policy;
import dev.steward.sla.policy.TimeSpan;
import dev.steward.ticket.Priority;
import dev.steward.ticket.Status;
import dev.steward.ticket.condition.ConditionForm;
import java.time.Duration;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.util.MultiValueMap;

/// What comes from the page of a policy.
record PolicyForm(MultiValueMap<String, String> fields) {

  ConditionForm conditions() {
    return ConditionForm.of(fields);
  }

  long book() {
    return number("book");
  }

  /// Whether to look what it would mean, without saving.
  boolean isTrial() {
    return fields.containsKey("try");
  }

  /// The policy as it was typed.
  ///
  /// @throws dev.steward.platform.error.Refusal when a field cannot mean anything
  Policy policy(long id) {
    return new Policy(
        id,
        text("name"),
        conditions().conditions(),
        new CalendarId(number("calendar")),
        times(),
        pausing(),
        (int) Math.min(99, number("warn")));
  }

  Map<String, String> typed() {
    return fields.toSingleValueMap();
  }

  Set<Status> pausing() {
    var pausing = EnumSet.noneOf(Status.class);
    fields
        .getOrDefault("pausing", List.of())
        .forEach(code -> Status.find(code).ifPresent(pausing::add));
    return pausing;
  }

  private Map<Priority, Map<Target, Duration>> times() {
    var times = new EnumMap<Priority, Map<Target, Duration>>(Priority.class);
    for (Priority priority : Priority.values()) {
      var targets = new EnumMap<Target, Duration>(Target.class);
      for (Target target : Target.values()) {
        String typed = text(PolicyPage.field(priority, target));
        if (!typed.isEmpty()) {
          targets.put(target, TimeSpan.parse(typed));
        }
      }
      times.put(priority, targets);
    }
    return times;
  }

  private long number(String field) {
    String text = text(field);
    return text.matches("\\d{1,18}") ? Long.parseLong(text) : 0;
  }

  private String text(String field) {
    return Objects.requireNonNullElse(fields.getFirst(field), "").strip();
  }
}
