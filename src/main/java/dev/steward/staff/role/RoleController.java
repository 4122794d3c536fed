package dev.steward.staff.role;

import dev.steward.platform.error.Refusal;
import dev.steward.platform.web.Flash;
import dev.steward.platform.web.Screen;
import dev.steward.platform.web.WebError;
import dev.steward.staff.Permission;
import dev.steward.staff.RecentProof;
import dev.steward.staff.RequestTypeCatalogue;
import dev.steward.staff.Requires;
import dev.steward.staff.Role;
import dev.steward.staff.RoleId;
import dev.steward.staff.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

@Controller
@Requires(Permission.MANAGE_PEOPLE)
@RequestMapping("/desk/admin/roles")
class RoleController {
  private static final String SHOW = "staff/role/show";

  private final Roles roles;
  private final ObjectProvider<RequestTypeCatalogue> catalogue;

  RoleController(Roles roles, ObjectProvider<RequestTypeCatalogue> catalogue) {
    this.roles = roles;
    this.catalogue = catalogue;
  }

  @GetMapping
  Screen list() {
    return Screen.of("staff/role/list", new RolesPage(roles.list()));
  }

  @GetMapping("/new")
  Screen start(SignedIn by) {
    Duties usual = Duties.unlimited(Role.AGENT.permissions());
    return Screen.of(SHOW, page(Optional.empty(), "", usual, by, Optional.empty()));
  }

  @PostMapping
  @RecentProof
  Screen create(
      RoleForm form, SignedIn by, HttpServletRequest request, HttpServletResponse response) {
    try {
      roles.add(form.cleanName(), form.duties(), by);
      return saved(request, response);
    } catch (Refusal refused) {
      return Screen.refused(
          SHOW, page(Optional.empty(), form.cleanName(), form.duties(), by, key(refused)));
    }
  }

  @GetMapping("/{key}")
  Screen show(@PathVariable String key, SignedIn by) {
    DeskRole role = find(key);
    return Screen.of(
        SHOW, page(Optional.of(role), role.name(), role.duties(), by, Optional.empty()));
  }

  @PostMapping("/{key}")
  @RecentProof
  Screen update(
      @PathVariable String key,
      RoleForm form,
      SignedIn by,
      HttpServletRequest request,
      HttpServletResponse response) {
    DeskRole role = find(key);
    try {
      Optional<Role> builtIn = role.builtIn();
      if (builtIn.isPresent()) {
        roles.change(builtIn.get(), form.seen(), form.duties(), by);
      } else {
        RoleId id = role.id().orElseThrow();
        roles.change(id, form.seen(), form.cleanName(), form.duties(), by);
      }
      return saved(request, response);
    } catch (Refusal refused) {
      return Screen.refused(
          SHOW, page(Optional.of(role), form.cleanName(), form.duties(), by, key(refused)));
    }
  }

  @PostMapping("/{key}/archiving")
  @RecentProof
  Screen archive(
      @PathVariable String key,
      SignedIn by,
      HttpServletRequest request,
      HttpServletResponse response) {
    DeskRole role = find(key);
    try {
      roles.archive(role.id().orElseThrow(WebError.NOT_FOUND::refusal), by);
    } catch (Refusal refused) {
      return Screen.refused(
          SHOW, page(Optional.of(role), role.name(), role.duties(), by, key(refused)));
    }
    Flash.of("role.archived").leave(request, response);
    return Screen.redirect("/desk/admin/roles");
  }

  private Screen saved(HttpServletRequest request, HttpServletResponse response) {
    Flash.of("role.saved").leave(request, response);
    return Screen.redirect("/desk/admin/roles");
  }

  private DeskRole find(String key) {
    try {
      return roles.require(key);
    } catch (Refusal _) {
      throw WebError.NOT_FOUND.refusal();
    }
  }

  private RolePage page(
      Optional<DeskRole> role, String name, Duties duties, SignedIn by, Optional<String> problem) {
    Set<Permission> grantable = by.permissions();
    List<String> types =
        catalogue.stream().flatMap(each -> each.codes().stream()).distinct().toList();
    int version = role.map(DeskRole::version).orElse(0);
    return new RolePage(role, name, duties, version, types, grantable, problem);
  }

  private static Optional<String> key(Refusal refused) {
    return Optional.of("error." + refused.code().code());
  }
}
