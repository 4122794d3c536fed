package dev.steward.staff.people;

import dev.steward.platform.error.Refusal;
import dev.steward.platform.web.Flash;
import dev.steward.platform.web.Screen;
import dev.steward.platform.web.WebError;
import dev.steward.staff.Agent;
import dev.steward.staff.Agents;
import dev.steward.staff.Permission;
import dev.steward.staff.Requires;
import dev.steward.staff.SignedIn;
import dev.steward.staff.Team;
import dev.steward.staff.TeamId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
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
    return Screen.of(LIST, new TeamsPage(agents.allTeams(), teams.sizes(), "", Optional.empty()));
  }

  @PostMapping
  Screen create(@RequestParam(defaultValue = "") String name, SignedIn by) {
    try {
      return Screen.redirect("/desk/admin/teams/" + teams.add(name, by.actor()).value());
    } catch (Refusal refused) {
      return Screen.refused(
          LIST, new TeamsPage(agents.allTeams(), teams.sizes(), name, key(refused)));
    }
  }

  @GetMapping("/{id}")
  Screen show(@PathVariable long id) {
    return Screen.of(SHOW, page(require(id)));
  }

  /// Either all of it is kept or, where something is wrong, nothing, and the page shows what was
  /// typed.
  @PostMapping("/{id}")
  Screen update(
      @PathVariable long id,
      @ModelAttribute TeamForm form,
      SignedIn by,
      HttpServletRequest request,
      HttpServletResponse response) {
    Team team = require(id);
    try {
      teams.change(
          team.id(),
          form.typed(),
          form.members(),
          form.leads(),
          form.wantsNewTickets(),
          by.actor());
    } catch (Refusal refused) {
      return Screen.refused(
          SHOW,
          new TeamPage(
              team,
              form.typed(),
              agents.list(),
              Set.copyOf(form.members()),
              Set.copyOf(form.leads()),
              form.wantsNewTickets(),
              key(refused)));
    }
    Flash.of("staff.teams.saved").leave(request, response);
    return Screen.redirect("/desk/admin/teams");
  }

  @PostMapping("/{id}/archiving")
  Screen archive(
      @PathVariable long id,
      SignedIn by,
      HttpServletRequest request,
      HttpServletResponse response) {
    return archive(require(id), true, by, Flash.of("staff.teams.archivedNow"), request, response);
  }

  @PostMapping("/{id}/restoring")
  Screen restore(
      @PathVariable long id,
      SignedIn by,
      HttpServletRequest request,
      HttpServletResponse response) {
    return archive(require(id), false, by, Flash.of("staff.teams.restored"), request, response);
  }

  private Screen archive(
      Team team,
      boolean archived,
      SignedIn by,
      Flash flash,
      HttpServletRequest request,
      HttpServletResponse response) {
    try {
      teams.archive(team.id(), archived, by.actor());
    } catch (Refusal refused) {
      return Screen.refused(SHOW, page(team).with(key(refused)));
    }
    flash.leave(request, response);
    return Screen.redirect("/desk/admin/teams");
  }

  private TeamPage page(Team team) {
    var members = agents.members(team.id()).stream().map(Agent::id).collect(Collectors.toSet());
    return new TeamPage(
        team,
        team.name(),
        agents.list(),
        members,
        Set.copyOf(agents.leads(team.id())),
        team.isDefault(),
        Optional.empty());
  }

  private Team require(long id) {
    return agents.find(new TeamId(id)).orElseThrow(WebError.NOT_FOUND::refusal);
  }

  private static Optional<String> key(Refusal refused) {
    return Optional.of("error." + refused.code().code());
  }
}
