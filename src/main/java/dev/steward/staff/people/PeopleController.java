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
import dev.steward.staff.SignedIn;
import dev.steward.staff.StaffError;
import dev.steward.staff.availability.Availability;
import dev.steward.staff.link.LinkPurpose;
import dev.steward.staff.role.DeskRole;
import dev.steward.staff.role.Roles;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@Requires(Permission.MANAGE_PEOPLE)
class PeopleController {
  private static final String LIST = "staff/people/list";

  private final People people;
  private final Agents agents;
  private final Roles roles;
  private final Availability availability;
  private final Invitations invitations;
  private final BaseUrl baseUrl;
  private final TransactionTemplate transaction;

  PeopleController(
      People people,
      Agents agents,
      Roles roles,
      Availability availability,
      Invitations invitations,
      BaseUrl baseUrl,
      TransactionTemplate transaction) {
    this.invitations = invitations;
    this.people = people;
    this.agents = agents;
    this.roles = roles;
    this.availability = availability;
    this.baseUrl = baseUrl;
    this.transaction = transaction;
  }

  @GetMapping("/desk/admin/people")
  Screen list() {
    return Screen.of(LIST, page(PeoplePage.Invitation.EMPTY, Optional.empty()));
  }

  @PostMapping("/desk/admin/people")
  @RecentProof
  Screen create(
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String email,
      @RequestParam(defaultValue = "agent") String role,
      SignedIn by) {
    var form = new PeoplePage.Invitation(name, email, role);
    try {
      Agent invited = transaction.execute(_ -> invite(form, by));
      String link = baseUrl.of(people.link(invited.id(), LinkPurpose.INVITATION, by.actor()));
      boolean mailed = invitations.send(invited, link, by.name());
      return Screen.of(
          LIST,
          page(PeoplePage.Invitation.EMPTY, Optional.empty())
              .with(new PeoplePage.Link(link, invited.name(), mailed)));
    } catch (Refusal refused) {
      return Screen.refused(LIST, page(form, Optional.of("error." + refused.code().code())));
    }
  }

  private Agent invite(PeoplePage.Invitation form, SignedIn by) {
    DeskRole role = roles.require(form.role());
    Roles.requireWithin(by, role.duties().permissions());
    EmailAddress email =
        EmailAddress.find(form.email()).orElseThrow(StaffError.NOT_AN_ADDRESS::refusal);
    Agent added =
        people.add(
            new NewAgent(form.name(), email, role.base(), by.locale(), by.zone()), by.actor());
    people.changeRole(added.id(), role, by.actor());
    return added;
  }

  private PeoplePage page(PeoplePage.Invitation form, Optional<String> problem) {
    return new PeoplePage(
        everybody(),
        Optional.empty(),
        form,
        roles.list(),
        availability.everybody(),
        availability.lastSeen(),
        problem);
  }

  private List<Agent> everybody() {
    return agents.listAll().stream()
        .filter(agent -> !agent.program())
        .sorted(Comparator.comparing(agent -> !agent.isActive()))
        .toList();
  }
}
