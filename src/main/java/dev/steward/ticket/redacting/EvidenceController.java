package dev.steward.ticket.redacting;

import dev.steward.platform.web.Flash;
import dev.steward.platform.web.Screen;
import dev.steward.staff.Agent;
import dev.steward.staff.AgentId;
import dev.steward.staff.Agents;
import dev.steward.staff.Permission;
import dev.steward.staff.Requires;
import dev.steward.staff.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@Requires(Permission.ERASE_EVIDENCE)
class EvidenceController {
  private static final int PAGE = 50;

  private final Evidence evidence;
  private final Agents agents;

  EvidenceController(Evidence evidence, Agents agents) {
    this.evidence = evidence;
    this.agents = agents;
  }

  @GetMapping("/desk/redactions")
  Screen list(
      SignedIn viewer,
      @RequestParam(defaultValue = "false") boolean all,
      @RequestParam(defaultValue = "" + Long.MAX_VALUE) long before) {
    List<Redaction> found = evidence.list(viewer, !all, before, PAGE);
    Optional<String> next =
        found.size() == PAGE
            ? Optional.of("/desk/redactions?all=" + all + "&before=" + found.getLast().id())
            : Optional.empty();
    Map<Long, String> names =
        agents.find(found.stream().map(r -> new AgentId(r.by())).distinct().toList()).stream()
            .collect(Collectors.toMap(agent -> agent.id().value(), Agent::name));
    return Screen.of("ticket/redacting/list", new RedactionsPage(found, !all, names, true, next));
  }

  @PostMapping("/desk/redactions/{id}/erasure")
  Screen erase(
      SignedIn by,
      @PathVariable long id,
      HttpServletRequest request,
      HttpServletResponse response) {
    evidence.erase(by, id);
    Flash.of("redaction.flash.erased").leave(request, response);
    return Screen.redirect("/desk/redactions");
  }

  @PostMapping("/desk/redactions/{id}/keeping")
  Screen keep(
      SignedIn by,
      @PathVariable long id,
      HttpServletRequest request,
      HttpServletResponse response) {
    evidence.keep(by, id);
    Flash.of("redaction.flash.kept").leave(request, response);
    return Screen.redirect("/desk/redactions");
  }
}
