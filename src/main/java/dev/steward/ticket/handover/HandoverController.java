package dev.steward.ticket.handover;

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
import dev.steward.staff.people.People;
import dev.steward.staff.role.Roles;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@Requires(Permission.MANAGE_PEOPLE)
@RequestMapping("/desk/admin/people")
class HandoverController {
  private final Handover handover;
  private final People people;
  private final Agents agents;
  private final TransactionTemplate transaction;

  HandoverController(
      Handover handover, People people, Agents agents, TransactionTemplate transaction) {
    this.handover = handover;
    this.people = people;
    this.agents = agents;
    this.transaction = transaction;
  }

  @GetMapping("/{id}/handover")
  Screen show(@PathVariable long id, SignedIn by) {
    return Screen.of("ticket/handover/show", page(require(id, by), Optional.empty()));
  }

  /// @param to who gets the tickets; absent for nobody but their teams
  /// @param disable whether the person is kept out from now on
  @PostMapping("/{id}/handover")
  Screen hand(
      @PathVariable long id,
      @RequestParam(required = false) @Nullable Long to,
      @RequestParam(defaultValue = "false") boolean disable,
      SignedIn by,
      HttpServletRequest request,
      HttpServletResponse response) {
    Agent person = require(id, by);
    Optional<AgentId> taker =
        agents.list().stream()
            .map(Agent::id)
            .filter(agent -> to != null && agent.value() == to && agent.value() != id)
            .findFirst();
    try {
      Long number = transaction.execute(_ -> hand(person, taker, disable, by));
      Flash.of("handover.done")
          .undoneBy("/desk/admin/people/handovers/" + number + "/undo")
          .leave(request, response);
    } catch (Refusal refused) {
      return Screen.refused(
          "ticket/handover/show", page(person, Optional.of("error." + refused.code().code())));
    }
    return Screen.redirect("/desk/admin/people/" + id);
  }

  @PostMapping("/handovers/{number}/undo")
  Screen undo(
      @PathVariable long number,
      SignedIn by,
      HttpServletRequest request,
      HttpServletResponse response) {
    Handover.Returned returned =
        transaction.execute(_ -> {
          Handover.Returned each =
              handover.undo(number, by).orElseThrow(WebError.NOT_FOUND::refusal);
          require(each.agent().value(), by);
          if (each.disabled()) {
            people.enable(each.agent(), by.actor());
          }
          return each;
        });
    Flash.of("handover.undone").leave(request, response);
    return Screen.redirect("/desk/admin/people/" + returned.agent().value());
  }

  private long hand(Agent person, Optional<AgentId> to, boolean disable, SignedIn by) {
    if (disable) {
      people.disable(person.id(), by.actor());
    }
    return handover.hand(person.id(), to, disable, by);
  }

  private HandoverPage page(Agent person, Optional<String> problem) {
    List<Agent> others =
        agents.list().stream().filter(agent -> !agent.id().equals(person.id())).toList();
    return new HandoverPage(person, handover.count(person.id()), others, problem);
  }

  /// Nobody lays hands on the account of somebody who may do more than they.
  private Agent require(long id, SignedIn by) {
    Agent person =
        agents
            .find(new AgentId(id))
            .filter(agent -> !agent.program())
            .orElseThrow(WebError.NOT_FOUND::refusal);
    Set<Permission> held =
        agents.viewers(List.of(person.id())).stream()
            .findFirst()
            .map(SignedIn::permissions)
            .orElse(Set.of());
    Roles.requireWithin(by, held);
    return person;
  }
}
