package dev.steward.status.content;

import dev.steward.status.Area;
import dev.steward.status.Component;
import dev.steward.status.Incident;
import dev.steward.status.Status;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Reads what is true now.
@org.springframework.stereotype.Component
public class Boards implements Status {
  private final ComponentRepository components;
  private final IncidentRepository incidents;

  Boards(ComponentRepository components, IncidentRepository incidents) {
    this.components = components;
    this.incidents = incidents;
  }

  /// What is true now.
  public Board current() {
    return new Board(components.list(), incidents.open());
  }

  /// Equal as long as the same is true.
  public Object generation() {
    return components.generation() + "/" + incidents.generation();
  }

  @Override
  public List<Incident> running() {
    return incidents.open().stream()
        .filter(Incident::isRunning)
        .sorted(Comparator.comparing(Incident::impact).reversed())
        .toList();
  }

  @Override
  public List<Incident> running(Area area, Optional<String> network) {
    Set<Long> meant =
        components.list().stream()
            .filter(each -> each.area() == area && isAbout(each, network))
            .map(Component::id)
            .collect(Collectors.toSet());
    return running().stream()
        .filter(incident -> incident.affected().keySet().stream().anyMatch(meant::contains))
        .toList();
  }

  private static boolean isAbout(Component component, Optional<String> network) {
    return network.isEmpty()
        || component.network().isEmpty()
        || component.network().get().equalsIgnoreCase(network.get());
  }

  @Override
  public List<Incident> upcoming() {
    return incidents.open().reversed().stream().filter(Incident::isUpcoming).toList();
  }

  @Override
  public String path(Incident incident) {
    return "/hc/{language}/status/incidents/" + incident.id();
  }
}
