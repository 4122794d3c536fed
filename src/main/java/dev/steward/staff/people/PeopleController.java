package dev.steward.staff.people;

import dev.steward.platform.BaseUrl;
import dev.steward.platform.address.EmailAddress;
import dev.steward.platform.error.Refusal;
import dev.steward.platform.web.Screen;
import dev.steward.staff.Agent;
import dev.steward.staff.Agents;
import dev.steward.staff.Permission;
import dev.steward.staff.RecentProof;
import dev.steward.staff.Requires;
import dev.steward.staff.Role;
import dev.steward.staff.SignedIn;
import dev.steward.staff.StaffError;
import dev.steward.staff.link.LinkPurpose;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@Requires(Permission.MANAGE_PEOPLE)
class PeopleController {
  private static final String LIST = "staff/people/list";

  private final People people;
  private final Agents agents;
  private final BaseUrl baseUrl;

  PeopleController(People people, Agents agents, BaseUrl baseUrl) {
    this.people = people;
    this.agents = agents;
    this.baseUrl = baseUrl;
  }

  @GetMapping("/desk/admin/people")
  Screen list() {
    return Screen.of(
        LIST,
        new PeoplePage(
            everybody(), Optional.empty(), "", PeoplePage.Invitation.EMPTY, Optional.empty()));
  }

  @PostMapping("/desk/admin/people")
  @RecentProof
  Screen create(
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String email,
      @RequestParam(defaultValue = "agent") String role,
      SignedIn by) {
    var form = new PeoplePage.Invitation(name, email, Role.find(role).orElse(Role.AGENT));
    try {
      Agent invited = invite(form, by);
      String link = people.link(invited.id(), LinkPurpose.INVITATION, by.actor());
      return Screen.of(
          LIST,
          new PeoplePage(
              everybody(),
              Optional.of(baseUrl.of(link)),
              invited.name(),
              PeoplePage.Invitation.EMPTY,
              Optional.empty()));
    } catch (Refusal refused) {
      return Screen.refused(
          LIST,
          new PeoplePage(
              everybody(),
              Optional.empty(),
              "",
              form,
              Optional.of("error." + refused.code().code())));
    }
  }

  private Agent invite(PeoplePage.Invitation form, SignedIn by) {
    EmailAddress email =
        EmailAddress.find(form.email()).orElseThrow(StaffError.NOT_AN_ADDRESS::refusal);
    return people.add(
        new NewAgent(form.name(), email, form.role(), by.locale(), by.zone()), by.actor());
  }

  private List<Agent> everybody() {
    return agents.listAll().stream()
        .filter(agent -> !agent.program())
        .sorted(Comparator.comparing(agent -> !agent.isActive()))
        .toList();
  }
}
