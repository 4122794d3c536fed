package dev.steward.status.editing;

import dev.steward.status.Component;
import dev.steward.status.Impact;
import dev.steward.status.Phase;
import dev.steward.status.Standing;
import dev.steward.status.content.Board;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The status at the desk.
///
/// @param zone in which times are typed
/// @param typed what was refused, by field
public record BoardPage(
    Board board,
    List<Locale> languages,
    String zone,
    Map<String, String> typed,
    Optional<String> problem) {

  /// What was typed into a field.
  public String typed(String name) {
    return typed.getOrDefault(name, "");
  }

  /// The components that an incident can affect.
  public List<Component> parts() {
    return board.components().stream().filter(each -> !each.isGroup()).toList();
  }

  /// The phases in which an incident can begin.
  public List<Phase> phases() {
    return List.of(Phase.INVESTIGATING, Phase.IDENTIFIED, Phase.MONITORING);
  }

  /// The impacts to choose from.
  public List<Impact> impacts() {
    return Impact.OF_INCIDENTS;
  }

  /// What an incident can make of a component.
  public List<Standing> standings() {
    return Standing.OF_INCIDENTS;
  }
}
