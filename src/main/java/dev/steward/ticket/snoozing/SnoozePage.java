package dev.steward.ticket.snoozing;

import dev.steward.platform.error.Refusal;
import dev.steward.ticket.Ticket;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Choosing until when.
///
/// @param zone of the agent, by name
/// @param own a proposal for a time of one's own, as a browser's field for date and time wants it
/// @param untilReply whether a customer's word should wake it
public record SnoozePage(
    Ticket ticket,
    List<Choice> choices,
    String zone,
    String own,
    boolean untilReply,
    Optional<Refusal> problem) {

  /// A time people mean.
  public record Choice(Preset preset, Instant at) {}
}
