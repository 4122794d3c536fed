package dev.steward.staff.people;

import dev.steward.platform.BaseUrl;
import dev.steward.platform.web.Flash;
import dev.steward.platform.web.Screen;
import dev.steward.platform.web.WebError;
import dev.steward.staff.Agent;
import dev.steward.staff.AgentId;
import dev.steward.staff.Agents;
import dev.steward.staff.Permission;
import dev.steward.staff.RecentProof;
import dev.steward.staff.Requires;
import dev.steward.staff.Role;
import dev.steward.staff.SignedIn;
import dev.steward.staff.StaffError;
import dev.steward.staff.link.LinkPurpose;
import dev.steward.staff.secondfactor.SecondFactor;
import dev.steward.staff.session.Sessions;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@Requires(Permission.MANAGE_PEOPLE)
@RequestMapping("/desk/admin/people/{id}")
class PersonController {
  private final People people;
  private final Agents agents;
  private final SecondFactor secondFactor;
  private final Sessions sessions;
  private final BaseUrl baseUrl;

  PersonController(
      People people, Agents agents, SecondFactor secondFactor, Sessions sessions, BaseUrl baseUrl) {
    this.people = people;
    this.agents = agents;
    this.secondFactor = secondFactor;
    this.sessions = sessions;
    this.baseUrl = baseUrl;
  }

  @GetMapping
  Screen show(@PathVariable long id, SignedIn by) {
    return Screen.of("staff/people/show", page(id, by, Optional.empty()));
  }

  @PostMapping("/role")
  @RecentProof
  Screen changeRole(
      @PathVariable long id,
      @RequestParam(defaultValue = "") String role,
      SignedIn by,
      HttpServletRequest request,
      HttpServletResponse response) {
    Role chosen = Role.find(role).orElseThrow(StaffError.NO_SUCH_ROLE::refusal);
    people.changeRole(require(id).id(), chosen, by.actor());
    return done(id, request, response);
  }

  @PostMapping("/disabling")
  Screen disable(
      @PathVariable long id,
      SignedIn by,
      HttpServletRequest request,
      HttpServletResponse response) {
    people.disable(require(id).id(), by.actor());
    return done(id, request, response);
  }

  @PostMapping("/enabling")
  @RecentProof
  Screen enable(
      @PathVariable long id,
      SignedIn by,
      HttpServletRequest request,
      HttpServletResponse response) {
    people.enable(require(id).id(), by.actor());
    return done(id, request, response);
  }

  @PostMapping("/sessions/end")
  Screen endSessions(
      @PathVariable long id,
      SignedIn by,
      HttpServletRequest request,
      HttpServletResponse response) {
    sessions.endAll(require(id).id(), by.actor());
    return done(id, request, response);
  }

  @PostMapping("/second-factor/removal")
  @RecentProof
  Screen removeSecondFactor(
      @PathVariable long id,
      SignedIn by,
      HttpServletRequest request,
      HttpServletResponse response) {
    secondFactor.turnOff(require(id).id(), by.actor());
    return done(id, request, response);
  }

  @PostMapping("/link")
  @RecentProof
  Screen link(@PathVariable long id, SignedIn by) {
    String path = people.link(require(id).id(), LinkPurpose.INVITATION, by.actor());
    return Screen.of("staff/people/show", page(id, by, Optional.of(baseUrl.of(path))));
  }

  private Screen done(long id, HttpServletRequest request, HttpServletResponse response) {
    Flash.of("staff.people.saved").leave(request, response);
    return Screen.redirect("/desk/admin/people/" + id);
  }

  private PersonPage page(long id, SignedIn by, Optional<String> link) {
    Agent agent = require(id);
    return new PersonPage(
        agent,
        agents.teamsOf(agent.id()),
        secondFactor.isOn(agent.id()),
        agent.id().equals(by.agentId()),
        link);
  }

  private Agent require(long id) {
    return agents
        .find(new AgentId(id))
        .filter(agent -> !agent.program())
        .orElseThrow(WebError.NOT_FOUND::refusal);
  }
}
