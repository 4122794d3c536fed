package dev.steward.officialchannel.registry;

import dev.steward.officialchannel.reporting.FakeReports;
import dev.steward.platform.web.Flash;
import dev.steward.platform.web.Screen;
import dev.steward.staff.Permission;
import dev.steward.staff.Requires;
import dev.steward.staff.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@RequestMapping("/desk/admin/official-channels")
@Requires(Permission.MANAGE_CHANNELS)
class RegistryController {
  private static final String PATH = "/desk/admin/official-channels";

  private final Registry registry;
  private final FakeReports reports;

  RegistryController(Registry registry, FakeReports reports) {
    this.registry = registry;
    this.reports = reports;
  }

  @GetMapping
  Screen list(SignedIn by) {
    return Screen.of(
        "officialchannel/registry/list",
        new RegistryPage(
            registry.list(), registry.waiting(), reports.open(), by.agentId().value()));
  }

  @PostMapping("/changes")
  Screen ask(
      SignedIn by,
      @RequestParam String act,
      @RequestParam String value,
      @RequestParam(defaultValue = "") String note,
      HttpServletRequest request,
      HttpServletResponse response) {
    registry.ask(by, Change.Act.of(act), value, note);
    Flash.of("official.flash.asked").leave(request, response);
    return Screen.redirect(PATH);
  }

  @PostMapping("/changes/{id}/making")
  Screen make(SignedIn by, @PathVariable long id) {
    registry.decide(by, id, true);
    return Screen.redirect(PATH);
  }

  @PostMapping("/changes/{id}/refusal")
  Screen refuse(SignedIn by, @PathVariable long id) {
    registry.decide(by, id, false);
    return Screen.redirect(PATH);
  }
}
