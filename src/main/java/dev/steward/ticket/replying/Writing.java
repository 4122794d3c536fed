package dev.steward.ticket.replying;

import dev.steward.platform.error.Refusal;
import dev.steward.platform.html.HtmlSanitizer;
import dev.steward.platform.html.HtmlText;
import dev.steward.platform.html.SafeHtml;
import dev.steward.staff.SignedIn;
import dev.steward.ticket.Ticket;
import dev.steward.ticket.TicketError;
import dev.steward.ticket.TicketId;
import dev.steward.ticket.attaching.Attachments;
import dev.steward.ticket.templating.Templating;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Turns what came from an editor or a program into what is stored.
@Component
class Writing {
  /// Characters of one message.
  private static final int LONGEST = 200_000;

  private final HtmlSanitizer sanitizer;
  private final Templating templating;
  private final Attachments attachments;

  Writing(HtmlSanitizer sanitizer, Templating templating, Attachments attachments) {
    this.sanitizer = sanitizer;
    this.templating = templating;
    this.attachments = attachments;
  }

  /// What is about to leave: variables are filled in, or refused. A program's own braces stay.
  Written outward(SignedIn by, Ticket ticket, Reply reply) {
    if (by.program()) {
      return of(reply);
    }
    Reply filled =
        new Reply(
            templating.requireHtml(by, ticket, reply.html()),
            templating.requireText(by, ticket, reply.text()),
            reply.uploads(),
            reply.lastSeen(),
            reply.then());
    return of(filled);
  }

  Written of(Reply reply) {
    if (reply.html().length() > LONGEST || reply.text().length() > LONGEST) {
      throw new Refusal(TicketError.TOO_LONG, LONGEST);
    }
    Optional<SafeHtml> html =
        reply.html().isBlank() ? Optional.empty() : Optional.of(sanitizer.compose(reply.html()));
    String text =
        html.map(safe -> HtmlText.of(safe.value())).orElse(reply.text()).replace("\0", "");
    if (text.isBlank() && reply.uploads().isEmpty()) {
      throw new Refusal(TicketError.EMPTY_MESSAGE);
    }
    return new Written(text.strip(), html);
  }

  /// Turns the files handed in with a reply into files of its message.
  Written withFiles(SignedIn by, TicketId id, long message, Reply reply, Written written) {
    return new Written(
        written.text(), attachments.claim(by, id, message, reply.uploads(), written.html()));
  }
}
