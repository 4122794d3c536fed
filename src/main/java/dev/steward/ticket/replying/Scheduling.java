package dev.steward.ticket.replying;

import dev.steward.platform.error.Refusal;
import dev.steward.staff.AgentId;
import dev.steward.staff.Agents;
import dev.steward.staff.SignedIn;
import dev.steward.ticket.Ticket;
import dev.steward.ticket.TicketError;
import dev.steward.ticket.TicketEvent;
import dev.steward.ticket.TicketEvents;
import dev.steward.ticket.TicketId;
import dev.steward.ticket.Tickets;
import dev.steward.ticket.attaching.UploadToken;
import dev.steward.ticket.drafting.Drafts;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Replies that leave later.
///
/// At its time a reply is sent as if its author pressed the button then: if the conversation went
/// on meanwhile, or anything else speaks against it, it is held back, its text lies in the author's
/// draft, and the ticket's record says so.
@Component
class Scheduling {
  private static final Duration FURTHEST = Duration.ofDays(366);
  private static final Set<String> OPEN = Set.of("waiting", "held");

  private final Tickets tickets;
  private final TicketEvents events;
  private final Writing writing;
  private final ReplyRepository replies;
  private final ScheduledReplyRepository repository;
  private final Drafts drafts;
  private final Agents agents;
  private final InstantSource clock;

  Scheduling(
      Tickets tickets,
      TicketEvents events,
      Writing writing,
      ReplyRepository replies,
      ScheduledReplyRepository repository,
      Drafts drafts,
      Agents agents,
      InstantSource clock) {
    this.tickets = tickets;
    this.events = events;
    this.writing = writing;
    this.replies = replies;
    this.repository = repository;
    this.drafts = drafts;
    this.agents = agents;
    this.clock = clock;
  }

  /// Keeps a reply for later. What would be refused now is refused now.
  ///
  /// @throws Refusal those of [Replying#reply], and [TicketError#BAD_TIME]
  @Transactional
  public long schedule(
      SignedIn by, TicketId id, Reply reply, Addressing addressing, Instant dueAt) {
    tickets.visibleTo(by).require(id);
    Ticket ticket = tickets.lockForChange(id, OptionalInt.empty());
    Instant now = clock.instant();
    if (!dueAt.isAfter(now) || dueAt.isAfter(now.plus(FURTHEST))) {
      throw new Refusal(TicketError.BAD_TIME);
    }
    long newest = replies.lastMessage(id, by.agentId());
    if (reply.lastSeen().isPresent() && newest > reply.lastSeen().getAsLong()) {
      throw new Refusal(TicketError.STALE_REPLY, id.value());
    }
    writing.outward(by, ticket, reply);
    long scheduled = repository.add(id, by.agentId(), reply.seeing(newest), addressing, dueAt);
    drafts.discard(id, by.agentId(), Drafts.Kind.REPLY);
    append(id, TicketEvent.Kind.SEND_SCHEDULED, by.agentId(), Map.of("at", dueAt.toString()));
    return scheduled;
  }

  /// Takes it back into its author's draft.
  ///
  /// @throws Refusal [TicketError#TOO_LATE_TO_UNDO] when it left, or is somebody else's
  @Transactional
  public void cancel(SignedIn by, TicketId id, long scheduled) {
    tickets.visibleTo(by).require(id);
    tickets.lock(id, OptionalInt.empty());
    ScheduledReply reply =
        repository
            .open(id, scheduled)
            .filter(open -> open.agent().equals(by.agentId()))
            .orElseThrow(() -> new Refusal(TicketError.TOO_LATE_TO_UNDO, id.value()));
    repository.move(scheduled, OPEN, "cancelled", Optional.empty());
    if (reply.reason().isEmpty()) {
      backIntoDraft(reply);
      append(id, TicketEvent.Kind.SEND_CANCELLED, by.agentId(), Map.of());
    } else {
      events.announce(id);
    }
  }

  /// Those of a ticket that wait or were held back.
  List<ScheduledReply> open(TicketId id) {
    return repository.open(id);
  }

  /// The next that is due, locked; in the transaction that sends it.
  Optional<ScheduledReply> lockDue() {
    return repository.lockDue();
  }

  /// Who it is from, as if they were here; empty if they may no longer come in.
  Optional<SignedIn> author(ScheduledReply reply) {
    return agents.viewers(List.of(reply.agent())).stream().findFirst();
  }

  /// It left.
  void sent(ScheduledReply reply) {
    repository.move(reply.id(), Set.of("waiting"), "sent", Optional.empty());
  }

  /// It did not leave, for this reason.
  @Transactional
  public void hold(ScheduledReply reply, String reason) {
    if (repository.move(reply.id(), Set.of("waiting"), "held", Optional.of(reason))) {
      backIntoDraft(reply);
      append(
          reply.ticket(),
          TicketEvent.Kind.SEND_HELD,
          reply.agent(),
          Map.of("reason", reason, "agent", String.valueOf(reply.agent().value())));
    }
  }

  private void backIntoDraft(ScheduledReply scheduled) {
    Reply reply = scheduled.reply();
    String text =
        reply.html().isBlank()
            ? org.springframework.web.util.HtmlUtils.htmlEscape(reply.text())
            : reply.html();
    String before =
        drafts.find(scheduled.ticket(), scheduled.agent(), Drafts.Kind.REPLY).orElse("");
    drafts.save(scheduled.ticket(), scheduled.agent(), Drafts.Kind.REPLY, before + text);
    if (!reply.uploads().isEmpty()) {
      drafts.attach(
          scheduled.ticket(),
          scheduled.agent(),
          reply.uploads().stream().map(UploadToken::value).toList());
    }
  }

  private void append(
      TicketId id, TicketEvent.Kind kind, AgentId agent, Map<String, String> details) {
    events.append(id, kind, dev.steward.audit.Actor.agent(agent.value()), details);
  }
}
