package dev.steward.routing.administering;

import dev.steward.platform.web.Flash;
import dev.steward.platform.web.Screen;
import dev.steward.platform.web.WebError;
import dev.steward.routing.dispatching.Queues;
import dev.steward.staff.Agent;
import dev.steward.staff.AgentId;
import dev.steward.staff.Agents;
import dev.steward.staff.Permission;
import dev.steward.staff.Requires;
import dev.steward.staff.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class SkillsController {
  private static final String SHOW = "routing/skills";
  private static final String OWN = "/desk/queue/skills";

  private final Queues queues;
  private final Agents agents;

  SkillsController(Queues queues, Agents agents) {
    this.queues = queues;
    this.agents = agents;
  }

  @GetMapping(OWN)
  @Requires(Permission.WORK_TICKETS)
  Screen own(SignedIn by) {
    return Screen.of(SHOW, new SkillsPage("", OWN, "/desk/queue", queues.skills(by.agentId())));
  }

  @PostMapping(OWN)
  @Requires(Permission.WORK_TICKETS)
  Screen saveOwn(
      SignedIn by,
      @RequestParam MultiValueMap<String, String> fields,
      HttpServletRequest request,
      HttpServletResponse response) {
    save(by.agentId(), fields, by);
    Flash.of("routing.skills.saved").leave(request, response);
    return Screen.redirect("/desk/queue");
  }

  @GetMapping("/desk/admin/routing/agents/{id}/skills")
  @Requires(Permission.MANAGE_TEAMS)
  Screen show(@PathVariable long id) {
    Agent agent = require(id);
    return Screen.of(
        SHOW,
        new SkillsPage(
            agent.name(),
            "/desk/admin/routing/agents/" + id + "/skills",
            "/desk/admin/routing",
            queues.skills(agent.id())));
  }

  @PostMapping("/desk/admin/routing/agents/{id}/skills")
  @Requires(Permission.MANAGE_TEAMS)
  Screen saveFor(
      SignedIn by,
      @PathVariable long id,
      @RequestParam MultiValueMap<String, String> fields,
      HttpServletRequest request,
      HttpServletResponse response) {
    save(require(id).id(), fields, by);
    Flash.of("routing.skills.saved").leave(request, response);
    return Screen.redirect("/desk/admin/routing");
  }

  /// What is not on the page is passed over.
  private void save(AgentId agent, MultiValueMap<String, String> fields, SignedIn by) {
    List<String> languages =
        fields.getOrDefault("language", List.of()).stream()
            .filter(SkillsPage.languages()::contains)
            .toList();
    List<String> types =
        fields.getOrDefault("type", List.of()).stream()
            .filter(SkillsPage.types()::contains)
            .toList();
    queues.changeSkills(agent, languages, types, by.actor());
  }

  private Agent require(long id) {
    return agents
        .find(new AgentId(id))
        .filter(agent -> !agent.program())
        .orElseThrow(WebError.NOT_FOUND::refusal);
  }
}
