package dev.steward.staff.people;

import dev.steward.platform.error.Refusal;
import dev.steward.platform.web.Flash;
import dev.steward.platform.web.Screen;
import dev.steward.platform.web.WebError;
import dev.steward.staff.Agent;
import dev.steward.staff.AgentId;
import dev.steward.staff.Agents;
import dev.steward.staff.Permission;
import dev.steward.staff.Requires;
import dev.steward.staff.SignedIn;
import dev.steward.staff.Team;
import dev.steward.staff.TeamId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@Requires(Permission.MANAGE_TEAMS)
@RequestMapping("/desk/admin/teams")
class TeamController {
  private static final String LIST = "staff/people/teams";
  private static final String SHOW = "staff/people/team";

  private final Teams teams;
  private final Agents agents;

  TeamController(Teams teams, Agents agents) {
    this.teams = teams;
    this.agents = agents;
  }

  @GetMapping
  Screen list() {
    return Screen.of(LIST, new TeamsPage(agents.teams(), teams.sizes(), "", Optional.empty()));
  }

  @PostMapping
  Screen create(@RequestParam(defaultValue = "") String name, SignedIn by) {
    try {
      return Screen.redirect("/desk/admin/teams/" + teams.add(name, by.actor()).value());
    } catch (Refusal refused) {
      return Screen.refused(LIST, new TeamsPage(agents.teams(), teams.sizes(), name, key(refused)));
    }
  }

  @GetMapping("/{id}")
  Screen show(@PathVariable long id) {
    return Screen.of(SHOW, page(require(id), Optional.empty()));
  }

  @PostMapping("/{id}")
  Screen update(
      @PathVariable long id,
      @RequestParam(defaultValue = "") String name,
      @RequestParam Optional<List<Long>> member,
      SignedIn by,
      HttpServletRequest request,
      HttpServletResponse response) {
    Team team = require(id);
    try {
      teams.rename(team.id(), name, by.actor());
    } catch (Refusal refused) {
      return Screen.refused(SHOW, page(team, key(refused)));
    }
    List<AgentId> members = member.orElse(List.of()).stream().map(AgentId::new).toList();
    teams.fill(team.id(), members, by.actor());
    Flash.of("staff.teams.saved").leave(request, response);
    return Screen.redirect("/desk/admin/teams");
  }

  private TeamPage page(Team team, Optional<String> problem) {
    var members = agents.members(team.id()).stream().map(Agent::id).collect(Collectors.toSet());
    return new TeamPage(team, agents.list(), members, problem);
  }

  private Team require(long id) {
    return agents.find(new TeamId(id)).orElseThrow(WebError.NOT_FOUND::refusal);
  }

  private static Optional<String> key(Refusal refused) {
    return Optional.of("error." + refused.code().code());
  }
}
