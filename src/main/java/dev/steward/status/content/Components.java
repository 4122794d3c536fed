package dev.steward.status.content;

import dev.steward.audit.Actor;
import dev.steward.audit.Audit;
import dev.steward.audit.Subject;
import dev.steward.platform.error.Refusal;
import dev.steward.status.Area;
import dev.steward.status.Component;
import dev.steward.status.StatusError;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.transaction.annotation.Transactional;

/// Keeps the components. Every act is audited.
@org.springframework.stereotype.Component
public class Components {
  private static final int LONGEST_NAME = 80;

  private final ComponentRepository rows;
  private final Audit audit;
  private final InstantSource clock;

  Components(ComponentRepository rows, Audit audit, InstantSource clock) {
    this.rows = rows;
    this.audit = audit;
    this.clock = clock;
  }

  /// All of them in their order, groups before what lies in them.
  public List<Component> list() {
    return rows.list();
  }

  /// Adds a component, or a group of the area [Area#GROUP].
  ///
  /// @param parent the group it lies in
  /// @param network the code of its network in the catalogue of coins
  /// @throws Refusal [StatusError#EMPTY] or [StatusError#NO_COMPONENT]
  @Transactional
  public long add(
      Area area,
      Optional<Long> parent,
      Optional<String> network,
      Map<Locale, String> names,
      Actor by) {
    check(names);
    if (parent.isPresent()
        && (area == Area.GROUP
            || rows.list().stream()
                .noneMatch(each -> each.isGroup() && each.id() == parent.get()))) {
      throw new Refusal(StatusError.NO_COMPONENT);
    }
    long id = rows.add(area, parent, network, clock.instant());
    names.forEach((locale, name) -> rows.name(id, locale, name.strip()));
    record(by, "component.added", id, Map.of("area", area.code()));
    return id;
  }

  /// Gives it other names.
  ///
  /// @throws Refusal [StatusError#EMPTY]
  @Transactional
  public void rename(long id, Map<Locale, String> names, Actor by) {
    check(names);
    names.forEach((locale, name) -> rows.name(id, locale, name.strip()));
    record(by, "component.renamed", id, Map.of());
  }

  /// Takes it, and what lies in it, from the page; incidents of the past keep it.
  @Transactional
  public void archive(long id, Actor by) {
    rows.archive(id, clock.instant());
    record(by, "component.archived", id, Map.of());
  }

  private static void check(Map<Locale, String> names) {
    boolean usable =
        !names.isEmpty()
            && names.values().stream()
                .allMatch(name -> !name.isBlank() && name.strip().length() <= LONGEST_NAME);
    if (!usable) {
      throw new Refusal(StatusError.EMPTY);
    }
  }

  private void record(Actor by, String act, long id, Map<String, String> details) {
    audit.record(by, act, Subject.of("component", id), Optional.empty(), details);
  }
}
