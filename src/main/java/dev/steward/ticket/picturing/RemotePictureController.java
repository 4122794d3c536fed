package dev.steward.ticket.picturing;

import dev.steward.platform.web.WebError;
import dev.steward.staff.Permission;
import dev.steward.staff.Requires;
import dev.steward.staff.SignedIn;
import dev.steward.ticket.TicketId;
import dev.steward.ticket.Tickets;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@Requires(Permission.VIEW_TICKETS)
class RemotePictureController {
  private static final Duration KEPT = Duration.ofHours(1);

  private final Tickets tickets;
  private final RemotePictures pictures;

  RemotePictureController(Tickets tickets, RemotePictures pictures) {
    this.tickets = tickets;
    this.pictures = pictures;
  }

  /// One picture of a mail, fetched by the desk; nothing there, nothing fit to show and a path that
  /// was not made here look the same.
  @GetMapping("/desk/tickets/{id}/messages/{message}/picture")
  ResponseEntity<byte[]> picture(
      SignedIn viewer,
      @PathVariable long id,
      @PathVariable long message,
      @RequestParam String address,
      @RequestParam String signature) {
    var ticket = new TicketId(id);
    tickets.visibleTo(viewer).require(ticket);
    if (!pictures.isOurs(ticket, message, address, signature)) {
      throw WebError.NOT_FOUND.refusal();
    }
    Picture picture = pictures.fetch(address).orElseThrow(WebError.NOT_FOUND::refusal);
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(picture.mediaType()))
        .header(HttpHeaders.CONTENT_DISPOSITION, "inline")
        .header("Content-Security-Policy", "default-src 'none'; sandbox")
        .cacheControl(CacheControl.maxAge(KEPT).cachePrivate())
        .body(picture.bytes());
  }
}
