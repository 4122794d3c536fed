package dev.steward.demo;

import dev.steward.channel.InboxId;
import dev.steward.customer.Customers;
import dev.steward.customer.IdentityClaim;
import dev.steward.customer.IdentityKind;
import dev.steward.customer.TrustLevel;
import dev.steward.staff.AgentId;
import dev.steward.staff.SignedIn;
import dev.steward.ticket.Priority;
import dev.steward.ticket.Status;
import dev.steward.ticket.TicketId;
import dev.steward.ticket.Tickets;
import dev.steward.ticket.assigning.Assigning;
import dev.steward.ticket.editing.Editing;
import dev.steward.ticket.solving.Solving;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// Does what a step of the story says.
final class DemoActs {
  private static final OptionalInt ANY_VERSION = OptionalInt.empty();

  private final DemoStaff staff;
  private final DemoMails mails;
  private final DemoReplies replies;
  private final Assigning assigning;
  private final Solving solving;
  private final Editing editing;
  private final Tickets tickets;
  private final Customers customers;

  DemoActs(
      DemoStaff staff,
      DemoMails mails,
      DemoReplies replies,
      Assigning assigning,
      Solving solving,
      Editing editing,
      Tickets tickets,
      Customers customers) {
    this.staff = staff;
    this.mails = mails;
    this.replies = replies;
    this.assigning = assigning;
    this.solving = solving;
    this.editing = editing;
    this.tickets = tickets;
    this.customers = customers;
  }

  /// The first mail of a matter; the ticket, unless it went to the quarantine.
  Optional<TicketId> open(InboxId inbox, Step step, Instant at) {
    return mails.first(inbox, step.word(0), at);
  }

  /// What followed.
  void act(InboxId inbox, TicketId ticket, List<Step> matter, Step step, Instant at) {
    switch (step.act()) {
      case "mail" -> mails.further(inbox, ticket, matter.getFirst().word(0), step.word(0), at);
      case "reply" -> replies.reply(inbox, ticket, step, at);
      case "note" -> replies.note(ticket, step);
      default -> edit(ticket, step);
    }
  }

  private void edit(TicketId ticket, Step step) {
    SignedIn by = staff.at(step.word(0));
    String word = step.word(1);
    switch (step.act()) {
      case "assign" -> {
        AgentId to = staff.agent(word).id();
        var team = staff.team(step.word(2));
        assigning.assign(by, ticket, Optional.of(to), Optional.of(team), ANY_VERSION);
      }
      case "status" -> solving.move(by, ticket, Status.find(word).orElseThrow(), ANY_VERSION);
      case "priority" ->
          editing.prioritise(by, ticket, Priority.find(word).orElseThrow(), ANY_VERSION);
      case "type" -> editing.classify(by, ticket, Optional.of(word), ANY_VERSION);
      case "tag" ->
          editing.tag(by, ticket, step.words().subList(1, step.words().size()), ANY_VERSION);
      case "uid" -> known(ticket, word);
      default -> throw new IllegalArgumentException("not in a story: " + step.act());
    }
  }

  /// The exchange said whose account it is.
  private void known(TicketId ticket, String uid) {
    var claim = new IdentityClaim(IdentityKind.EXCHANGE_UID, uid, "", TrustLevel.MATCHED);
    var _ = customers.add(tickets.find(ticket).orElseThrow().customer(), claim);
  }
}
