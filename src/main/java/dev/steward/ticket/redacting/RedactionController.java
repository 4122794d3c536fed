package dev.steward.ticket.redacting;

import dev.steward.platform.error.Refusal;
import dev.steward.platform.web.Flash;
import dev.steward.platform.web.Screen;
import dev.steward.staff.Permission;
import dev.steward.staff.Requires;
import dev.steward.staff.SignedIn;
import dev.steward.ticket.Ticket;
import dev.steward.ticket.TicketError;
import dev.steward.ticket.TicketId;
import dev.steward.ticket.Tickets;
import dev.steward.ticket.attaching.Attachments;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@Requires(Permission.REDACT)
class RedactionController {
  private static final String TEMPLATE = "ticket/redacting/choose";

  private final Redacting redacting;
  private final FileRedacting fileRedacting;
  private final Evidence evidence;
  private final CopyRepository copies;
  private final Tickets tickets;
  private final Attachments attachments;

  RedactionController(
      Redacting redacting,
      FileRedacting fileRedacting,
      Evidence evidence,
      CopyRepository copies,
      Tickets tickets,
      Attachments attachments) {
    this.redacting = redacting;
    this.fileRedacting = fileRedacting;
    this.evidence = evidence;
    this.copies = copies;
    this.tickets = tickets;
    this.attachments = attachments;
  }

  @GetMapping("/desk/tickets/{id}/items/{item}/redaction")
  Screen choose(SignedIn by, @PathVariable long id, @PathVariable long item) {
    return Screen.of(TEMPLATE, page(by, id, item, "", "", Optional.empty(), Optional.empty()));
  }

  /// First looks where the words stand; with `confirmed`, takes them out. The words never stand in
  /// an address.
  @PostMapping("/desk/tickets/{id}/items/{item}/redaction")
  Screen redact(
      SignedIn by,
      @PathVariable long id,
      @PathVariable long item,
      @RequestParam(defaultValue = "") String words,
      @RequestParam(defaultValue = "") String reason,
      @RequestParam(defaultValue = "false") boolean confirmed,
      @RequestParam(defaultValue = "false") boolean erase,
      HttpServletRequest request,
      HttpServletResponse response) {
    try {
      Places places = redacting.preview(by, new TicketId(id), item, words);
      if (!confirmed) {
        return Screen.refused(
            TEMPLATE, page(by, id, item, words, reason, Optional.of(places), Optional.empty()));
      }
      long redaction = redacting.redact(by, new TicketId(id), item, words, reason(reason));
      decide(by, redaction, erase);
    } catch (Refusal refusal) {
      return refused(by, id, item, words, reason, refusal);
    }
    Flash.of("redaction.flash").leave(request, response);
    return Screen.redirect("/desk/tickets/" + id);
  }

  @PostMapping("/desk/tickets/{id}/items/{item}/files/{file}/redaction")
  Screen redactFile(
      SignedIn by,
      @PathVariable long id,
      @PathVariable long item,
      @PathVariable long file,
      @RequestParam(defaultValue = "") String reason,
      @RequestParam(defaultValue = "false") boolean erase,
      HttpServletRequest request,
      HttpServletResponse response) {
    try {
      long redaction = fileRedacting.redact(by, new TicketId(id), file, reason(reason));
      decide(by, redaction, erase);
    } catch (Refusal refusal) {
      return refused(by, id, item, "", reason, refusal);
    }
    Flash.of("redaction.flash").leave(request, response);
    return Screen.redirect("/desk/tickets/" + id);
  }

  private void decide(SignedIn by, long redaction, boolean erase) {
    if (erase && by.may(Permission.ERASE_EVIDENCE)) {
      evidence.erase(by, redaction);
    }
  }

  private Screen refused(
      SignedIn by, long id, long item, String words, String reason, Refusal refusal) {
    if (refusal.code() == TicketError.NOT_FOUND) {
      throw refusal;
    }
    return Screen.refused(
        TEMPLATE, page(by, id, item, words, reason, Optional.empty(), Optional.of(refusal)));
  }

  private static Reason reason(String code) {
    return Reason.find(code).orElseThrow(() -> new Refusal(RedactionError.NO_REASON));
  }

  private RedactionPage page(
      SignedIn by,
      long id,
      long item,
      String words,
      String reason,
      Optional<Places> places,
      Optional<Refusal> problem) {
    Ticket ticket = tickets.visibleTo(by).require(new TicketId(id));
    CopyRepository.Copy copy =
        copies.item(ticket.id(), item).stream()
            .findFirst()
            .orElseThrow(() -> new Refusal(TicketError.NOT_FOUND, item));
    List<String> texts =
        Stream.of(Optional.of(copy.text()), copy.quotedText())
            .flatMap(Optional::stream)
            .filter(text -> !text.isBlank())
            .toList();
    return new RedactionPage(
        ticket,
        item,
        texts,
        attachments.of(List.of(item)).getOrDefault(item, List.of()),
        words,
        reason,
        places,
        by.may(Permission.ERASE_EVIDENCE),
        problem);
  }
}
