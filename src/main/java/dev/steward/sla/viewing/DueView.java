package dev.steward.sla.viewing;

import dev.steward.platform.web.Ui;
import dev.steward.sla.clock.Clock;
import dev.steward.sla.keeping.KeptClock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/// One clock as `sla/viewing/_due.jte` shows it.
///
/// @param now when it is shown
public record DueView(KeptClock clock, Instant now) {
  private static final Duration SECONDS_BELOW = Duration.ofMinutes(5);

  /// The class of its colour.
  public String tone() {
    if (clock.state() == Clock.State.PAUSED) {
      return "clock--paused";
    } else if (isLate()) {
      return "clock--late";
    }
    return clock.warnAt().filter(at -> !at.isAfter(now)).isPresent() ? "clock--soon" : "";
  }

  /// Whether it is past its due time.
  public boolean isLate() {
    return clock.dueAt().filter(at -> !at.isAfter(now)).isPresent();
  }

  /// How much time is left, or how late it is, in words that need no colour.
  public String text(Ui ui) {
    if (clock.state() == Clock.State.PAUSED) {
      return ui.t("sla.due.paused", span(ui, clock.promised().minus(clock.elapsed())));
    }
    Duration left = Duration.between(now, clock.dueAt().orElse(now));
    return ui.t(left.isNegative() ? "sla.due.late" : "sla.due.left", span(ui, left));
  }

  /// The patterns by which the browser counts on, as JSON.
  public String words(Ui ui) {
    var words = new LinkedHashMap<String, String>();
    words.put("left", ui.t("sla.due.left", "{0}"));
    words.put("late", ui.t("sla.due.late", "{0}"));
    words.put("seconds", ui.t("sla.span.seconds", "{0}", "{1}"));
    words.put("minutes", ui.t("sla.span.minutes", "{0}"));
    words.put("hours", ui.t("sla.span.hours", "{0}", "{1}"));
    words.put("days", ui.t("sla.span.days", "{0}", "{1}"));
    return json(words);
  }

  /// A span in words.
  public static String span(Ui ui, Duration span) {
    Duration size = span.abs();
    if (size.compareTo(SECONDS_BELOW) < 0) {
      return ui.t(
          "sla.span.seconds",
          String.valueOf(size.toMinutes()),
          "%02d".formatted(size.toSecondsPart()));
    } else if (size.toHours() < 1) {
      return ui.t("sla.span.minutes", String.valueOf(size.toMinutes()));
    } else if (size.toHours() < 48) {
      return ui.t(
          "sla.span.hours", String.valueOf(size.toHours()), String.valueOf(size.toMinutesPart()));
    }
    return ui.t("sla.span.days", String.valueOf(size.toDays()), String.valueOf(size.toHoursPart()));
  }

  private static String json(Map<String, String> words) {
    var text = new StringBuilder("{");
    words.forEach((key, value) ->
        text.append(text.length() > 1 ? "," : "")
            .append('"')
            .append(key)
            .append("\":\"")
            .append(value.replace("\\", "\\\\").replace("\"", "\\\""))
            .append('"'));
    return text.append('}').toString();
  }
}
