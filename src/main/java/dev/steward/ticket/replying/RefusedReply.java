package dev.steward.ticket.replying;

import dev.steward.platform.error.Refusal;
import dev.steward.platform.web.Screen;
import dev.steward.staff.SignedIn;
import dev.steward.ticket.TicketError;
import dev.steward.ticket.TicketId;
import dev.steward.ticket.Tickets;
import dev.steward.ticket.drafting.Drafts;
import dev.steward.ticket.viewing.TicketPage;
import dev.steward.ticket.viewing.TicketPages;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.stereotype.Component;

/// The page after a reply or note was refused. Nothing that was written is lost: it becomes the
/// draft, and the page tells what is new or wrong.
@Component
class RefusedReply {
  private final Drafts drafts;
  private final TicketPages pages;
  private final Tickets tickets;

  RefusedReply(Drafts drafts, TicketPages pages, Tickets tickets) {
    this.tickets = tickets;
    this.drafts = drafts;
    this.pages = pages;
  }

  Screen keep(SignedIn by, TicketId ticket, Drafts.Kind kind, ReplyForm form, Refusal refusal) {
    if (refusal.code() == TicketError.NOT_FOUND) {
      throw refusal;
    }
    tickets.visibleTo(by).require(ticket);
    drafts.keep(ticket, by.agentId(), kind, form.draft());
    OptionalLong stale =
        refusal.code() == TicketError.STALE_REPLY
            ? OptionalLong.of(form.newestSeen())
            : OptionalLong.empty();
    Optional<TicketPage.Problem> problem =
        stale.isPresent() ? Optional.empty() : Optional.of(TicketPage.Problem.of(refusal));
    return Screen.refused("ticket/viewing/show", pages.page(by, ticket, stale, problem));
  }
}
