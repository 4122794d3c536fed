package dev.steward.status.editing;

import dev.steward.status.Component;
import dev.steward.status.Impact;
import dev.steward.status.Incident;
import dev.steward.status.Phase;
import dev.steward.status.Standing;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// An incident at the desk.
///
/// @param parts the components it can affect
public record IncidentDeskPage(
    Incident incident, List<Component> parts, List<Locale> languages, Optional<String> problem) {

  /// The phases it can go to.
  public List<Phase> phases() {
    return incident.planned() ? Phase.OF_MAINTENANCE : Phase.OF_INCIDENTS;
  }

  /// The impacts to choose from.
  public List<Impact> impacts() {
    return incident.planned() ? List.of(Impact.MAINTENANCE) : Impact.OF_INCIDENTS;
  }

  /// What it can make of a component.
  public List<Standing> standings() {
    return incident.planned() ? List.of(Standing.MAINTENANCE) : Standing.OF_INCIDENTS;
  }

  /// Whether it makes this of a component now.
  public boolean makes(Component component, Standing standing) {
    return standing == incident.affected().get(component.id());
  }
}
