package dev.steward.ticket.acting;

import java.util.List;

/// A list of acts being edited, for `part/acts.jte`. Made by [Acts#editor].
///
/// @param addable kinds that can be added
/// @param hasRoom whether another act fits
public record ActEditor(List<Row> rows, List<ActKind.Choice> addable, boolean hasRoom) {

  /// One act.
  ///
  /// @param place from 0
  /// @param label what it does, in the reader's language
  /// @param problem what is wrong with it; empty where nothing is
  public record Row(
      int place,
      Act act,
      String label,
      ActKind.Input input,
      List<ActKind.Choice> choices,
      boolean risky,
      String problem) {

    /// The value as one text, for lines and texts.
    public String text() {
      return String.join(" ", act.values());
    }

    /// Whether the choice is the chosen one.
    public boolean has(ActKind.Choice choice) {
      return act.values().contains(choice.value());
    }

    /// Whether something is chosen that cannot be chosen any more.
    public boolean isLost() {
      return input == ActKind.Input.CHOICE
          && !act.values().isEmpty()
          && choices.stream().noneMatch(this::has);
    }
  }
}
