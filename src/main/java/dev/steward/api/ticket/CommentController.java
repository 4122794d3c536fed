package dev.steward.api.ticket;

import dev.steward.api.ApiProblem;
import dev.steward.api.Paging;
import dev.steward.audit.Audit;
import dev.steward.audit.Subject;
import dev.steward.channel.intake.Intake;
import dev.steward.channel.intake.IntakeArchive;
import dev.steward.platform.BaseUrl;
import dev.steward.staff.Permission;
import dev.steward.staff.Requires;
import dev.steward.staff.SignedIn;
import dev.steward.ticket.Ticket;
import dev.steward.ticket.TicketId;
import dev.steward.ticket.Tickets;
import dev.steward.ticket.viewing.Conversations;
import dev.steward.ticket.viewing.Entry;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v2/tickets/{id}")
@Requires(Permission.VIEW_TICKETS)
class CommentController {
  private final Tickets tickets;
  private final Conversations conversations;
  private final IntakeArchive archive;
  private final Audit audit;
  private final BaseUrl base;

  CommentController(
      Tickets tickets,
      Conversations conversations,
      IntakeArchive archive,
      Audit audit,
      BaseUrl base) {
    this.tickets = tickets;
    this.conversations = conversations;
    this.archive = archive;
    this.audit = audit;
    this.base = base;
  }

  @GetMapping({"/comments", "/comments.json"})
  Map<String, @Nullable Object> list(
      SignedIn viewer,
      @PathVariable long id,
      @RequestParam Map<String, String> parameters,
      HttpServletRequest request) {
    Paging paging = Paging.of(parameters, request.getRequestURI(), base);
    List<CommentResource> all = comments(viewer, id);
    return page(parameters, paging, all);
  }

  /// The exact bytes the message came in as.
  @GetMapping({"/comments/{comment}/raw"})
  @Requires({Permission.VIEW_TICKETS, Permission.RAW_SOURCE})
  ResponseEntity<InputStreamResource> raw(
      SignedIn viewer, @PathVariable long id, @PathVariable long comment) {
    Ticket ticket = tickets.visibleTo(viewer).require(new TicketId(id));
    Intake intake =
        conversations.of(ticket).stream()
            .filter(entry -> entry instanceof Entry.Said said && said.id() == comment)
            .findFirst()
            .flatMap(entry -> ((Entry.Said) entry).intake())
            .flatMap(archive::find)
            .orElseThrow(ApiProblem::notFound);
    audit.record(
        viewer.actor(),
        "raw_source.read",
        Subject.of("intake", intake.id()),
        Optional.empty(),
        Map.of());
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType("message/rfc822"))
        .contentLength(intake.size())
        .header("Content-Disposition", "attachment; filename=\"comment-" + comment + ".eml\"")
        .body(new InputStreamResource(archive.open(intake)));
  }

  private List<CommentResource> comments(SignedIn viewer, long id) {
    Ticket ticket = tickets.visibleTo(viewer).require(new TicketId(id));
    return conversations.of(ticket).stream()
        .flatMap(entry -> CommentResource.of(entry, base.value()).stream())
        .toList();
  }

  static Map<String, @Nullable Object> page(
      Map<String, String> parameters, Paging paging, List<CommentResource> all) {
    boolean newestFirst =
        "desc".equals(parameters.get("sort_order")) || "-created_at".equals(parameters.get("sort"));
    List<CommentResource> sorted = newestFirst ? all.reversed() : all;
    Map<String, @Nullable Object> answer = new LinkedHashMap<>();
    if (paging.cursor()) {
      List<CommentResource> rest =
          sorted.stream()
              .filter(c ->
                  paging.after() == 0
                      || (newestFirst ? c.id() < paging.after() : c.id() > paging.after()))
              .toList();
      answer.put("comments", rest.subList(0, Math.min(paging.size(), rest.size())));
      answer.putAll(paging.cursorFields(rest, CommentResource::id));
    } else {
      int from = Math.min(paging.offset(), sorted.size());
      int to = Math.min(from + paging.size(), sorted.size());
      answer.put("comments", sorted.subList(from, to));
      answer.putAll(paging.pageFields(to < sorted.size(), sorted.size()));
    }
    return Collections.unmodifiableMap(answer);
  }
}
