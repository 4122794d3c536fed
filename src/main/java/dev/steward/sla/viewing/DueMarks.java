package dev.steward.sla.viewing;

import dev.steward.sla.keeping.Keeping;
import dev.steward.sla.keeping.KeptClock;
import dev.steward.staff.SignedIn;
import dev.steward.ticket.Ticket;
import dev.steward.ticket.TicketId;
import dev.steward.ticket.listing.ListMark;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// The next due clock in the rows of lists; one query for a page.
@Component
@Order(100)
class DueMarks implements ListMark {
  private final Keeping keeping;
  private final InstantSource clock;

  DueMarks(Keeping keeping, InstantSource clock) {
    this.keeping = keeping;
    this.clock = clock;
  }

  @Override
  public Map<TicketId, Mark> marks(SignedIn viewer, List<Ticket> tickets) {
    Instant now = clock.instant();
    Map<TicketId, Mark> marks = new HashMap<>();
    keeping
        .of(tickets.stream().map(Ticket::id).toList())
        .forEach((ticket, clocks) ->
            clocks.stream()
                .filter(each -> each.isOpen() && each.dueAt().isPresent())
                .min(Comparator.comparing((KeptClock each) -> each.dueAt().orElse(Instant.MAX)))
                .ifPresent(next -> marks.put(ticket, mark(next, now))));
    return marks;
  }

  private static Mark mark(KeptClock next, Instant now) {
    var view = new DueView(next, now);
    Tone tone =
        view.isLate() ? Tone.DANGER : view.tone().equals("clock--soon") ? Tone.WAITING : Tone.QUIET;
    return new Due(
        next.dueAt().orElse(now), next.warnAt(), tone, "sla.target." + next.target().code());
  }
}
