package dev.steward.ticket.forwarding;

import dev.steward.customer.Customers;
import dev.steward.customer.Identity;
import dev.steward.customer.IdentityClaim;
import dev.steward.customer.TrustLevel;
import dev.steward.platform.error.Refusal;
import dev.steward.platform.web.Messages;
import dev.steward.staff.SignedIn;
import dev.steward.ticket.Status;
import dev.steward.ticket.Ticket;
import dev.steward.ticket.TicketError;
import dev.steward.ticket.TicketEvent;
import dev.steward.ticket.TicketEvents;
import dev.steward.ticket.TicketId;
import dev.steward.ticket.Tickets;
import dev.steward.ticket.attaching.Attachment;
import dev.steward.ticket.attaching.Attachments;
import dev.steward.ticket.attaching.UploadToken;
import dev.steward.ticket.opening.NewTicket;
import dev.steward.ticket.opening.Opening;
import dev.steward.ticket.viewing.Conversations;
import dev.steward.ticket.viewing.Entry;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Entities;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Forwards public messages to an address outside. Notes never go along: only [Conversations#said]
/// is read.
@Component
class Forwarding {
  private static final int MOST_FILES = 30;

  private final Tickets tickets;
  private final TicketEvents events;
  private final Conversations conversations;
  private final Attachments attachments;
  private final Customers customers;
  private final Opening opening;
  private final SideRepository sides;
  private final Messages messages;

  Forwarding(
      Tickets tickets,
      TicketEvents events,
      Conversations conversations,
      Attachments attachments,
      Customers customers,
      Opening opening,
      SideRepository sides,
      Messages messages) {
    this.tickets = tickets;
    this.events = events;
    this.conversations = conversations;
    this.attachments = attachments;
    this.customers = customers;
    this.opening = opening;
    this.sides = sides;
    this.messages = messages;
  }

  /// What would go along.
  List<Entry.Said> said(SignedIn by, TicketId id, Optional<Long> message) {
    return conversations.said(tickets.visibleTo(by).require(id)).stream()
        .filter(said -> !said.withdrawn())
        .filter(said -> message.isEmpty() || message.get() == said.id())
        .toList();
  }

  /// Forwards it.
  ///
  /// @return the ticket in which the answer will arrive
  /// @throws Refusal [TicketError#NOT_FOUND] where there is no such message or file
  @Transactional
  public TicketId forward(SignedIn by, TicketId id, Forward forward) {
    Ticket ticket = tickets.visibleTo(by).require(id);
    List<Entry.Said> said = said(by, id, forward.message());
    if (said.isEmpty()) {
      throw new Refusal(TicketError.NOT_FOUND, id.value());
    }
    Identity to = customers.resolve(IdentityClaim.email(forward.to(), "", TrustLevel.CLAIMED));
    TicketId side =
        opening.open(
            by,
            new NewTicket(
                to,
                false,
                forward.subject(),
                html(ticket, forward, said),
                "",
                uploads(by, said, forward.files()),
                ticket.priority(),
                Optional.of(Status.PENDING),
                Optional.of(by.agentId()),
                ticket.team(),
                List.of("side"),
                ticket.requestType(),
                Optional.empty()));
    sides.add(side, id, by.agentId());
    events.append(
        id, TicketEvent.Kind.FORWARDED, by.actor(), Map.of("side", String.valueOf(side.value())));
    return side;
  }

  private String html(Ticket ticket, Forward forward, List<Entry.Said> said) {
    Locale language = Locale.forLanguageTag(ticket.language().orElse("en"));
    var html = new StringBuilder("<div>" + lines(forward.comment()) + "</div>");
    for (Entry.Said one : said) {
      String who = one.author().isBlank() ? one.address() : one.author();
      html.append("<p>")
          .append(
              Entities.escape(
                  messages.text(
                      language, "forward.quoted", who, one.at().toString().substring(0, 16))))
          .append("</p><blockquote>")
          .append(lines(one.text()))
          .append("</blockquote>");
    }
    return html.toString();
  }

  /// What others wrote is no template of ours: their braces are taken apart.
  private static String lines(String text) {
    return Entities.escape(text).replace("{{", "{\u200b{").replace("\n", "<br>");
  }

  private List<UploadToken> uploads(SignedIn by, List<Entry.Said> said, List<Long> wanted) {
    var tokens = new ArrayList<UploadToken>();
    said.stream()
        .flatMap(one -> one.files().stream())
        .filter(file -> wanted.contains(file.id()))
        .limit(MOST_FILES)
        .forEach(file -> tokens.add(again(by, file)));
    return tokens;
  }

  private UploadToken again(SignedIn by, Attachment file) {
    Attachments.Content content = attachments.open(by, file.id());
    try (InputStream bytes = content.source().open()) {
      return attachments.upload(by, content.name(), content.mediaType(), bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
