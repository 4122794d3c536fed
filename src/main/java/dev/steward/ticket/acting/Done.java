package dev.steward.ticket.acting;

import java.util.List;

/// What a list of acts did to one ticket.
///
/// @param did the acts that changed something, in order
/// @param undo acts that restore what was before, in the order in which to apply them
/// @param isUndoable whether they restore everything
public record Done(List<Act> did, List<Act> undo, boolean isUndoable) {

  /// Whether the ticket is different now.
  public boolean isChange() {
    return !did.isEmpty();
  }
}
