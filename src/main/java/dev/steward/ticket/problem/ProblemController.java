package dev.steward.ticket.problem;

import dev.steward.platform.error.Refusal;
import dev.steward.platform.web.Flash;
import dev.steward.platform.web.Languages;
import dev.steward.platform.web.Screen;
import dev.steward.staff.Permission;
import dev.steward.staff.Requires;
import dev.steward.staff.SignedIn;
import dev.steward.ticket.Ticket;
import dev.steward.ticket.TicketError;
import dev.steward.ticket.TicketId;
import dev.steward.ticket.Tickets;
import dev.steward.ticket.linking.LinkRole;
import dev.steward.ticket.linking.Linking;
import dev.steward.ticket.listing.Rows;
import dev.steward.ticket.searching.TicketSearch;
import dev.steward.ticket.templating.Templating;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@Requires(Permission.WORK_TICKETS)
class ProblemController {
  private static final int SHOWN = 200;
  private static final int FOUND = 50;
  private static final int AT_ONCE = 200;

  private final ProblemUpdates updates;
  private final Linking linking;
  private final Tickets tickets;
  private final TicketSearch search;
  private final Rows rows;
  private final Templating templating;

  ProblemController(
      ProblemUpdates updates,
      Linking linking,
      Tickets tickets,
      TicketSearch search,
      Rows rows,
      Templating templating) {
    this.updates = updates;
    this.linking = linking;
    this.tickets = tickets;
    this.search = search;
    this.rows = rows;
    this.templating = templating;
  }

  @GetMapping("/desk/tickets/{id}/incidents")
  @Requires(Permission.VIEW_TICKETS)
  Screen show(SignedIn viewer, @PathVariable long id, @RequestParam(defaultValue = "") String q) {
    return Screen.of("ticket/problem/show", page(viewer, id, q, Map.of(), Optional.empty()));
  }

  /// @param tickets numbers in any form: chosen in a list, or typed with spaces and commas
  @PostMapping("/desk/tickets/{id}/incidents")
  Screen attach(
      SignedIn by,
      @PathVariable long id,
      @RequestParam List<String> tickets,
      HttpServletRequest request,
      HttpServletResponse response) {
    List<TicketId> chosen =
        tickets.stream()
            .flatMap(text -> Stream.of(text.split("[\\s,;#]+")))
            .filter(number -> number.matches("\\d{1,18}"))
            .map(Long::valueOf)
            .distinct()
            .limit(AT_ONCE)
            .map(TicketId::new)
            .toList();
    try {
      chosen.forEach(incident -> linking.link(by, new TicketId(id), incident, LinkRole.INCIDENT));
    } catch (Refusal refusal) {
      this.tickets.visibleTo(by).require(new TicketId(id));
      return Screen.refused(
          "ticket/problem/show", page(by, id, "", Map.of(), Optional.of(refusal)));
    }
    Flash.of("problem.flash.attached", String.valueOf(chosen.size())).leave(request, response);
    return Screen.redirect("/desk/tickets/" + id + "/incidents");
  }

  @PostMapping("/desk/tickets/{id}/incidents/removal")
  Screen detach(SignedIn by, @PathVariable long id, @RequestParam long ticket) {
    linking.unlink(by, new TicketId(id), new TicketId(ticket), LinkRole.INCIDENT);
    return Screen.redirect("/desk/tickets/" + id + "/incidents");
  }

  @PostMapping("/desk/tickets/{id}/incident-updates")
  Screen update(
      SignedIn by,
      @PathVariable long id,
      @RequestParam Map<String, String> form,
      HttpServletRequest request,
      HttpServletResponse response) {
    Map<String, String> wordings = new LinkedHashMap<>();
    for (Locale language : Languages.ALL) {
      String tag = language.toLanguageTag();
      wordings.put(tag, form.getOrDefault("text-" + tag, ""));
    }
    try {
      updates.begin(by, new TicketId(id), wordings, form.containsKey("solve"));
    } catch (Refusal refusal) {
      if (refusal.code() == TicketError.NOT_FOUND) {
        throw refusal;
      }
      return Screen.refused(
          "ticket/problem/show", page(by, id, "", wordings, Optional.of(refusal)));
    }
    Flash.of("problem.flash.begun").leave(request, response);
    return Screen.redirect("/desk/tickets/" + id + "/incidents");
  }

  @PostMapping("/desk/tickets/{id}/incident-updates/{update}/retry")
  Screen retry(SignedIn by, @PathVariable long id, @PathVariable long update) {
    updates.retry(by, new TicketId(id), update);
    return Screen.redirect("/desk/tickets/" + id + "/incidents");
  }

  @PostMapping("/desk/tickets/{id}/incident-updates/{update}/allowance")
  Screen allow(
      SignedIn by, @PathVariable long id, @PathVariable long update, @RequestParam long ticket) {
    updates.allow(by, new TicketId(id), update, new TicketId(ticket));
    return Screen.redirect("/desk/tickets/" + id + "/incidents");
  }

  private ProblemPage page(
      SignedIn viewer, long id, String q, Map<String, String> wordings, Optional<Refusal> refusal) {
    Ticket problem = tickets.visibleTo(viewer).require(new TicketId(id));
    List<TicketId> all = linking.incidents(problem.id());
    List<TicketId> shown = all.subList(0, Math.min(SHOWN, all.size()));
    Map<TicketId, Ticket> visible = tickets.visibleTo(viewer).find(shown);
    List<Ticket> incidents =
        shown.stream().flatMap(i -> Stream.ofNullable(visible.get(i))).toList();
    List<Ticket> found =
        search.find(viewer, q, FOUND).stream()
            .filter(t -> !t.id().equals(problem.id()) && !all.contains(t.id()))
            .toList();
    return new ProblemPage(
        problem,
        rows.of(viewer, incidents),
        all.size() - incidents.size(),
        updates.list(viewer, problem.id()),
        q,
        rows.of(viewer, found),
        wordings,
        templating.names(),
        viewer.may(Permission.WORK_TICKETS),
        refusal);
  }
}
