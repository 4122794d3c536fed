package dev.steward.routing.administering;

import dev.steward.platform.error.Refusal;
import dev.steward.platform.web.Flash;
import dev.steward.platform.web.Screen;
import dev.steward.platform.web.WebError;
import dev.steward.routing.deciding.QueueRules;
import dev.steward.routing.dispatching.Queue;
import dev.steward.routing.dispatching.Queues;
import dev.steward.staff.Agents;
import dev.steward.staff.Permission;
import dev.steward.staff.Requires;
import dev.steward.staff.SignedIn;
import dev.steward.staff.Team;
import dev.steward.staff.TeamId;
import dev.steward.ticket.Ticket;
import dev.steward.ticket.TicketId;
import dev.steward.ticket.Tickets;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@Requires(Permission.MANAGE_TEAMS)
@RequestMapping("/desk/admin/routing")
class RoutingController {
  private static final String SHOW = "routing/show";

  private final Queues queues;
  private final Agents agents;
  private final Tickets tickets;

  RoutingController(Queues queues, Agents agents, Tickets tickets) {
    this.queues = queues;
    this.agents = agents;
    this.tickets = tickets;
  }

  @GetMapping
  Screen list() {
    Map<TeamId, QueueRules> rules =
        agents.teams().stream()
            .collect(Collectors.toMap(Team::id, team -> queues.of(team.id()).rules()));
    return Screen.of("routing/list", new RoutingsPage(agents.teams(), rules));
  }

  @GetMapping("/{team}")
  Screen show(SignedIn by, @PathVariable long team) {
    Queue queue = queues.of(require(team).id());
    return Screen.of(SHOW, page(by, queue, queue.rules(), Optional.empty()));
  }

  /// Saves, or only shows what would become of the queue.
  @PostMapping("/{team}")
  Screen save(
      SignedIn by,
      @PathVariable long team,
      @RequestParam MultiValueMap<String, String> fields,
      HttpServletRequest request,
      HttpServletResponse response) {
    var form = new RoutingForm(fields);
    Queue queue = queues.of(require(team).id());
    try {
      QueueRules rules = form.rules();
      if (fields.containsKey("try")) {
        return Screen.refused(SHOW, page(by, queue, rules, Optional.empty()));
      }
      queues.change(queue.team(), rules, form.version(), by.actor());
    } catch (Refusal refused) {
      return Screen.refused(SHOW, page(by, queue, queue.rules(), Optional.of(refused)));
    }
    Flash.of("routing.saved").leave(request, response);
    return Screen.redirect("/desk/admin/routing/" + team);
  }

  private RoutingPage page(SignedIn by, Queue queue, QueueRules rules, Optional<Refusal> problem) {
    Queues.Preview preview = queues.preview(queue.team(), rules);
    Map<TicketId, Ticket> seen =
        tickets.visibleTo(by).find(preview.tickets().stream().map(Ticket::id).toList());
    List<Team> others =
        agents.teams().stream().filter(team -> !team.id().equals(queue.team())).toList();
    return new RoutingPage(
        require(queue.team().value()),
        queue.version(),
        rules,
        others,
        agents.members(queue.team()),
        preview,
        preview.tickets().stream().filter(ticket -> seen.containsKey(ticket.id())).toList(),
        problem);
  }

  private Team require(long id) {
    return agents.find(new TeamId(id)).orElseThrow(WebError.NOT_FOUND::refusal);
  }
}
