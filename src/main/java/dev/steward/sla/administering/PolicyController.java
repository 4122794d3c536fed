package dev.steward.sla.administering;

import dev.steward.platform.error.Refusal;
import dev.steward.platform.web.Flash;
import dev.steward.platform.web.Screen;
import dev.steward.platform.web.WebError;
import dev.steward.sla.SlaError;
import dev.steward.sla.keeping.Sweeps;
import dev.steward.sla.policy.Policies;
import dev.steward.sla.policy.Policy;
import dev.steward.sla.policy.PolicyBook;
import dev.steward.sla.policy.PolicyEditing;
import dev.steward.staff.Permission;
import dev.steward.staff.Requires;
import dev.steward.staff.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@Requires(Permission.MANAGE_SLA)
@RequestMapping("/desk/admin/policies")
class PolicyController {
  private static final String LIST = "sla/policy/list";
  private static final String EDIT = "sla/policy/edit";
  private static final String BASE = "/desk/admin/policies";

  private final Policies policies;
  private final PolicyEditing editing;
  private final PolicyPages pages;
  private final Sweeps sweeps;

  PolicyController(Policies policies, PolicyEditing editing, PolicyPages pages, Sweeps sweeps) {
    this.policies = policies;
    this.editing = editing;
    this.pages = pages;
    this.sweeps = sweeps;
  }

  @GetMapping
  Screen list(SignedIn by) {
    return Screen.of(LIST, pages.list(by, policies.current(), sweeps.newest(), Optional.empty()));
  }

  @GetMapping("/new")
  Screen fresh() {
    return Screen.of(EDIT, pages.fresh(policies.current().version()));
  }

  @GetMapping("/{id}")
  Screen show(@PathVariable long id) {
    PolicyBook book = policies.current();
    Policy policy = book.find(id).orElseThrow(WebError.NOT_FOUND::refusal);
    return Screen.of(EDIT, pages.page(policy, book.version()));
  }

  @PostMapping("/new")
  Screen add(
      SignedIn by,
      @RequestParam MultiValueMap<String, String> fields,
      HttpServletRequest request,
      HttpServletResponse response) {
    return save(by, 0, new PolicyForm(fields), request, response);
  }

  @PostMapping("/{id}")
  Screen change(
      SignedIn by,
      @PathVariable long id,
      @RequestParam MultiValueMap<String, String> fields,
      HttpServletRequest request,
      HttpServletResponse response) {
    return save(by, id, new PolicyForm(fields), request, response);
  }

  /// The whole order, as it was dragged.
  @PostMapping("/order")
  Screen order(SignedIn by, @RequestParam(defaultValue = "") List<Long> policy) {
    try {
      editing.order(policy, by.actor());
      return Screen.redirect(BASE);
    } catch (Refusal refused) {
      return Screen.refused(
          LIST, pages.list(by, policies.current(), sweeps.newest(), Optional.of(refused)));
    }
  }

  /// One place up or down, for keys.
  @PostMapping("/{id}/place")
  Screen move(SignedIn by, @PathVariable long id, @RequestParam(defaultValue = "") String step) {
    List<Long> ids = policies.current().policies().stream().map(Policy::id).toList();
    int at = ids.indexOf(id);
    if (at < 0) {
      throw SlaError.NO_SUCH_POLICY.refusal();
    }
    editing.move(id, step.equals("up") ? at - 1 : at + 1, by.actor());
    return Screen.redirect(BASE);
  }

  @PostMapping("/{id}/removal")
  Screen remove(
      SignedIn by,
      @PathVariable long id,
      HttpServletRequest request,
      HttpServletResponse response) {
    editing.remove(id, by.actor());
    Flash.of("sla.policy.removed").leave(request, response);
    return Screen.redirect(BASE);
  }

  private Screen save(
      SignedIn by,
      long id,
      PolicyForm form,
      HttpServletRequest request,
      HttpServletResponse response) {
    if (form.conditions().isChanging()) {
      return Screen.refused(EDIT, pages.page(id, form, Optional.empty()));
    }
    if (form.isTrial()) {
      return Screen.refused(EDIT, pages.tried(by, id, form));
    }
    try {
      keep(by, id, form);
    } catch (Refusal refused) {
      return Screen.refused(EDIT, pages.page(id, form, Optional.of(refused)));
    }
    Flash.of("sla.policy.saved").leave(request, response);
    return Screen.redirect(BASE);
  }

  private void keep(SignedIn by, long id, PolicyForm form) {
    if (id == 0) {
      editing.add(form.policy(0), by.actor());
    } else {
      editing.change(form.policy(id), form.book(), by.actor());
    }
  }
}
