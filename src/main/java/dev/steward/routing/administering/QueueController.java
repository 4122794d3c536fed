package dev.steward.routing.administering;

import dev.steward.platform.web.Flash;
import dev.steward.platform.web.Screen;
import dev.steward.routing.dispatching.Dispatching;
import dev.steward.staff.Agents;
import dev.steward.staff.Permission;
import dev.steward.staff.Requires;
import dev.steward.staff.SignedIn;
import dev.steward.staff.Team;
import dev.steward.ticket.Ticket;
import dev.steward.ticket.TicketId;
import dev.steward.ticket.Tickets;
import dev.steward.ticket.assigning.Waiting;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

@Controller
@Requires(Permission.WORK_TICKETS)
class QueueController {
  private static final int SHOWN = 20;

  private final Dispatching dispatching;
  private final Waiting waiting;
  private final Agents agents;
  private final Tickets tickets;

  QueueController(Dispatching dispatching, Waiting waiting, Agents agents, Tickets tickets) {
    this.dispatching = dispatching;
    this.waiting = waiting;
    this.agents = agents;
    this.tickets = tickets;
  }

  @GetMapping("/desk/queue")
  Screen show(SignedIn by) {
    List<QueuePage.TeamQueue> queues =
        agents.teamsOf(by.agentId()).stream().map(team -> queue(by, team)).toList();
    return Screen.of("routing/queue", new QueuePage(queues));
  }

  /// Takes the next ticket that waits and opens it.
  @PostMapping("/desk/queue/next")
  Screen next(SignedIn by, HttpServletRequest request, HttpServletResponse response) {
    Optional<TicketId> taken = dispatching.takeNext(by);
    if (taken.isEmpty()) {
      Flash.of("routing.nothing").leave(request, response);
      return Screen.redirect("/desk/queue");
    }
    return Screen.redirect("/desk/tickets/" + taken.get().value());
  }

  private QueuePage.TeamQueue queue(SignedIn by, Team team) {
    List<Ticket> queue = waiting.of(team.id(), SHOWN);
    Set<TicketId> seen =
        tickets.visibleTo(by).find(queue.stream().map(Ticket::id).toList()).keySet();
    return new QueuePage.TeamQueue(
        team, queue.stream().filter(ticket -> seen.contains(ticket.id())).toList());
  }
}
