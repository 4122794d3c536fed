package dev.steward.ticket.templating;

import dev.steward.staff.Team;
import java.util.List;
import java.util.Optional;

/// A saved text being written.
///
/// @param text number 0 for a new one
/// @param variables names that can be used
/// @param unknown names it uses that nothing stands behind
/// @param mayShare whether this person may keep texts for others
/// @param problem message key of why it was refused
public record SavedTextPage(
    SavedText text,
    List<Team> teams,
    List<String> variables,
    List<String> unknown,
    boolean mayChange,
    boolean mayShare,
    Optional<String> problem) {

  /// Where its form goes.
  public String path() {
    return "/desk/saved-texts/" + (text.id() == 0 ? "new" : text.id());
  }
}
