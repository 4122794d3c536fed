package dev.steward.staff.role;

import dev.steward.audit.Audit;
import dev.steward.audit.Subject;
import dev.steward.platform.live.Live;
import dev.steward.staff.Permission;
import dev.steward.staff.Role;
import dev.steward.staff.RoleId;
import dev.steward.staff.SignedIn;
import dev.steward.staff.StaffError;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The roles of this desk. Every change is one transaction with its audit entry, which holds the
/// role before and after; it counts from everybody's next request on, and open streams prove their
/// leave again.
@Component
public class Roles {
  private static final int LONGEST_NAME = 60;

  private final RoleRepository repository;
  private final Audit audit;
  private final Live live;

  Roles(RoleRepository repository, Audit audit, Live live) {
    this.repository = repository;
    this.audit = audit;
    this.live = live;
  }

  /// All roles: the built-in ones, then the desk's own by name.
  public List<DeskRole> list() {
    List<DeskRole> stored = repository.list();
    Map<Role, DeskRole> changed =
        stored.stream()
            .filter(role -> role.builtIn().isPresent())
            .collect(Collectors.toMap(role -> role.builtIn().orElseThrow(), Function.identity()));
    List<DeskRole> all = new ArrayList<>();
    for (Role builtIn : Role.values()) {
      all.add(Optional.ofNullable(changed.get(builtIn)).orElseGet(() -> asItCame(builtIn)));
    }
    stored.stream().filter(role -> role.id().isPresent()).forEach(all::add);
    return List.copyOf(all);
  }

  /// The desk's own roles, by name.
  public List<DeskRole> own() {
    return repository.list().stream().filter(role -> role.id().isPresent()).toList();
  }

  /// A built-in role as it stands.
  public DeskRole builtIn(Role role) {
    return list().stream()
        .filter(each -> each.builtIn().filter(role::equals).isPresent())
        .findFirst()
        .orElseThrow();
  }

  /// A role of the desk's own.
  public Optional<DeskRole> find(RoleId id) {
    return repository.find(id);
  }

  /// The role of a word as [DeskRole#key] makes it.
  ///
  /// @throws dev.steward.platform.error.Refusal if there is none
  public DeskRole require(String key) {
    Optional<DeskRole> found =
        key.matches("\\d{1,18}")
            ? find(new RoleId(Long.parseLong(key)))
            : Role.find(key).map(this::builtIn);
    return found.orElseThrow(StaffError.NO_SUCH_ROLE::refusal);
  }

  /// Makes a role.
  ///
  /// @throws dev.steward.platform.error.Refusal if the name is missing, too long or taken, or the
  ///   role could do more than whoever makes it
  @Transactional
  public RoleId add(String name, Duties duties, SignedIn by) {
    requireWithin(by, duties.permissions());
    RoleId id =
        repository.add(checked(name), duties).orElseThrow(StaffError.ROLE_NAME_TAKEN::refusal);
    audit.record(
        by.actor(), "role.added", Subject.of("role", id.value()), Optional.empty(), words(duties));
    return id;
  }

  /// Changes a role of the desk's own.
  ///
  /// @param version the one the form was made from; another's change meanwhile is not overwritten
  @Transactional
  public void change(RoleId id, int version, String name, Duties duties, SignedIn by) {
    requireWithin(by, duties.permissions());
    DeskRole before = find(id).orElseThrow(StaffError.NO_SUCH_ROLE::refusal);
    requireWithin(by, before.duties().permissions());
    String clean = checked(name);
    if (repository.isNameTaken(clean, id)) {
      throw StaffError.ROLE_NAME_TAKEN.refusal();
    }
    if (before.name().equals(clean) && before.duties().equals(duties)) {
      return;
    }
    if (!repository.change(id, version, clean, duties)) {
      throw StaffError.ROLE_CHANGED.refusal();
    }
    changed(by, "role.changed", "" + id.value(), before.duties(), duties);
  }

  /// Narrows or widens which tickets a built-in role sees. The admin's cannot be: somebody must be
  /// able to see everything.
  @Transactional
  public void change(Role builtIn, int version, Duties duties, SignedIn by) {
    if (builtIn == Role.ADMIN) {
      throw StaffError.LAST_ADMIN.refusal();
    }
    DeskRole before = builtIn(builtIn);
    Duties wanted =
        new Duties(builtIn.permissions(), duties.reach(), duties.typeRule(), duties.types());
    if (before.duties().equals(wanted)) {
      return;
    }
    if (!repository.change(builtIn, version, wanted)) {
      throw StaffError.ROLE_CHANGED.refusal();
    }
    changed(by, "role.changed", builtIn.code(), before.duties(), wanted);
  }

  /// Puts a role away that nobody has any more.
  @Transactional
  public void archive(RoleId id, SignedIn by) {
    if (repository.isHeld(id)) {
      throw StaffError.ROLE_IN_USE.refusal();
    }
    if (repository.archive(id)) {
      audit.record(
          by.actor(), "role.archived", Subject.of("role", id.value()), Optional.empty(), Map.of());
    }
  }

  /// Refuses to hand out what one may not do oneself.
  public static void requireWithin(SignedIn by, Set<Permission> permissions) {
    if (!by.permissions().containsAll(permissions)) {
      throw StaffError.BEYOND_OWN.refusal();
    }
  }

  private DeskRole asItCame(Role builtIn) {
    return new DeskRole(
        Optional.empty(),
        Optional.of(builtIn),
        "",
        Duties.unlimited(builtIn.permissions()),
        0,
        repository.people(builtIn));
  }

  private void changed(SignedIn by, String act, String role, Duties before, Duties after) {
    Map<String, String> details = new LinkedHashMap<>();
    details.put("role", role);
    words(before).forEach((key, value) -> details.put(key + "_before", value));
    words(after).forEach((key, value) -> details.put(key + "_after", value));
    audit.record(by.actor(), act, new Subject("role", role), Optional.empty(), details);
    live.changed(Live.ACCESS);
  }

  private static Map<String, String> words(Duties duties) {
    return Map.of(
        "permissions",
        Arrays.stream(Permission.values())
            .filter(duties.permissions()::contains)
            .map(Permission::code)
            .collect(Collectors.joining(" ")),
        "reach",
        duties.reach().code(),
        "types",
        duties.typeRule().code()
            + " "
            + duties.types().stream()
                .sorted()
                .map(type -> type.isEmpty() ? "none" : type)
                .collect(Collectors.joining(" ")));
  }

  private static String checked(String name) {
    String clean = name.replaceAll("[\\p{Cntrl}\\p{Cf}\\s]+", " ").strip();
    if (clean.isEmpty()) {
      throw StaffError.NAME_MISSING.refusal();
    }
    return clean
        .codePoints()
        .limit(LONGEST_NAME)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString()
        .strip();
  }
}
