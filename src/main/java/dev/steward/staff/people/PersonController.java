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
import dev.steward.staff.SignedIn;
import dev.steward.staff.availability.Availability;
import dev.steward.staff.availability.Shift;
import dev.steward.staff.availability.ShiftFields;
import dev.steward.staff.link.LinkPurpose;
import dev.steward.staff.role.DeskRole;
import dev.steward.staff.role.Roles;
import dev.steward.staff.secondfactor.SecondFactor;
import dev.steward.staff.session.Sessions;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
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
  private final Roles roles;
  private final Availability availability;
  private final SecondFactor secondFactor;
  private final Sessions sessions;
  private final BaseUrl baseUrl;

  PersonController(
      People people,
      Agents agents,
      Roles roles,
      Availability availability,
      SecondFactor secondFactor,
      Sessions sessions,
      BaseUrl baseUrl) {
    this.roles = roles;
    this.availability = availability;
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
    Agent person = require(id, by);
    DeskRole chosen = roles.require(role);
    Roles.requireWithin(by, chosen.duties().permissions());
    people.changeRole(person.id(), chosen, by.actor());
    return done(id, request, response);
  }

  @PostMapping("/shifts")
  Screen changeShifts(
      @PathVariable long id,
      @RequestParam Map<String, String> fields,
      SignedIn by,
      HttpServletRequest request,
      HttpServletResponse response) {
    List<Shift> shifts = ShiftFields.parse(fields).orElseThrow(WebError.BAD_REQUEST::refusal);
    availability.changeShifts(require(id).id(), shifts, by.actor());
    return done(id, request, response);
  }

  @PostMapping("/disabling")
  Screen disable(
      @PathVariable long id,
      SignedIn by,
      HttpServletRequest request,
      HttpServletResponse response) {
    people.disable(require(id, by).id(), by.actor());
    return done(id, request, response);
  }

  @PostMapping("/enabling")
  @RecentProof
  Screen enable(
      @PathVariable long id,
      SignedIn by,
      HttpServletRequest request,
      HttpServletResponse response) {
    people.enable(require(id, by).id(), by.actor());
    return done(id, request, response);
  }

  @PostMapping("/sessions/end")
  Screen endSessions(
      @PathVariable long id,
      SignedIn by,
      HttpServletRequest request,
      HttpServletResponse response) {
    sessions.endAll(require(id, by).id(), by.actor());
    return done(id, request, response);
  }

  @PostMapping("/second-factor/removal")
  @RecentProof
  Screen removeSecondFactor(
      @PathVariable long id,
      SignedIn by,
      HttpServletRequest request,
      HttpServletResponse response) {
    secondFactor.turnOff(require(id, by).id(), by.actor());
    return done(id, request, response);
  }

  @PostMapping("/link")
  @RecentProof
  Screen link(@PathVariable long id, SignedIn by) {
    String path = people.link(require(id, by).id(), LinkPurpose.INVITATION, by.actor());
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
        roles.list(),
        availability.of(agent.id()),
        availability.shifts(agent.id()),
        secondFactor.isOn(agent.id()),
        agent.id().equals(by.agentId()),
        link);
  }

  /// Nobody lays hands on the account of somebody who may do more than they.
  private Agent require(long id, SignedIn by) {
    Agent person = require(id);
    Roles.requireWithin(by, roles.require(PersonPage.role(person)).duties().permissions());
    return person;
  }

  private Agent require(long id) {
    return agents
        .find(new AgentId(id))
        .filter(agent -> !agent.program())
        .orElseThrow(WebError.NOT_FOUND::refusal);
  }
}
