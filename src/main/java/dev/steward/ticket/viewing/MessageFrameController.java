package dev.steward.ticket.viewing;

import dev.steward.platform.error.Refusal;
import dev.steward.platform.html.HtmlSanitizer;
import dev.steward.platform.html.MailImages;
import dev.steward.platform.html.SafeHtml;
import dev.steward.staff.Permission;
import dev.steward.staff.Requires;
import dev.steward.staff.SignedIn;
import dev.steward.ticket.TicketError;
import dev.steward.ticket.TicketId;
import dev.steward.ticket.Tickets;
import dev.steward.ticket.attaching.Attachment;
import dev.steward.ticket.attaching.Attachments;
import dev.steward.ticket.picturing.RemotePictures;
import java.util.List;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// The HTML of one message, alone in a document that can run nothing and fetch nothing but the
/// message's own images.
///
/// It was sanitised before it was stored and is again now; the sandbox and the policy of this
/// document are the second wall. Remote images stay out unless `images` is asked for, and then come
/// by way of the desk.
@Controller
@Requires(Permission.VIEW_TICKETS)
class MessageFrameController {
  private final Tickets tickets;
  private final ConversationRepository repository;
  private final Attachments attachments;
  private final HtmlSanitizer sanitizer;
  private final RemotePictures pictures;

  MessageFrameController(
      Tickets tickets,
      ConversationRepository repository,
      Attachments attachments,
      HtmlSanitizer sanitizer,
      RemotePictures pictures) {
    this.tickets = tickets;
    this.repository = repository;
    this.attachments = attachments;
    this.sanitizer = sanitizer;
    this.pictures = pictures;
  }

  @GetMapping("/desk/tickets/{id}/messages/{message}/frame")
  ResponseEntity<String> frame(
      SignedIn viewer,
      @PathVariable long id,
      @PathVariable long message,
      @RequestParam(defaultValue = "false") boolean quoted,
      @RequestParam(defaultValue = "false") boolean images) {
    var ticket = new TicketId(id);
    tickets.visibleTo(viewer).require(ticket);
    MessageRow row =
        repository
            .message(ticket, message)
            .orElseThrow(() -> new Refusal(TicketError.NOT_FOUND, message));
    List<Attachment> files = attachments.of(List.of(message)).getOrDefault(message, List.of());
    Optional<String> html = quoted ? row.quotedHtml() : row.html();
    SafeHtml body =
        sanitizer.mail(
            html.orElse(""),
            new MailImages(
                Optional.of(pictures.paths(ticket, message)).filter(_ -> images),
                cid -> path(files, cid)));
    var document = new MessageDocument(body);
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType("text/html;charset=utf-8"))
        .header("Content-Security-Policy", document.policy())
        .header("X-Frame-Options", "SAMEORIGIN")
        .body(document.html());
  }

  private static Optional<String> path(List<Attachment> files, String contentId) {
    return files.stream()
        .filter(file -> file.contentId().filter(contentId::equals).isPresent())
        .findFirst()
        .map(file -> "/desk/attachments/" + file.id() + "/image");
  }
}
