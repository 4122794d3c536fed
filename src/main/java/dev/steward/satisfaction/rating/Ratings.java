package dev.steward.satisfaction.rating;

import dev.steward.audit.Actor;
import dev.steward.audit.Audit;
import dev.steward.audit.Subject;
import dev.steward.platform.token.Tokens;
import dev.steward.staff.SignedIn;
import dev.steward.ticket.Status;
import dev.steward.ticket.Ticket;
import dev.steward.ticket.TicketEvents;
import dev.steward.ticket.TicketId;
import dev.steward.ticket.TicketStates;
import dev.steward.ticket.Tickets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Ratings of solutions. Safe for any number of threads; of several answers to one question the
/// first counts.
@Component
public class Ratings {
  private static final int LONGEST = 2_000;

  private final RatingRepository repository;
  private final Tickets tickets;
  private final TicketStates states;
  private final TicketEvents events;
  private final Audit audit;

  Ratings(
      RatingRepository repository,
      Tickets tickets,
      TicketStates states,
      TicketEvents events,
      Audit audit) {
    this.repository = repository;
    this.tickets = tickets;
    this.states = states;
    this.events = events;
    this.audit = audit;
  }

  /// The question a link leads to.
  public Optional<Ask> find(String token) {
    return repository.byToken(Tokens.hash(token));
  }

  /// The question about the last solution of a ticket.
  public Optional<Ask> newest(TicketId ticket) {
    return repository.newest(ticket);
  }

  /// What was answered.
  public Optional<Rating> of(Ask ask) {
    return repository.of(ask.id());
  }

  /// All ratings of a ticket, oldest first.
  public List<Rating> of(TicketId ticket) {
    return repository.of(ticket);
  }

  /// Takes an answer. "Not solved" takes the request up again.
  ///
  /// @param score 1 to 5; empty beside `solved` false
  /// @return whether it counted; false when this solution was rated before
  @Transactional
  public boolean give(Ask ask, OptionalInt score, boolean solved, String comment) {
    String cut = comment.strip();
    boolean first =
        repository.give(
            ask,
            score.isPresent() ? Math.clamp(score.getAsInt(), 1, 5) : null,
            solved,
            cut.substring(0, Math.min(LONGEST, cut.length())));
    if (first) {
      repository.of(ask.id()).filter(Rating::isBad).ifPresent(_ -> repository.followUp(ask.id()));
      if (!solved) {
        reopen(ask.ticket());
      }
      events.announce(ask.ticket());
    }
    return first;
  }

  private void reopen(TicketId id) {
    Ticket ticket = tickets.lock(id, OptionalInt.empty());
    if (ticket.status() == Status.SOLVED) {
      states.move(ticket, Status.OPEN, Actor.customer(ticket.customer().value()));
    }
  }

  /// Bad ratings nobody has looked into, oldest first.
  public List<Rating> toFollowUp(int limit) {
    return repository.toFollowUp(limit);
  }

  /// Somebody has looked into it.
  @Transactional
  public void followedUp(SignedIn by, long ask) {
    if (repository.done(ask, by.agentId().value())) {
      audit.record(
          by.actor(), "rating.followed_up", Subject.of("rating", ask), Optional.empty(), Map.of());
    }
  }
}
