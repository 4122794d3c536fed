package dev.steward.ticket.listing;

import dev.steward.audit.Audit;
import dev.steward.audit.Subject;
import dev.steward.platform.error.Refusal;
import dev.steward.platform.live.Live;
import dev.steward.staff.Agents;
import dev.steward.staff.Permission;
import dev.steward.staff.SignedIn;
import dev.steward.staff.Team;
import dev.steward.staff.TeamId;
import dev.steward.ticket.condition.Condition;
import dev.steward.ticket.condition.Fields;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The views of the desk: who sees which, and the ways to change them. What a person may not see
/// cannot be found. Every change is an audit entry with what it was before.
@Component
public class Views {
  /// Icons to choose from.
  public static final List<String> ICONS =
      List.of(
          "inbox",
          "layers",
          "users",
          "user",
          "circle-dashed",
          "clock",
          "hourglass",
          "flag",
          "tag",
          "shield-alert",
          "key-round",
          "mail",
          "message-square",
          "check",
          "archive",
          "life-buoy");

  private static final int LONGEST_NAME = 60;
  private static final int LONGEST_DESCRIPTION = 400;
  private static final int MOST = 400;

  private final ViewRepository repository;
  private final ViewCatalog catalog;
  private final Fields fields;
  private final Agents agents;
  private final Audit audit;
  private final Live live;
  private final InstantSource clock;

  Views(
      ViewRepository repository,
      ViewCatalog catalog,
      Fields fields,
      Agents agents,
      Audit audit,
      Live live,
      InstantSource clock) {
    this.repository = repository;
    this.catalog = catalog;
    this.fields = fields;
    this.agents = agents;
    this.audit = audit;
    this.live = live;
    this.clock = clock;
  }

  /// The active views of this person, in their order: shared ones, then their own.
  public List<View> of(SignedIn viewer) {
    return seenBy(viewer).stream().filter(v -> v.deactivatedAt().isEmpty()).toList();
  }

  /// All that this person may see or change, deactivated ones too.
  public List<View> seenBy(SignedIn viewer) {
    if (!viewer.may(Permission.VIEW_TICKETS)) {
      return List.of();
    }
    Set<TeamId> teams = catalog.teamsOf(viewer).stream().map(Team::id).collect(Collectors.toSet());
    return catalog.all().stream()
        .filter(view -> isFor(view, viewer, teams))
        .sorted((a, b) -> Boolean.compare(a.owner().isPresent(), b.owner().isPresent()))
        .toList();
  }

  /// Whether it is among the views of this person.
  boolean isFor(SignedIn viewer, View view) {
    return switch (view.audience()) {
      case EVERYONE, ME -> isFor(view, viewer, Set.of());
      case TEAM -> find(viewer, view.key()).isPresent();
    };
  }

  private static boolean isFor(View view, SignedIn viewer, Set<TeamId> teams) {
    return switch (view.audience()) {
      case EVERYONE -> true;
      case ME -> view.owner().filter(viewer.agentId()::equals).isPresent();
      case TEAM ->
          viewer.may(Permission.MANAGE_VIEWS) || view.team().filter(teams::contains).isPresent();
    };
  }

  /// The view of a code or number, if this person may see it.
  public Optional<View> find(SignedIn viewer, String key) {
    return seenBy(viewer).stream().filter(view -> view.key().equals(key)).findFirst();
  }

  /// The view.
  ///
  /// @throws Refusal [ViewError#NOT_FOUND]
  public View require(SignedIn viewer, String key) {
    return find(viewer, key).orElseThrow(() -> new Refusal(ViewError.NOT_FOUND));
  }

  /// Whether this person may change it: their own, or any with the permission.
  public boolean mayChange(SignedIn viewer, View view) {
    return view.owner().filter(viewer.agentId()::equals).isPresent()
        || (view.owner().isEmpty() && viewer.may(Permission.MANAGE_VIEWS));
  }

  /// Makes a view out of a draft that [ViewForm] read.
  @Transactional
  public ViewId add(SignedIn by, View draft) {
    check(by, draft);
    if (catalog.all().size() >= MOST) {
      throw new Refusal(ViewError.TOO_MANY);
    }
    ViewId id = repository.add(draft, clock.instant());
    record(by, "view.created", id, details(draft, "after."));
    return id;
  }

  /// Changes a view.
  ///
  /// @param draft with the number and the version that the change was based on
  @Transactional
  public void change(SignedIn by, View draft) {
    View before = lock(by, draft.id());
    if (before.version() != draft.version()) {
      throw new Refusal(ViewError.CHANGED);
    }
    check(by, draft);
    repository.change(draft, clock.instant());
    record(by, "view.changed", draft.id(), difference(before, draft));
  }

  /// A copy that is this person's own.
  @Transactional
  public ViewId duplicate(SignedIn by, View view, String name) {
    ViewId id =
        repository.add(
            new View(
                view.id(),
                Optional.empty(),
                name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name,
                view.icon(),
                view.description(),
                view.conditions(),
                view.layout(),
                Audience.ME,
                Optional.of(by.agentId()),
                Optional.empty(),
                0,
                1,
                Optional.empty()),
            clock.instant());
    record(by, "view.created", id, Map.of("copy_of", String.valueOf(view.id().value())));
    return id;
  }

  /// Takes a view out of everybody's sight, or gives it back.
  @Transactional
  public void setActive(SignedIn by, ViewId id, boolean active) {
    View view = lock(by, id);
    if (view.deactivatedAt().isEmpty() != active) {
      repository.deactivate(
          id, active ? Optional.empty() : Optional.of(clock.instant()), clock.instant());
      record(by, active ? "view.activated" : "view.deactivated", id, Map.of());
    }
  }

  /// Puts the views that this person may change into the order of the list; others keep their
  /// places.
  @Transactional
  public void order(SignedIn by, List<ViewId> wanted) {
    Map<ViewId, View> mine =
        seenBy(by).stream()
            .filter(view -> mayChange(by, view))
            .collect(Collectors.toMap(View::id, Function.identity()));
    List<View> placed =
        wanted.stream()
            .distinct()
            .flatMap(id -> Optional.ofNullable(mine.get(id)).stream())
            .toList();
    List<ViewId> moved = placed.stream().map(View::id).toList();
    List<Integer> places = placed.stream().map(View::position).sorted().toList();
    int last = -1;
    for (int i = 0; i < moved.size(); i++) {
      last = Math.max(places.get(i), last + 1);
      repository.place(moved.get(i), last);
    }
    if (!moved.isEmpty()) {
      record(
          by,
          "view.ordered",
          moved.getFirst(),
          Map.of(
              "after",
              moved.stream()
                  .map(id -> String.valueOf(id.value()))
                  .collect(Collectors.joining(" "))));
    }
  }

  private View lock(SignedIn by, ViewId id) {
    return repository
        .lock(id)
        .filter(view -> mayChange(by, view))
        .orElseThrow(() -> new Refusal(ViewError.NOT_FOUND));
  }

  private void check(SignedIn by, View draft) {
    boolean named = !draft.name().isBlank() || draft.code().isPresent();
    if (!named
        || draft.name().length() > LONGEST_NAME
        || draft.description().length() > LONGEST_DESCRIPTION) {
      throw new Refusal(ViewError.NAME);
    }
    if (!fields.flaws(draft.conditions()).isEmpty()) {
      throw new Refusal(ViewError.CONDITIONS);
    }
    if (draft.audience() != Audience.ME && !by.may(Permission.MANAGE_VIEWS)) {
      throw new Refusal(ViewError.NOT_YOURS);
    }
    boolean teamed = draft.team().flatMap(agents::find).isPresent();
    if ((draft.audience() == Audience.TEAM) != teamed) {
      throw new Refusal(ViewError.TEAM);
    }
  }

  private void record(SignedIn by, String act, ViewId id, Map<String, String> details) {
    catalog.forget();
    audit.record(by.actor(), act, Subject.of("view", id.value()), Optional.empty(), details);
    live.changed("views");
  }

  private static Map<String, String> difference(View before, View after) {
    Map<String, String> old = details(before, "");
    Map<String, String> changed = new LinkedHashMap<>();
    details(after, "")
        .forEach((key, value) -> {
          String was = old.getOrDefault(key, "");
          if (!was.equals(value)) {
            changed.put("before." + key, was);
            changed.put("after." + key, value);
          }
        });
    return changed;
  }

  private static Map<String, String> details(View view, String prefix) {
    Map<String, String> details = new LinkedHashMap<>();
    details.put(prefix + "name", view.name());
    details.put(prefix + "icon", view.icon());
    details.put(prefix + "description", view.description());
    details.put(prefix + "all", said(view.conditions().all()));
    details.put(prefix + "any", said(view.conditions().any()));
    details.put(
        prefix + "columns",
        view.layout().columns().stream().map(Column::code).collect(Collectors.joining(" ")));
    details.put(
        prefix + "sort", view.layout().sort().code() + (view.layout().descending() ? " desc" : ""));
    details.put(prefix + "grouping", view.layout().grouping().code());
    details.put(prefix + "audience", view.audience().code());
    details.put(prefix + "team", view.team().map(team -> String.valueOf(team.value())).orElse(""));
    return details;
  }

  private static String said(List<Condition> conditions) {
    return conditions.stream().map(Views::said).collect(Collectors.joining("; "));
  }

  /// Addresses of customers stay out of the audit log.
  private static String said(Condition condition) {
    String values =
        condition.field().equals("requester")
            ? "(" + condition.values().size() + ")"
            : String.join(",", condition.values());
    return condition.field() + " " + condition.operator().code() + " " + values;
  }
}
