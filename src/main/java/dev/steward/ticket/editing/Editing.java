package dev.steward.ticket.editing;

import dev.steward.audit.Actor;
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
    prioritise(lock(by, id, expected), to, by.actor());
  }

  /// Sets the priority of a ticket whose row the caller has locked.
  @Transactional
  public void prioritise(Ticket ticket, Priority to, Actor by) {
    if (ticket.priority() != to) {
      set(ticket, "priority", to.code());
      events.append(
          ticket.id(),
          TicketEvent.Kind.PRIORITY_CHANGED,
          by,
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
    Ticket ticket = lock(by, id, expected);
    refuseGrave(ticket, tags);
    tag(ticket, tags, by.actor());
  }

  private static void refuseGrave(Ticket ticket, Collection<String> tags) {
    tags.stream()
        .map(Editing::folded)
        .filter(tag -> isGrave(tag) && !ticket.tags().contains(tag))
        .findFirst()
        .ifPresent(tag -> {
          throw new Refusal(TicketError.GRAVE_TAG, tag);
        });
  }

  /// Replaces the tags of a ticket whose row the caller has locked.
  @Transactional
  public void tag(Ticket ticket, Collection<String> tags, Actor by) {
    List<String> clean = tags.stream().map(Editing::tag).distinct().sorted().toList();
    if (!ticket.tags().equals(clean)) {
      set(ticket, "tags", clean.toArray(String[]::new));
      events.append(
          ticket.id(),
          TicketEvent.Kind.TAGS_CHANGED,
          by,
          Map.of("from", String.join(" ", ticket.tags()), "to", String.join(" ", clean)));
    }
  }

  /// Sets or clears the request type, by its code.
  @Transactional
  public void classify(SignedIn by, TicketId id, Optional<String> type, OptionalInt expected) {
    classify(lock(by, id, expected), type, by.actor());
  }

  /// Sets or clears the request type of a ticket whose row the caller has locked.
  @Transactional
  public void classify(Ticket ticket, Optional<String> type, Actor by) {
    if (!ticket.requestType().equals(type)) {
      set(ticket, "request_type", type.orElse(null));
      events.append(
          ticket.id(),
          TicketEvent.Kind.REQUEST_TYPE_CHANGED,
          by,
          Map.of("from", ticket.requestType().orElse(""), "to", type.orElse("")));
    }
  }

  /// Sets or clears the language the customer is answered in, of a ticket whose row the caller has
  /// locked.
  @Transactional
  public void speak(Ticket ticket, Optional<String> language, Actor by) {
    if (!ticket.language().equals(language)) {
      set(ticket, "language", language.orElse(null));
      events.append(
          ticket.id(),
          TicketEvent.Kind.LANGUAGE_CHANGED,
          by,
          Map.of("from", ticket.language().orElse(""), "to", language.orElse("")));
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
    if (!isTag(tag)) {
      throw new Refusal(TicketError.BAD_TAG, tag);
    }
    return folded(tag);
  }

  /// Whether this can be a tag: no white space within, 1 to 60 characters.
  public static boolean isTag(String tag) {
    String clean = folded(tag);
    return !clean.isEmpty()
        && clean.length() <= LONGEST_TAG
        && !clean.matches(".*[\\s\\p{Cntrl}].*");
  }

  /// Whether programs take this tag as leave to move money or open an account: one that begins with
  /// `money:` or `access:`. Two people put it on a ticket; one alone may take it off.
  public static boolean isGrave(String tag) {
    return tag.startsWith("money:") || tag.startsWith("access:");
  }

  /// The tag as it is kept: stripped, in lower case.
  public static String folded(String tag) {
    return tag.strip().toLowerCase(Locale.ROOT);
  }
}
