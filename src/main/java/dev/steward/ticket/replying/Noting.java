package dev.steward.ticket.replying;

import dev.steward.audit.Actor;
import dev.steward.ticket.Ticket;
import dev.steward.ticket.TicketEvent;
import dev.steward.ticket.TicketEvents;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Adds notes that nobody typed in the composer: those of macros, bulk acts and rules.
@Component
public class Noting {
  /// Stands in `author_id` where no person wrote the note.
  private static final long NOBODY = 0;

  private final ReplyRepository repository;
  private final Writing writing;
  private final TicketEvents events;

  Noting(ReplyRepository repository, Writing writing, TicketEvents events) {
    this.repository = repository;
    this.writing = writing;
    this.events = events;
  }

  /// Adds a note of plain text to a ticket whose row the caller has locked.
  ///
  /// @return the note's id
  @Transactional
  public long note(Ticket locked, String text, Actor by) {
    Written written =
        writing.of(new Reply("", text, List.of(), OptionalLong.empty(), Optional.empty()));
    long id = repository.nextId();
    repository.addNote(id, locked, author(by), written, "");
    events.append(locked.id(), TicketEvent.Kind.NOTE_ADDED, by, Map.of("note", String.valueOf(id)));
    return id;
  }

  private static long author(Actor by) {
    return switch (by.kind()) {
      case AGENT, PROGRAM -> by.id().orElse(NOBODY);
      case CUSTOMER, RULE, OPERATOR, SYSTEM -> NOBODY;
    };
  }
}
