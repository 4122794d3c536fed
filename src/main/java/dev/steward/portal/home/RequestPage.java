package dev.steward.portal.home;

import dev.steward.form.uploading.Taken;
import dev.steward.helpcenter.frame.Frame;
import dev.steward.ticket.Status;
import dev.steward.ticket.Ticket;
import dev.steward.ticket.attaching.Attachment;
import dev.steward.ticket.requesting.OwnMessage;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// One request, as its customer sees it.
///
/// @param expected when an answer is expected, where that was promised and is still to come
/// @param pass names the answer that is being written
/// @param text what was typed, when it comes back
/// @param problem message key of what is wrong with it; empty for nothing
/// @param refused files that were not taken
/// @param extra what other modules show, such as a rating
public record RequestPage(
    Frame frame,
    Ticket ticket,
    List<OwnMessage> messages,
    Optional<Instant> expected,
    String pass,
    String text,
    String problem,
    List<Taken.Refused> refused,
    List<OwnCard.Shown> extra) {

  private static final List<String> PICTURES =
      List.of("image/png", "image/jpeg", "image/gif", "image/webp");

  /// Where this request is.
  public String path() {
    return path(ticket);
  }

  /// Where a request is.
  public static String path(Ticket ticket) {
    return "/requests/tickets/" + ticket.id().value();
  }

  /// Whether it can be answered.
  public boolean isOpen() {
    return ticket.status() != Status.CLOSED;
  }

  /// Whether it is settled and can be taken up again.
  public boolean isSolved() {
    return ticket.status() == Status.SOLVED;
  }

  /// Whether the file can be shown in place.
  public static boolean isPicture(Attachment file) {
    return PICTURES.contains(file.mediaType());
  }
}
