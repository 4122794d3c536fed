package dev.steward.knowledge.inserting;

import dev.steward.helpcenter.content.Catalogue;
import dev.steward.helpcenter.feedback.Uses;
import dev.steward.platform.web.Screen;
import dev.steward.platform.web.WebError;
import dev.steward.staff.Permission;
import dev.steward.staff.Requires;
import dev.steward.staff.SignedIn;
import dev.steward.ticket.Ticket;
import dev.steward.ticket.TicketId;
import dev.steward.ticket.Tickets;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/// Articles for the composer of one ticket.
@Controller
@Requires(Permission.WORK_TICKETS)
@RequestMapping("/desk/tickets/{id}/articles")
class ArticlePickController {
  private final Tickets tickets;
  private final ArticlePicks picks;
  private final Uses uses;

  ArticlePickController(Tickets tickets, ArticlePicks picks, Uses uses) {
    this.tickets = tickets;
    this.picks = picks;
    this.uses = uses;
  }

  @GetMapping
  Screen show(
      SignedIn by,
      @PathVariable long id,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "reply") String into) {
    Ticket ticket = tickets.visibleTo(by).require(new TicketId(id));
    return Screen.of("knowledge/inserting/pick", picks.pick(ticket, into(into), q.strip()));
  }

  /// A link to the article, or its words, for the editor. Counts as a use.
  @PostMapping("/{article}")
  @ResponseBody
  Piece take(
      SignedIn by,
      @PathVariable long id,
      @PathVariable long article,
      @RequestParam(defaultValue = "link") String as,
      @RequestParam(defaultValue = "reply") String into) {
    Ticket ticket = tickets.visibleTo(by).require(new TicketId(id));
    ArticlePick.Into where = into(into);
    Catalogue.Place place = picks.find(article, where).orElseThrow(WebError.NOT_FOUND::refusal);
    Locale locale = picks.language(ticket);
    boolean words = as.equals("text");
    String html = words ? picks.words(place, locale, where) : picks.link(place, locale);
    uses.used(
        place.article().id(),
        place.article().nearest(locale).locale(),
        where == ArticlePick.Into.NOTE ? Uses.How.NOTE : words ? Uses.How.TEXT : Uses.How.LINK,
        "ticket:" + id,
        by.actor());
    return new Piece(html);
  }

  private static ArticlePick.Into into(String code) {
    return code.equals(ArticlePick.Into.NOTE.code())
        ? ArticlePick.Into.NOTE
        : ArticlePick.Into.REPLY;
  }

  /// @param html for the editor
  record Piece(String html) {}
}
