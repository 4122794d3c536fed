package dev.steward.status.content;

import dev.steward.status.Component;
import dev.steward.status.Impact;
import dev.steward.status.Incident;
import dev.steward.status.Standing;
import java.util.List;
import java.util.Optional;

/// What is true at a moment.
///
/// @param components in their order, groups before what lies in them
/// @param open incidents that are not over, maintenance to come included, the newest first
public record Board(List<Component> components, List<Incident> open) {

  public Board {
    components = List.copyOf(components);
    open = List.copyOf(open);
  }

  /// What hinders somebody now.
  public List<Incident> running() {
    return open.stream().filter(Incident::isRunning).toList();
  }

  /// Maintenance to come, the next first.
  public List<Incident> upcoming() {
    return open.reversed().stream().filter(Incident::isUpcoming).toList();
  }

  /// The gravest of what runs.
  public Impact impact() {
    return Impact.of(running());
  }

  /// How a component does; a group as its worst part.
  public Standing standing(Component component) {
    if (component.isGroup()) {
      return components.stream()
          .filter(each -> each.parent().equals(Optional.of(component.id())))
          .map(this::standing)
          .reduce(Standing.OPERATIONAL, Standing::or);
    }
    return running().stream()
        .map(incident -> incident.affected().getOrDefault(component.id(), Standing.OPERATIONAL))
        .reduce(Standing.OPERATIONAL, Standing::or);
  }
}
