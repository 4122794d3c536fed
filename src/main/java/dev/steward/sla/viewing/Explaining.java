package dev.steward.sla.viewing;

import dev.steward.sla.calendar.CalendarHistory;
import dev.steward.sla.calendar.Calendars;
import dev.steward.sla.calendar.KeptCalendar;
import dev.steward.sla.calendar.OpenInterval;
import dev.steward.sla.clock.Clock;
import dev.steward.sla.clock.Piece;
import dev.steward.sla.keeping.Keeping;
import dev.steward.sla.policy.Policies;
import dev.steward.sla.policy.Policy;
import dev.steward.ticket.Ticket;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Takes the clocks of a ticket apart for the page that explains them.
@Component
class Explaining {
  private static final int MOST = 60;

  private final Keeping keeping;
  private final Policies policies;
  private final Calendars calendars;
  private final InstantSource clock;

  Explaining(Keeping keeping, Policies policies, Calendars calendars, InstantSource clock) {
    this.keeping = keeping;
    this.policies = policies;
    this.calendars = calendars;
    this.clock = clock;
  }

  ExplanationPage of(Ticket ticket) {
    CalendarHistory history = calendars.history();
    List<KeptCalendar> known = calendars.list();
    List<ExplanationPage.Explained> explained =
        keeping.explain(ticket.id()).stream().map(each -> explained(each, history, known)).toList();
    return new ExplanationPage(ticket, explained, keeping.changes(ticket.id()), clock.instant());
  }

  private ExplanationPage.Explained explained(
      Clock each, CalendarHistory history, List<KeptCalendar> known) {
    var segments = new ArrayList<ExplanationPage.Segment>();
    each.pieces().forEach(piece -> segments.addAll(segments(piece, history)));
    List<ExplanationPage.Segment> shown = joined(segments);
    String policy =
        policies.books().reversed().stream()
            .flatMap(book -> book.find(each.policy()).stream())
            .map(Policy::name)
            .findFirst()
            .orElse("");
    String calendar =
        known.stream()
            .filter(kept -> kept.id().equals(each.calendar()))
            .map(KeptCalendar::name)
            .findFirst()
            .orElse("");
    return new ExplanationPage.Explained(each, policy, calendar, shown);
  }

  private static List<ExplanationPage.Segment> segments(Piece piece, CalendarHistory history) {
    if (!piece.counts()) {
      return List.of(
          new ExplanationPage.Segment(
              piece.from(), piece.to(), piece.why().code(), Optional.empty(), 0));
    }
    var segments = new ArrayList<ExplanationPage.Segment>();
    Instant at = piece.from();
    for (OpenInterval open :
        history
            .at(piece.calendar().orElseThrow(), piece.from())
            .openings(piece.from(), piece.to())) {
      if (at.isBefore(open.from())) {
        segments.add(closed(at, open.from()));
      }
      segments.add(
          new ExplanationPage.Segment(
              open.from(), open.to(), "counted", Optional.of(open.length()), 0));
      at = open.to();
    }
    if (at.isBefore(piece.to())) {
      segments.add(closed(at, piece.to()));
    }
    return segments;
  }

  private static ExplanationPage.Segment closed(Instant from, Instant to) {
    return new ExplanationPage.Segment(from, to, "closed", Optional.empty(), 0);
  }

  /// Neighbours of the same kind as one, and no more than a page holds.
  private static List<ExplanationPage.Segment> joined(List<ExplanationPage.Segment> segments) {
    var joined = new ArrayList<ExplanationPage.Segment>();
    for (ExplanationPage.Segment next : segments) {
      if (!joined.isEmpty() && joined.getLast().why().equals(next.why())) {
        ExplanationPage.Segment last = joined.removeLast();
        joined.add(
            new ExplanationPage.Segment(
                last.from(), next.to(), next.why(), plus(last.counted(), next.counted()), 0));
      } else {
        joined.add(next);
      }
    }
    if (joined.size() <= MOST) {
      return joined;
    }
    ExplanationPage.Segment end = joined.get(MOST - 1);
    var shown = new ArrayList<>(joined.subList(0, MOST - 1));
    shown.add(
        new ExplanationPage.Segment(
            end.from(), end.to(), end.why(), end.counted(), joined.size() - MOST));
    return shown;
  }

  private static Optional<Duration> plus(Optional<Duration> a, Optional<Duration> b) {
    return a.flatMap(first -> b.map(first::plus));
  }
}
