package dev.steward.macro.keeping;

import dev.steward.macro.Macro;
import dev.steward.staff.Team;
import dev.steward.ticket.acting.ActEditor;
import java.util.List;
import java.util.Optional;

/// One macro being made or changed.
///
/// @param folders names of folders there are
/// @param variables what can stand in a text
/// @param unknown names in the texts that no variable has
/// @param mayShare whether this person keeps macros for others
/// @param mayChange whether this person may change this one
/// @param problem what is wrong with the form, in the reader's language
public record MacroPage(
    Macro macro,
    ActEditor acts,
    List<Team> teams,
    List<String> folders,
    List<String> variables,
    List<String> unknown,
    boolean mayShare,
    boolean mayChange,
    Optional<String> problem) {

  /// Whether it is not kept yet.
  public boolean isNew() {
    return macro.id().value() == 0;
  }

  /// Where its form goes.
  public String path() {
    return "/desk/macros/" + (isNew() ? "new" : macro.id().value());
  }
}
