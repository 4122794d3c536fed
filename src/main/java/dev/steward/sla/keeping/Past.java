package dev.steward.sla.keeping;

import dev.steward.staff.AgentId;
import dev.steward.staff.TeamId;
import dev.steward.ticket.Priority;
import dev.steward.ticket.Status;
import dev.steward.ticket.Ticket;
import dev.steward.ticket.TicketEvent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// A ticket as it was: told forward from its log, event by event. What the log does not tell is as
/// it is now. For one run and one thread.
final class Past {
  private final Ticket now;
  private Status status = Status.NEW;
  private Status beforeMerge = Status.NEW;
  private boolean gone;
  private Priority priority;
  private Optional<String> requestType;
  private Optional<String> language;
  private List<String> tags;
  private Optional<AgentId> assignee;
  private Optional<TeamId> team;

  Past(Ticket now, List<TicketEvent> log) {
    this.now = now;
    this.priority =
        first(log, TicketEvent.Kind.PRIORITY_CHANGED, "from")
            .flatMap(Priority::find)
            .orElse(now.priority());
    this.requestType =
        first(log, TicketEvent.Kind.REQUEST_TYPE_CHANGED, "from")
            .map(Past::word)
            .orElse(now.requestType());
    this.language =
        first(log, TicketEvent.Kind.LANGUAGE_CHANGED, "from")
            .map(Past::word)
            .orElse(now.language());
    this.tags =
        first(log, TicketEvent.Kind.TAGS_CHANGED, "from").map(Past::tags).orElse(now.tags());
    this.assignee = before(log, "from-agent", AgentId::new).orElse(now.assignee());
    this.team = before(log, "from-team", TeamId::new).orElse(now.team());
  }

  Status status() {
    return status;
  }

  /// Whether it had been merged into another.
  boolean isGone() {
    return gone;
  }

  /// Lets one event happen.
  void happen(TicketEvent event) {
    Map<String, String> details = event.details();
    String to = details.getOrDefault("to", "");
    switch (event.kind()) {
      case STATUS_CHANGED -> status = Status.find(to).orElse(status);
      case PRIORITY_CHANGED -> priority = Priority.find(to).orElse(priority);
      case REQUEST_TYPE_CHANGED -> requestType = word(to);
      case LANGUAGE_CHANGED -> language = word(to);
      case TAGS_CHANGED -> tags = tags(to);
      case ASSIGNED -> assigned(details);
      case MERGED -> merged(details);
      case UNMERGED -> unmerged(details);
      default -> {}
    }
  }

  /// The ticket at this point.
  Ticket ticket() {
    return new Ticket(
        now.id(),
        now.subject(),
        now.customer(),
        now.identity(),
        now.channel(),
        now.inbox(),
        status,
        assignee,
        team,
        priority,
        requestType,
        language,
        tags,
        now.flags(),
        now.externalId(),
        now.follows(),
        now.version(),
        now.preview(),
        now.waitingSince(),
        now.createdAt(),
        now.updatedAt());
  }

  private void assigned(Map<String, String> details) {
    assignee = number(details, "agent").map(AgentId::new);
    team = number(details, "team").map(TeamId::new);
    if (assignee.isPresent() && status == Status.NEW) {
      status = Status.OPEN;
    }
  }

  private void merged(Map<String, String> details) {
    if (details.containsKey("into")) {
      beforeMerge = status;
      status = Status.CLOSED;
      gone = true;
    }
  }

  private void unmerged(Map<String, String> details) {
    if (gone && !details.containsKey("from")) {
      status = beforeMerge;
      gone = false;
    }
  }

  private static <T> Optional<Optional<T>> before(
      List<TicketEvent> log, String key, Function<Long, T> id) {
    return log.stream()
        .filter(event -> event.kind() == TicketEvent.Kind.ASSIGNED)
        .findFirst()
        .filter(event -> event.details().containsKey(key))
        .map(event -> number(event.details(), key).map(id));
  }

  private static Optional<String> first(List<TicketEvent> log, TicketEvent.Kind kind, String key) {
    return log.stream()
        .filter(event -> event.kind() == kind)
        .findFirst()
        .flatMap(event -> Optional.ofNullable(event.details().get(key)));
  }

  private static Optional<Long> number(Map<String, String> details, String key) {
    return Optional.ofNullable(details.get(key))
        .filter(text -> text.matches("\\d{1,18}"))
        .map(Long::valueOf);
  }

  private static Optional<String> word(String text) {
    return text.isEmpty() ? Optional.empty() : Optional.of(text);
  }

  private static List<String> tags(String text) {
    return text.isEmpty() ? List.of() : Arrays.asList(text.split(" "));
  }
}
