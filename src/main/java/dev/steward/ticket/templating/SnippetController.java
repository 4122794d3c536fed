package dev.steward.ticket.templating;

import dev.steward.platform.html.HtmlText;
import dev.steward.platform.web.WebError;
import dev.steward.staff.Permission;
import dev.steward.staff.Requires;
import dev.steward.staff.SignedIn;
import dev.steward.ticket.Ticket;
import dev.steward.ticket.TicketId;
import dev.steward.ticket.Tickets;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/// Saved texts for the composer of one ticket.
@Controller
@Requires(Permission.WORK_TICKETS)
class SnippetController {
  private static final int MOST = 12;
  private static final int PREVIEW = 90;

  private final SavedTexts texts;
  private final Templating templating;
  private final Tickets tickets;

  SnippetController(SavedTexts texts, Templating templating, Tickets tickets) {
    this.texts = texts;
    this.templating = templating;
    this.tickets = tickets;
  }

  @GetMapping("/desk/tickets/{id}/saved-texts")
  @ResponseBody
  List<Choice> choices(
      SignedIn by, @PathVariable long id, @RequestParam(defaultValue = "") String q) {
    Ticket ticket = tickets.visibleTo(by).require(new TicketId(id));
    return texts.find(by, q.strip(), MOST).stream()
        .map(text ->
            new Choice(
                text.id(),
                text.name(),
                HtmlText.preview(HtmlText.of(text.wording(ticket.language())), PREVIEW)))
        .toList();
  }

  /// The wording for this ticket with its variables filled in; what has no value stays and is
  /// named.
  @PostMapping("/desk/tickets/{id}/saved-texts/{text}")
  @ResponseBody
  Snippet take(SignedIn by, @PathVariable long id, @PathVariable long text) {
    Ticket ticket = tickets.visibleTo(by).require(new TicketId(id));
    SavedText saved = texts.find(by, text).orElseThrow(WebError.NOT_FOUND::refusal);
    texts.used(saved);
    Filled filled =
        templating.html(by, ticket, saved.wording(Optional.of(ticket.language().orElse("en"))));
    return new Snippet(filled.text(), filled.unknown(), filled.missing());
  }

  /// One line of the picker.
  record Choice(long id, String label, String detail) {}

  /// @param html for the editor
  record Snippet(String html, List<String> unknown, List<String> missing) {}
}
