package dev.steward.ticket.editing;

import dev.steward.platform.error.Refusal;
import dev.steward.staff.SignedIn;
import dev.steward.ticket.Priority;
import dev.steward.ticket.Ticket;
import dev.steward.ticket.TicketError;
import dev.steward.ticket.TicketEvent;
import dev.steward.ticket.TicketEvents;
import dev.steward.ticket.TicketId;
import dev.steward.ticket.Tickets;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Changes what a ticket says about itself: subject, priority, tags, request type.
@Component
public class Editing {
  private static final int LONGEST_SUBJECT = 500;
  private static final int LONGEST_TAG = 60;

  private final Tickets tickets;
  private final TicketEvents events;
  private final JdbcClient db;
  private final InstantSource clock;

  Editing(Tickets tickets, TicketEvents events, JdbcClient db, InstantSource clock) {
    this.tickets = tickets;
    this.events = events;
    this.db = db;
    this.clock = clock;
  }

  /// Sets the priority.
  @Transactional
  public void prioritise(SignedIn by, TicketId id, Priority to, OptionalInt expected) {
    Ticket ticket = lock(by, id, expected);
    if (ticket.priority() != to) {
      set(ticket, "priority", to.code());
      events.append(
          id,
          TicketEvent.Kind.PRIORITY_CHANGED,
          by.actor(),
          Map.of("from", ticket.priority().code(), "to", to.code()));
    }
  }

  /// Sets the subject: one line, 1 to 500 characters.
  @Transactional
  public void rename(SignedIn by, TicketId id, String subject, OptionalInt expected) {
    String line = subject.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    if (line.isEmpty()) {
      throw new Refusal(TicketError.EMPTY_MESSAGE);
    }
    if (line.length() > LONGEST_SUBJECT) {
      throw new Refusal(TicketError.TOO_LONG, LONGEST_SUBJECT);
    }
    Ticket ticket = lock(by, id, expected);
    if (!ticket.subject().equals(line)) {
      set(ticket, "subject", line);
      events.append(id, TicketEvent.Kind.SUBJECT_CHANGED, by.actor(), Map.of());
    }
  }

  /// Replaces the tags. A tag has no white space; case is folded.
  @Transactional
  public void tag(SignedIn by, TicketId id, Collection<String> tags, OptionalInt expected) {
    List<String> clean = tags.stream().map(Editing::tag).distinct().sorted().toList();
    Ticket ticket = lock(by, id, expected);
    if (!ticket.tags().equals(clean)) {
      set(ticket, "tags", clean.toArray(String[]::new));
      events.append(
          id, TicketEvent.Kind.TAGS_CHANGED, by.actor(), Map.of("to", String.join(" ", clean)));
    }
  }

  /// Sets or clears the request type, by its code.
  @Transactional
  public void classify(SignedIn by, TicketId id, Optional<String> type, OptionalInt expected) {
    Ticket ticket = lock(by, id, expected);
    if (!ticket.requestType().equals(type)) {
      set(ticket, "request_type", type.orElse(null));
      events.append(
          id,
          TicketEvent.Kind.REQUEST_TYPE_CHANGED,
          by.actor(),
          Map.of("from", ticket.requestType().orElse(""), "to", type.orElse("")));
    }
  }

  private Ticket lock(SignedIn by, TicketId id, OptionalInt expected) {
    tickets.visibleTo(by).require(id);
    return tickets.lockForChange(id, expected);
  }

  /// @param column one of this class's own constants, never input
  private void set(Ticket ticket, String column, @Nullable Object value) {
    db.sql(
            "update ticket set %s = ?, version = version + 1, updated_at = ? where id = ?"
                .formatted(column))
        .param(value)
        .param(Timestamp.from(clock.instant()))
        .param(ticket.id().value())
        .update();
  }

  private static String tag(String tag) {
    String clean = tag.strip().toLowerCase(Locale.ROOT);
    if (clean.isEmpty() || clean.length() > LONGEST_TAG || clean.matches(".*[\\s\\p{Cntrl}].*")) {
      throw new Refusal(TicketError.BAD_TAG, tag);
    }
    return clean;
  }
}
