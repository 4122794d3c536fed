package dev.steward.status.editing;

import dev.steward.status.Area;
import dev.steward.status.Component;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The components.
public record ComponentsPage(
    List<Component> components, List<Locale> languages, Optional<String> problem) {

  /// The groups a component can lie in.
  public List<Component> groups() {
    return components.stream().filter(Component::isGroup).toList();
  }

  /// What a new one can be about.
  public List<Area> areas() {
    return List.of(Area.values());
  }
}
