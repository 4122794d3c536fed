package dev.steward.ticket.replying;

import dev.steward.platform.error.Refusal;
import dev.steward.platform.html.HtmlSanitizer;
import dev.steward.platform.html.HtmlText;
import dev.steward.platform.html.SafeHtml;
import dev.steward.shield.Removed;
import dev.steward.shield.Shield;
import dev.steward.staff.SignedIn;
import dev.steward.ticket.Ticket;
import dev.steward.ticket.TicketError;
import dev.steward.ticket.TicketId;
import dev.steward.ticket.alarming.SecretAlarm;
import dev.steward.ticket.attaching.Attachments;
import dev.steward.ticket.templating.Templating;
import java.util.List;
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
  private final Shield shield;
  private final SecretAlarm alarm;

  Writing(
      HtmlSanitizer sanitizer,
      Templating templating,
      Attachments attachments,
      Shield shield,
      SecretAlarm alarm) {
    this.shield = shield;
    this.alarm = alarm;
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
    return refusingSecrets(filled);
  }

  /// What an agent says among ourselves. A program's secrets are taken out, like those of whoever
  /// it speaks for.
  Written inward(SignedIn by, Reply note) {
    return by.program() ? of(note) : refusingSecrets(note);
  }

  /// A person is told and decides what to write instead; the draft is kept without the secret.
  private Written refusingSecrets(Reply reply) {
    Written written = raw(reply);
    Written safe = screened(written);
    if (!safe.equals(written)) {
      throw new Refusal(TicketError.SECRET_IN_TEXT);
    }
    return written;
  }

  /// What was said, without secrets.
  Written of(Reply reply) {
    return screened(raw(reply));
  }

  /// Raises the alarm when somebody's words, handed in by a program, held secrets.
  void alarm(TicketId ticket, long message, Reply said) {
    List<Removed> removed = shield.screen(raw(said).text()).removed();
    if (!removed.isEmpty()) {
      alarm.raise(ticket, message, removed, true);
    }
  }

  private Written screened(Written written) {
    return new Written(
        shield.screen(written.text()).text(),
        written.html().flatMap(html -> shield.screenHtml(html).html()));
  }

  private Written raw(Reply reply) {
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
