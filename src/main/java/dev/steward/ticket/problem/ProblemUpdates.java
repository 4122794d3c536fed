package dev.steward.ticket.problem;

import dev.steward.platform.error.Refusal;
import dev.steward.staff.SignedIn;
import dev.steward.ticket.Ticket;
import dev.steward.ticket.TicketError;
import dev.steward.ticket.TicketEvents;
import dev.steward.ticket.TicketId;
import dev.steward.ticket.Tickets;
import dev.steward.ticket.linking.Linking;
import dev.steward.ticket.templating.Templating;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Updates to all incidents of a problem. Sending is done by [IncidentTelling].
@Component
public class ProblemUpdates {
  private static final int LONGEST = 50_000;

  private final Tickets tickets;
  private final TicketEvents events;
  private final Linking linking;
  private final Templating templating;
  private final UpdateRepository updates;

  ProblemUpdates(
      Tickets tickets,
      TicketEvents events,
      Linking linking,
      Templating templating,
      UpdateRepository updates) {
    this.tickets = tickets;
    this.events = events;
    this.linking = linking;
    this.templating = templating;
    this.updates = updates;
  }

  /// Begins an update; the incidents hear of it one by one soon after.
  ///
  /// @param wordings what to say, by language; the first is for those who speak none of the others
  /// @param solve whether the incidents are solved by it
  /// @return its number
  /// @throws Refusal with a [ProblemError]
  @Transactional
  public long begin(SignedIn by, TicketId problem, Map<String, String> wordings, boolean solve) {
    tickets.visibleTo(by).require(problem);
    tickets.lock(problem, OptionalInt.empty());
    Map<String, String> said =
        wordings.entrySet().stream()
            .filter(wording -> !wording.getValue().isBlank())
            .collect(
                Collectors.toMap(
                    Map.Entry::getKey,
                    wording -> checked(wording.getValue()),
                    (one, _) -> one,
                    java.util.LinkedHashMap::new));
    if (said.isEmpty() && !solve) {
      throw new Refusal(ProblemError.NOTHING_TO_DO);
    }
    List<TicketId> incidents = linking.incidents(problem);
    if (incidents.isEmpty()) {
      throw new Refusal(ProblemError.NO_INCIDENTS);
    }
    if (updates.isUnderWay(problem)) {
      throw new Refusal(ProblemError.UNDER_WAY);
    }
    long update = updates.add(problem, said, solve, incidents, by);
    events.announce(problem);
    return update;
  }

  private String checked(String text) {
    if (text.length() > LONGEST) {
      throw new Refusal(TicketError.TOO_LONG, LONGEST);
    }
    List<String> unknown = templating.unknown(text);
    if (!unknown.isEmpty()) {
      throw new Refusal(ProblemError.UNKNOWN_VARIABLE, String.join(", ", unknown));
    }
    return text.strip();
  }

  /// Tries again where it failed.
  @Transactional
  public void retry(SignedIn by, TicketId problem, long update) {
    require(by, problem, update);
    updates.retry(update);
    events.announce(problem);
  }

  /// Tells a ticket that was held back as well: a person has looked at it.
  @Transactional
  public void allow(SignedIn by, TicketId problem, long update, TicketId incident) {
    require(by, problem, update);
    tickets.visibleTo(by).require(incident);
    updates.allow(update, incident);
    events.announce(problem);
  }

  private void require(SignedIn by, TicketId problem, long update) {
    tickets.visibleTo(by).require(problem);
    if (!updates.isOf(problem, update)) {
      throw new Refusal(TicketError.NOT_FOUND, update);
    }
  }

  /// The updates of a problem, newest first, at most ten.
  public List<ProblemUpdate> list(SignedIn viewer, TicketId problem) {
    tickets.visibleTo(viewer).require(problem);
    return updates.list(problem, 10).stream().map(u -> shown(viewer, u)).toList();
  }

  private ProblemUpdate shown(SignedIn viewer, UpdateRepository.Row row) {
    List<UpdateRepository.Item> items = updates.items(row.id());
    Map<TicketId, Ticket> visible =
        tickets.visibleTo(viewer).find(items.stream().map(UpdateRepository.Item::ticket).toList());
    List<ProblemUpdate.Item> shown =
        items.stream()
            .filter(item -> visible.containsKey(item.ticket()))
            .map(item ->
                new ProblemUpdate.Item(
                    item.ticket().value(),
                    Objects.requireNonNull(visible.get(item.ticket())).subject(),
                    item.state(),
                    item.reason()))
            .toList();
    return new ProblemUpdate(
        row.id(), row.solve(), row.by(), row.at(), shown, items.size() - shown.size());
  }
}
