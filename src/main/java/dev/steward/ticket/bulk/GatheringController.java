package dev.steward.ticket.bulk;

import dev.steward.platform.error.Refusal;
import dev.steward.platform.web.Flash;
import dev.steward.platform.web.Screen;
import dev.steward.staff.Permission;
import dev.steward.staff.Requires;
import dev.steward.staff.SignedIn;
import dev.steward.ticket.Ticket;
import dev.steward.ticket.TicketId;
import dev.steward.ticket.Tickets;
import dev.steward.ticket.linking.LinkRole;
import dev.steward.ticket.linking.Linking;
import dev.steward.ticket.listing.Rows;
import dev.steward.ticket.merging.Merging;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// What makes one matter of several selected tickets: merging them, or gathering them under a
/// problem.
@Controller
@Requires(Permission.WORK_TICKETS)
@RequestMapping("/desk/bulk")
class GatheringController {
  /// Incidents gathered at once.
  private static final int MOST = 200;

  private final Selection selection;
  private final Tickets tickets;
  private final Linking linking;
  private final Rows rows;

  GatheringController(Selection selection, Tickets tickets, Linking linking, Rows rows) {
    this.selection = selection;
    this.tickets = tickets;
    this.linking = linking;
    this.rows = rows;
  }

  /// Leads to the page that shows what a merge would do.
  @PostMapping("/merge")
  Screen merge(SignedIn by, @RequestParam MultiValueMap<String, String> form) {
    List<Ticket> chosen = chosen(by, form, Merging.MOST + 1);
    if (chosen.size() < 2) {
      throw new Refusal(BulkError.ONE_ONLY);
    }
    return Screen.redirect(
        "/desk/merge?ids="
            + chosen.stream()
                .map(ticket -> String.valueOf(ticket.id().value()))
                .collect(Collectors.joining(",")));
  }

  /// Leads to the page that asks for the problem.
  @PostMapping("/problem")
  Screen choose(SignedIn by, @RequestParam MultiValueMap<String, String> form) {
    var path = new StringBuilder("/desk/bulk/problem?list=");
    path.append(URLEncoder.encode(selection.back(form), StandardCharsets.UTF_8));
    chosen(by, form, MOST).forEach(ticket -> path.append("&ticket=").append(ticket.id().value()));
    return Screen.redirect(path.toString());
  }

  /// Asks for the problem.
  @GetMapping("/problem")
  Screen problem(SignedIn by, @RequestParam MultiValueMap<String, String> form) {
    return Screen.of("ticket/bulk/problem", page(by, form, Optional.empty()));
  }

  /// Makes the selected tickets incidents of the problem, which is one of them or another one.
  ///
  /// @param problem its number; empty where `number` was typed
  @PostMapping("/incidents")
  Screen gather(
      SignedIn by,
      @RequestParam(defaultValue = "") String problem,
      @RequestParam(defaultValue = "") String number,
      @RequestParam MultiValueMap<String, String> form,
      HttpServletRequest request,
      HttpServletResponse response) {
    String named = number.isBlank() ? problem : number.strip().replaceFirst("^#", "");
    if (!named.matches("\\d{1,18}")) {
      return ask(by, form, new Refusal(BulkError.NO_PROBLEM));
    }
    var cause = new TicketId(Long.parseLong(named));
    List<TicketId> incidents =
        chosen(by, form, MOST).stream().map(Ticket::id).filter(id -> !id.equals(cause)).toList();
    try {
      incidents.forEach(incident -> linking.link(by, cause, incident, LinkRole.INCIDENT));
    } catch (Refusal refusal) {
      return ask(by, form, refusal);
    }
    Flash.of("problem.flash.attached", String.valueOf(incidents.size())).leave(request, response);
    return Screen.redirect("/desk/tickets/" + cause.value() + "/incidents");
  }

  private Screen ask(SignedIn by, MultiValueMap<String, String> form, Refusal refusal) {
    return Screen.refused("ticket/bulk/problem", page(by, form, Optional.of(refusal)));
  }

  private ProblemPage page(
      SignedIn by, MultiValueMap<String, String> form, Optional<Refusal> refusal) {
    return new ProblemPage(
        rows.of(by, chosen(by, form, MOST)),
        Optional.ofNullable(form.getFirst("number")).orElse(""),
        selection.back(form),
        refusal);
  }

  private List<Ticket> chosen(SignedIn by, MultiValueMap<String, String> form, int most) {
    List<TicketId> ids = selection.of(by, form);
    if (ids.size() > most) {
      throw new Refusal(BulkError.TOO_MANY, most);
    }
    Map<TicketId, Ticket> seen = tickets.visibleTo(by).find(ids);
    List<Ticket> chosen = ids.stream().flatMap(id -> Stream.ofNullable(seen.get(id))).toList();
    if (chosen.isEmpty()) {
      throw new Refusal(BulkError.NOTHING_SELECTED);
    }
    return chosen;
  }
}
