package dev.steward.ticket.acting;

import java.util.Optional;

/// What one act did.
///
/// @param changed whether the ticket is different now; setting what is set already is success
///   without effect
/// @param undo the act that restores what was before; empty where nothing changed or there is no
///   way back
public record Effect(boolean changed, Optional<Act> undo) {

  /// The ticket was like that already.
  public static final Effect NONE = new Effect(false, Optional.empty());

  /// It changed, for good.
  public static final Effect FOR_GOOD = new Effect(true, Optional.empty());

  /// It changed, and this act restores what was before.
  public static Effect undoneBy(String kind, String... values) {
    return new Effect(true, Optional.of(Act.of(kind, values)));
  }
}
