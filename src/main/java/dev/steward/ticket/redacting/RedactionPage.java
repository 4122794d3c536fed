package dev.steward.ticket.redacting;

import dev.steward.platform.error.Refusal;
import dev.steward.ticket.Ticket;
import dev.steward.ticket.attaching.Attachment;
import java.util.List;
import java.util.Optional;

/// Choosing what to take out of a message or note.
///
/// @param texts what can be selected: the words, and what was quoted
/// @param words what was selected
/// @param places where it stands, once it was looked for
/// @param mayErase whether this person also decides about the raw bytes
public record RedactionPage(
    Ticket ticket,
    long item,
    List<String> texts,
    List<Attachment> files,
    String words,
    String reason,
    Optional<Places> places,
    boolean mayErase,
    Optional<Refusal> problem) {

  /// The reasons that can be chosen.
  public List<Reason> reasons() {
    return List.of(Reason.values());
  }
}
