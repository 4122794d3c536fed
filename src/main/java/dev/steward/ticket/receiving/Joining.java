package dev.steward.ticket.receiving;

import dev.steward.channel.InboundMessage;
import dev.steward.channel.InboundMessage.Proof;
import dev.steward.channel.ThreadHint;
import dev.steward.customer.Identity;
import dev.steward.ticket.Status;
import dev.steward.ticket.TicketId;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Decides which ticket a message belongs to. Never by a bare number, never by a sender's word
/// alone.
///
/// A message joins a ticket only if its sender takes part in it already **and** shows that they
/// received something of ours: a reply address that we signed for exactly them, or a message id
/// that we signed. Ids that somebody else made count only for an authenticated sender's own ticket.
/// A sender whose address was found forged joins nothing. What names a merged ticket goes where
/// that one lives on, from whoever took part in either; nobody comes to take part by it. Whoever
/// shows such proof without taking part gets a new ticket that links to the one they named, marked
/// for care.
@Component
class Joining {
  private final JoiningRepository tickets;

  Joining(JoiningRepository tickets) {
    this.tickets = tickets;
  }

  Decision decide(InboundMessage message, Identity sender) {
    Optional<TicketId> named = Optional.empty();
    for (ThreadHint hint : message.hints()) {
      Optional<Candidate> candidate = candidate(hint, message, sender);
      if (candidate.isPresent()) {
        if (mayJoin(candidate.get(), message, sender)) {
          return joined(candidate.get());
        }
        named = named.or(() -> candidate.map(Candidate::ticket));
      }
    }
    return named.isPresent() ? refused(named.get(), message) : fresh(message);
  }

  private Optional<Candidate> candidate(ThreadHint hint, InboundMessage message, Identity sender) {
    return switch (hint) {
      case ThreadHint.ReplyAddress(long conversation, long recipient) ->
          tickets.candidate(conversation, recipient == sender.id().value());
      case ThreadHint.IssuedId(long delivery) -> tickets.ofDelivery(delivery);
      case ThreadHint.ReceivedId(String externalId) ->
          message.sender().proof() == Proof.AUTHENTICATED
              ? tickets.ofRequester(externalId, sender.customer().value())
              : Optional.empty();
    };
  }

  private boolean mayJoin(Candidate candidate, InboundMessage message, Identity sender) {
    return message.sender().proof() != Proof.FORGED
        && candidate.shown()
        && tickets.takesPart(candidate, sender.id());
  }

  private static Decision joined(Candidate candidate) {
    return candidate.status() == Status.CLOSED
        ? new Decision.Open(Optional.of(candidate.ticket()), Optional.empty())
        : new Decision.Join(candidate.ticket(), candidate.merged());
  }

  private static Decision refused(TicketId named, InboundMessage message) {
    String flag = message.sender().proof() == Proof.FORGED ? "forged" : "not-a-participant";
    return new Decision.Open(Optional.of(named), Optional.of(flag));
  }

  /// What becomes of a message that names no conversation.
  static Decision.Open fresh(InboundMessage message) {
    return new Decision.Open(
        Optional.empty(),
        message.sender().proof() == Proof.FORGED ? Optional.of("forged") : Optional.empty());
  }

  /// A ticket a hint leads to.
  ///
  /// @param shown whether the hint itself is proof that this very sender received something of ours
  /// @param merged the ticket the hint names, where that was merged into this one
  record Candidate(TicketId ticket, Status status, boolean shown, Optional<TicketId> merged) {}

  /// Where a message goes.
  sealed interface Decision {
    /// An existing ticket.
    ///
    /// @param merged the ticket that was named, where it was merged into this one
    record Join(TicketId ticket, Optional<TicketId> merged) implements Decision {}

    /// A new ticket.
    ///
    /// @param follows the ticket it continues, or claims to
    /// @param flag why it needs care
    record Open(Optional<TicketId> follows, Optional<String> flag) implements Decision {}
  }
}
