package dev.steward.portal.home;

import dev.steward.customer.CustomerId;
import dev.steward.form.guarding.Passes;
import dev.steward.form.uploading.Taken;
import dev.steward.helpcenter.frame.Frame;
import dev.steward.helpcenter.frame.Frames;
import dev.steward.platform.web.Messages;
import dev.steward.sla.clock.Clock;
import dev.steward.sla.keeping.Keeping;
import dev.steward.ticket.Ticket;
import dev.steward.ticket.TicketId;
import dev.steward.ticket.attaching.Attachments;
import dev.steward.ticket.requesting.Claimant;
import dev.steward.ticket.requesting.OwnTickets;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/// Makes the page of one request.
@Component
class RequestPages {
  private static final Set<String> PICTURES =
      Set.of("image/png", "image/jpeg", "image/gif", "image/webp");

  private final OwnTickets tickets;
  private final Keeping clocks;
  private final Passes passes;
  private final Frames frames;
  private final Messages messages;
  private final LocaleResolver locales;
  private final List<OwnCard> cards;
  private final InstantSource time;

  RequestPages(
      OwnTickets tickets,
      Keeping clocks,
      Passes passes,
      Frames frames,
      Messages messages,
      LocaleResolver locales,
      List<OwnCard> cards,
      InstantSource time) {
    this.tickets = tickets;
    this.clocks = clocks;
    this.passes = passes;
    this.frames = frames;
    this.messages = messages;
    this.locales = locales;
    this.cards = cards;
    this.time = time;
  }

  /// Somebody who has not come in, and to whom nothing belongs.
  static Claimant nobody() {
    return new Claimant(new CustomerId(0), Set.of(), Set.of());
  }

  static boolean isPicture(Attachments.Content content) {
    return PICTURES.contains(content.mediaType());
  }

  RequestPage show(HttpServletRequest request, Claimant who, TicketId id) {
    return page(request, who, id, passes.issue(), "", "", List.of());
  }

  RequestPage page(
      HttpServletRequest request,
      Claimant who,
      TicketId id,
      String pass,
      String text,
      String problem,
      List<Taken.Refused> refused) {
    Ticket ticket = tickets.require(who, id);
    return new RequestPage(
        frame(request, ticket),
        ticket,
        tickets.messages(who, id),
        expected(ticket),
        pass,
        text,
        problem,
        refused,
        cards.stream().flatMap(card -> card.of(ticket, who).stream()).toList());
  }

  private Frame frame(HttpServletRequest request, Ticket ticket) {
    String home = messages.text(locales.resolveLocale(request), "portal.home.title");
    return frames.forReader(request, ticket.subject()).below(new Frame.Way("/requests", home));
  }

  /// What is due next, unless it is overdue: then a time would be an insult.
  private Optional<Instant> expected(Ticket ticket) {
    Instant now = time.instant();
    return clocks.of(ticket.id()).stream()
        .filter(clock -> clock.state() == Clock.State.RUNNING)
        .flatMap(clock -> clock.dueAt().stream())
        .filter(due -> due.isAfter(now))
        .min(Instant::compareTo);
  }
}
