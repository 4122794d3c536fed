package dev.steward.demo;

import dev.steward.channel.ChannelName;
import dev.steward.channel.InboxId;
import dev.steward.channel.RawInput;
import dev.steward.channel.SignedIds;
import dev.steward.channel.intake.Accepted;
import dev.steward.channel.intake.Intakes;
import dev.steward.ticket.Ticket;
import dev.steward.ticket.TicketEvent;
import dev.steward.ticket.TicketEvents;
import dev.steward.ticket.TicketId;
import dev.steward.ticket.Tickets;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Lets the mails of the story arrive. They come as an import does, so that nobody gets an
/// automatic receipt.
final class DemoMails {
  static final String SUPPORT = "support@example.exchange";
  private static final String TAGGED = "support+%s.%s@example.exchange";
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss Z", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  private final Intakes intakes;
  private final SignedIds ids;
  private final TicketEvents events;
  private final Tickets tickets;

  DemoMails(Intakes intakes, SignedIds ids, TicketEvents events, Tickets tickets) {
    this.intakes = intakes;
    this.ids = ids;
    this.events = events;
    this.tickets = tickets;
  }

  /// A mail of somebody new; the ticket it opened, if it did.
  Optional<TicketId> first(InboxId inbox, String name, Instant at) {
    Accepted accepted = accept(inbox, name, at, Map.of());
    return accepted.outcome() == Accepted.Outcome.MESSAGE ? opened() : Optional.empty();
  }

  /// A further mail of the requester, to the address at which they were answered.
  void further(InboxId inbox, TicketId id, String opening, String name, Instant at) {
    Ticket ticket = tickets.find(id).orElseThrow();
    String tag = ids.replyTag(id.value(), ticket.identity().value());
    accept(
        inbox,
        name,
        at,
        Map.of("reply-address", TAGGED.formatted("r", tag), "references", messageId(opening)));
  }

  /// A mail server's word about a delivery.
  void report(InboxId inbox, long delivery, String recipient, boolean arrived, Instant at) {
    accept(
        inbox,
        "bounce",
        at,
        Map.of(
            "return-path",
            TAGGED.formatted("b", ids.returnTag(delivery)),
            "delivery",
            String.valueOf(delivery),
            "recipient",
            recipient,
            "action",
            arrived ? "delivered" : "failed",
            "status",
            arrived ? "2.0.0" : "5.1.1",
            "words",
            arrived ? "250 2.0.0 Ok" : "550 5.1.1 No such user here"));
  }

  private Accepted accept(InboxId inbox, String name, Instant at, Map<String, String> places) {
    String mail = DemoFiles.read(name + ".eml").replace("{date}", DATE.format(at));
    for (var place : places.entrySet()) {
      mail = mail.replace("{" + place.getKey() + "}", place.getValue());
    }
    byte[] raw = mail.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
    return intakes.accept(
        new RawInput(
            ChannelName.EMAIL,
            Optional.of(inbox),
            "demo-" + name + "-" + places.getOrDefault("delivery", ""),
            "import",
            raw,
            Map.of("file", name + ".eml"),
            List.of(),
            at));
  }

  private Optional<TicketId> opened() {
    return events.newest(TicketEvent.Kind.CREATED).map(TicketEvent::ticket);
  }

  private static String messageId(String name) {
    return DemoFiles.read(name + ".eml")
        .lines()
        .filter(line -> line.startsWith("Message-ID: "))
        .map(line -> line.substring("Message-ID: ".length()))
        .findFirst()
        .orElseThrow();
  }
}
