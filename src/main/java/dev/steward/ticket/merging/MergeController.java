package dev.steward.ticket.merging;

import dev.steward.customer.IdentityId;
import dev.steward.platform.error.Refusal;
import dev.steward.platform.web.Flash;
import dev.steward.platform.web.Screen;
import dev.steward.staff.Permission;
import dev.steward.staff.Requires;
import dev.steward.staff.SignedIn;
import dev.steward.ticket.Status;
import dev.steward.ticket.Ticket;
import dev.steward.ticket.TicketError;
import dev.steward.ticket.TicketId;
import dev.steward.ticket.Tickets;
import dev.steward.ticket.listing.Rows;
import dev.steward.ticket.searching.TicketSearch;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@Requires(Permission.WORK_TICKETS)
class MergeController {
  private static final int FOUND = 20;

  private final Merging merging;
  private final Unmerging unmerging;
  private final Tickets tickets;
  private final TicketSearch search;
  private final Rows rows;

  MergeController(
      Merging merging, Unmerging unmerging, Tickets tickets, TicketSearch search, Rows rows) {
    this.merging = merging;
    this.unmerging = unmerging;
    this.tickets = tickets;
    this.search = search;
    this.rows = rows;
  }

  @GetMapping("/desk/tickets/{id}/merge")
  Screen choose(SignedIn by, @PathVariable long id, @RequestParam(defaultValue = "") String q) {
    Ticket ticket = tickets.visibleTo(by).require(new TicketId(id));
    List<Ticket> others =
        merging.others(by, ticket).stream().filter(t -> t.status() != Status.CLOSED).toList();
    List<Ticket> found =
        search.find(by, q, FOUND).stream()
            .filter(t -> !t.id().equals(ticket.id()) && t.status() != Status.CLOSED)
            .toList();
    return Screen.of(
        "ticket/merging/choose",
        new MergePages.Choice(ticket, q, rows.of(by, others), rows.of(by, found)));
  }

  /// @param ids numbers of all tickets, separated by commas or repeated
  /// @param target the one the others go into; by default the first
  @GetMapping("/desk/merge")
  Screen review(
      SignedIn by, @RequestParam List<Long> ids, @RequestParam(defaultValue = "0") long target) {
    return review(by, Set.copyOf(ids), target, "", Optional.empty());
  }

  private Screen review(
      SignedIn by, Set<Long> ids, long target, String notice, Optional<Refusal> problem) {
    long into = target == 0 ? ids.stream().min(Long::compare).orElse(0L) : target;
    List<TicketId> sources =
        ids.stream()
            .filter(id -> id != into)
            .sorted()
            .limit(Merging.MOST)
            .map(TicketId::new)
            .toList();
    MergePreview preview = merging.preview(by, new TicketId(into), sources);
    var page =
        new MergePages.Review(
            by.may(Permission.VIEW_CUSTOMERS) ? preview : preview.masked(), notice, problem);
    return problem.isPresent()
        ? Screen.refused("ticket/merging/review", page)
        : Screen.of("ticket/merging/review", page);
  }

  @PostMapping("/desk/merge")
  Screen merge(
      SignedIn by,
      @RequestParam List<Long> ids,
      @RequestParam long target,
      @RequestParam(defaultValue = "") List<Long> participants,
      @RequestParam(defaultValue = "false") boolean confirmed,
      @RequestParam(defaultValue = "") String notice,
      HttpServletRequest request,
      HttpServletResponse response) {
    Set<Long> all = Stream.concat(ids.stream(), Stream.of(target)).collect(Collectors.toSet());
    Set<TicketId> sources = new LinkedHashSet<>();
    ids.stream().filter(id -> id != target).map(TicketId::new).forEach(sources::add);
    try {
      merging.merge(
          by,
          new Merge(
              new TicketId(target),
              sources,
              participants.stream().map(IdentityId::new).collect(Collectors.toSet()),
              confirmed,
              notice));
    } catch (Refusal refusal) {
      if (refusal.code() == TicketError.NOT_FOUND) {
        throw refusal;
      }
      return review(by, all, target, notice, Optional.of(refusal));
    }
    Flash.of("merge.flash.merged", String.valueOf(sources.size())).leave(request, response);
    return Screen.redirect("/desk/tickets/" + target);
  }

  @GetMapping("/desk/tickets/{id}/merges")
  @Requires(Permission.VIEW_TICKETS)
  Screen history(SignedIn viewer, @PathVariable long id) {
    var ticket = new TicketId(id);
    return Screen.of(
        "ticket/merging/history",
        new MergePages.History(
            tickets.visibleTo(viewer).require(ticket),
            unmerging.history(viewer, ticket),
            viewer.may(Permission.WORK_TICKETS)));
  }

  @PostMapping("/desk/tickets/{id}/unmerge")
  Screen unmerge(
      SignedIn by,
      @PathVariable long id,
      HttpServletRequest request,
      HttpServletResponse response) {
    unmerging.unmerge(by, new TicketId(id));
    Flash.of("merge.flash.unmerged").leave(request, response);
    return Screen.redirect("/desk/tickets/" + id);
  }
}
