package dev.steward.sla.viewing;

import dev.steward.platform.web.Ui;
import dev.steward.sla.clock.Clock;
import dev.steward.sla.keeping.KeptClock;
import dev.steward.ticket.listing.SpanWords;
import java.time.Duration;
import java.time.Instant;

/// One clock as `sla/viewing/_due.jte` shows it.
///
/// @param now when it is shown
public record DueView(KeptClock clock, Instant now) {
  private static final SpanWords SPANS =
      new SpanWords(
          "sla.due.left",
          "sla.due.late",
          "sla.span.seconds",
          "sla.span.minutes",
          "sla.span.hours",
          "sla.span.days");

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
    return SPANS.text(ui, Duration.between(now, clock.dueAt().orElse(now)));
  }

  /// The patterns by which the browser counts on, as JSON.
  public String words(Ui ui) {
    return SPANS.patterns(ui);
  }

  /// A span in words.
  public static String span(Ui ui, Duration span) {
    return SPANS.span(ui, span);
  }
}
