package dev.steward.ticket.viewing;

import dev.steward.customer.Customer;
import dev.steward.customer.Identity;
import dev.steward.platform.error.Refusal;
import dev.steward.platform.html.SafeHtml;
import dev.steward.staff.Agent;
import dev.steward.staff.AgentId;
import dev.steward.staff.Team;
import dev.steward.ticket.Priority;
import dev.steward.ticket.Status;
import dev.steward.ticket.Ticket;
import dev.steward.ticket.TicketEvent;
import dev.steward.ticket.drafting.Drafts;
import dev.steward.ticket.listing.Besides;
import gg.jte.Content;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;

/// Everything the ticket page shows.
///
/// @param entries the conversation, oldest first
/// @param history what was done, oldest first
/// @param participants addresses that get a reply, the requester first
/// @param lastSeen the newest public message; goes into the reply form, so that a reply to an older
///   state is refused
/// @param draft what this agent has typed and not sent
/// @param others further tickets of the customer, newest first
/// @param stale set when a reply was refused because the conversation went on: the newest message
///   its writer had seen; the draft then holds what was written
/// @param problem why something else was refused
/// @param mayWork whether this person may answer and change
/// @param mayReadSource whether this person may read raw sources
/// @param contributed what other slices and modules show and offer
/// @param marked makes links of tickets and marks colleagues in texts
/// @param beside the list this agent came from
public record TicketPage(
    AgentId viewer,
    Ticket ticket,
    Customer customer,
    List<Identity> identities,
    List<Entry> entries,
    List<Entry.Done> history,
    List<String> participants,
    List<Agent> agents,
    List<Team> teams,
    List<Ticket> others,
    long lastSeen,
    Drafted draft,
    OptionalLong stale,
    Optional<Problem> problem,
    boolean mayWork,
    boolean mayReadSource,
    Contributed contributed,
    Marked marked,
    Optional<Besides.Beside> beside) {

  private static final Set<TicketEvent.Kind> SHOWN =
      Set.of(
          TicketEvent.Kind.CREATED,
          TicketEvent.Kind.MESSAGE_RECEIVED,
          TicketEvent.Kind.REPLIED,
          TicketEvent.Kind.REPLY_WITHDRAWN,
          TicketEvent.Kind.NOTE_ADDED,
          TicketEvent.Kind.DELIVERY_CHANGED);

  /// Why something was refused: a message key and what fills its gaps.
  public record Problem(String key, List<Object> args) {
    /// The sentence of a refusal.
    public static Problem of(Refusal refusal) {
      return new Problem("error." + refusal.code().code(), refusal.args());
    }
  }

  /// The same page with a list beside it.
  TicketPage beside(Besides.Beside list) {
    return new TicketPage(
        viewer,
        ticket,
        customer,
        identities,
        entries,
        history,
        participants,
        agents,
        teams,
        others,
        lastSeen,
        draft,
        stale,
        problem,
        mayWork,
        mayReadSource,
        contributed,
        marked,
        Optional.of(list));
  }

  /// What was said since the writer of a refused reply last looked, oldest first.
  public List<Entry.Said> news() {
    return entries.stream()
        .flatMap(e -> e instanceof Entry.Said said ? Stream.of(said) : Stream.empty())
        .filter(said -> stale.isPresent() && said.id() > stale.getAsLong() && !said.withdrawn())
        .toList();
  }

  /// Plain text as this reader sees it.
  public Content shown(String text) {
    return marked.text(text);
  }

  /// What an agent wrote, as this reader sees it.
  public Content shown(SafeHtml html) {
    return marked.html(html);
  }

  /// Where the list is that this agent came from.
  public String listPath() {
    return beside.map(Besides.Beside::path).orElse("/desk");
  }

  /// What this agent has typed; editor HTML, not safe to show outside the editor.
  ///
  /// @param sendsTo the status that sending the reply sets
  /// @param replyAt when the reply was last written to, in milliseconds; 0 where there is none
  /// @param generation changes when the desk itself put text into it, so that the editor is made
  ///   anew
  public record Drafted(
      String reply,
      String note,
      Status sendsTo,
      long replyAt,
      long noteAt,
      String generation,
      List<Drafts.File> files) {
    static Drafted of(Map<Drafts.Kind, Drafts.Draft> drafts, Status sendsTo) {
      Optional<Drafts.Draft> reply = Optional.ofNullable(drafts.get(Drafts.Kind.REPLY));
      Optional<Drafts.Draft> note = Optional.ofNullable(drafts.get(Drafts.Kind.NOTE));
      return new Drafted(
          reply.map(Drafts.Draft::html).orElse(""),
          note.map(Drafts.Draft::html).orElse(""),
          sendsTo,
          reply.map(d -> d.updatedAt().toEpochMilli()).orElse(0L),
          note.map(d -> d.updatedAt().toEpochMilli()).orElse(0L),
          reply
              .flatMap(Drafts.Draft::restoredAt)
              .map(at -> Long.toString(at.toEpochMilli(), 36))
              .orElse("0"),
          reply.map(Drafts.Draft::files).orElse(List.of()));
    }
  }

  /// Until when this person can call a reply back: only who wrote it can.
  public Optional<Instant> undoUntil(Entry.Said said, Instant now) {
    boolean mine =
        mayWork && said.kind() == Entry.AuthorKind.AGENT && said.authorId() == viewer.value();
    return mine ? said.undoUntil(now) : Optional.empty();
  }

  /// The name of whoever has it.
  public Optional<String> assigneeName() {
    return ticket
        .assignee()
        .flatMap(id -> agents.stream().filter(a -> a.id().equals(id)).findFirst())
        .map(Agent::name);
  }

  /// The conversation with what was done in between, oldest first. What the messages and notes show
  /// by themselves is left out.
  public List<Entry> timeline() {
    return Stream.concat(
            entries.stream(), history.stream().filter(done -> !SHOWN.contains(done.event().kind())))
        .sorted(Comparator.comparing(Entry::at))
        .toList();
  }

  /// The statuses an agent can choose.
  public List<Status> statuses() {
    return ticket.status() == Status.CLOSED
        ? List.of(Status.CLOSED)
        : List.of(Status.OPEN, Status.PENDING, Status.HOLD, Status.SOLVED, Status.CLOSED);
  }

  /// The priorities an agent can choose.
  public List<Priority> priorities() {
    return Arrays.asList(Priority.values());
  }
}
