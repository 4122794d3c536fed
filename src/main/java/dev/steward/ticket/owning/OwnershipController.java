package dev.steward.ticket.owning;

import dev.steward.platform.web.Flash;
import dev.steward.platform.web.Screen;
import dev.steward.staff.Agents;
import dev.steward.staff.Permission;
import dev.steward.staff.Requires;
import dev.steward.staff.SignedIn;
import dev.steward.staff.TeamId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@Requires(Permission.MANAGE_TEAMS)
@RequestMapping("/desk/admin/ownership")
class OwnershipController {
  private final Ownership ownership;
  private final Agents agents;

  OwnershipController(Ownership ownership, Agents agents) {
    this.ownership = ownership;
    this.agents = agents;
  }

  @GetMapping
  Screen show() {
    List<OwnershipPage.Row> rows = new ArrayList<>();
    rows.add(new OwnershipPage.Row(0, "", ownership.rule(Optional.empty())));
    agents
        .teams()
        .forEach(team ->
            rows.add(
                new OwnershipPage.Row(
                    team.id().value(), team.name(), ownership.rule(Optional.of(team.id())))));
    return Screen.of("ticket/owning/rules", new OwnershipPage(rows));
  }

  @PostMapping
  Screen set(
      SignedIn by,
      @RequestParam long team,
      @RequestParam(defaultValue = "false") boolean takesOnReply,
      @RequestParam(defaultValue = "false") boolean onlyOwner,
      HttpServletRequest request,
      HttpServletResponse response) {
    Optional<TeamId> whose =
        agents.teams().stream().map(t -> t.id()).filter(id -> id.value() == team).findFirst();
    ownership.set(by, new OwnershipRule(whose, takesOnReply, onlyOwner));
    Flash.of("ownership.flash").leave(request, response);
    return Screen.redirect("/desk/admin/ownership");
  }
}
