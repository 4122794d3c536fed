package dev.steward.macro.keeping;

import dev.steward.macro.Macro;
import dev.steward.macro.MacroId;
import dev.steward.staff.Team;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// All macros one person may look at.
///
/// @param words what was looked for
/// @param week uses within seven days
/// @param month uses within thirty days
/// @param grave whether a second person decides about one
public record MacrosPage(
    List<Macro> macros,
    String words,
    List<Team> teams,
    Map<MacroId, Long> week,
    Map<MacroId, Long> month,
    Predicate<Macro> grave) {

  /// The macros by folder; those without one first.
  public Map<String, List<Macro>> folders() {
    return macros.stream()
        .collect(Collectors.groupingBy(Macro::folder, LinkedHashMap::new, Collectors.toList()));
  }

  /// The name of the team it is for; empty where it is for none.
  public String team(Macro macro) {
    return teams.stream()
        .filter(team -> macro.team().filter(team.id()::equals).isPresent())
        .map(Team::name)
        .findFirst()
        .orElse("");
  }
}
