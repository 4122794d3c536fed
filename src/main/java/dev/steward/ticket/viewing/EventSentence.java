package dev.steward.ticket.viewing;

import dev.steward.audit.Actor;
import dev.steward.platform.web.Ui;
import dev.steward.staff.Agent;
import dev.steward.staff.Team;
import dev.steward.ticket.TicketEvent;
import dev.steward.ticket.TicketEvents;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Says in the reader's language what was done to a ticket.
public final class EventSentence {

  private EventSentence() {}

  /// One sentence without a time.
  public static String of(Ui ui, Entry.Done done, TicketPage page) {
    Map<String, String> details = done.event().details();
    String actor = actor(ui, done);
    String key = "ticket.history." + TicketEvents.code(done.event().kind());
    return switch (done.event().kind()) {
      case STATUS_CHANGED ->
          ui.t(key, actor, word(ui, "status", "from", details), word(ui, "status", "to", details));
      case PRIORITY_CHANGED ->
          ui.t(
              key,
              actor,
              word(ui, "priority", "from", details),
              word(ui, "priority", "to", details));
      case ASSIGNED -> assigned(ui, actor, details, page);
      case DELIVERY_CHANGED -> ui.t(key, actor, word(ui, "delivery", "state", details));
      case MERGED,
          UNMERGED,
          SPLIT,
          REDACTED,
          LINKED,
          UNLINKED,
          SNOOZED,
          WOKEN,
          SPAM_MARKED,
          SPAM_CLEARED ->
          SurgerySentence.of(ui, key, actor, details);
      case MACRO_APPLIED, APPROVAL_ASKED, APPROVAL_GIVEN, APPROVAL_REFUSED ->
          ui.t(key, actor, details.getOrDefault("name", ""));
      case SLA_WARNED, SLA_BREACHED -> promise(ui, key, details);
      case RULE_PAUSED ->
          ui.t(
              key,
              details.getOrDefault("name", ""),
              ui.t("rule.pause." + details.getOrDefault("why", "rate")));
      case TIME_SPENT -> ui.t(key, actor, details.getOrDefault("minutes", ""));
      case MENTIONED -> ui.t(key, actor, agent(details, "agent", page));
      case DRAFT_TAKEN -> ui.t(key, actor, agent(details, "from", page));
      default -> ui.t(key, actor, secrets(ui, details));
    };
  }

  private static String secrets(Ui ui, Map<String, String> details) {
    return Stream.of(details.getOrDefault("kinds", "").split(" "))
        .filter(kind -> ui.has("secret.kind." + kind))
        .map(kind -> ui.t("secret.kind." + kind))
        .collect(Collectors.joining(", "));
  }

  private static String promise(Ui ui, String key, Map<String, String> details) {
    String due = details.getOrDefault("due", "");
    return ui.t(
        key,
        ui.t("sla.target." + details.getOrDefault("target", "resolution")),
        due.isEmpty() ? "" : ui.time(Instant.parse(due)).exact());
  }

  private static String actor(Ui ui, Entry.Done done) {
    if (done.actor().isEmpty()) {
      return ui.t("ticket.history.desk");
    }
    boolean rule = done.event().by().kind() == Actor.Kind.RULE;
    return rule ? ui.t("ticket.history.rule", done.actor()) : done.actor();
  }

  /// The name of the icon that stands for it.
  public static String icon(Entry.Done done) {
    return switch (done.event().kind()) {
      case ASSIGNED, REQUESTER_CHANGED, PARTICIPANT_ADDED -> "user";
      case STATUS_CHANGED -> icon(done.event());
      case PRIORITY_CHANGED, FLAG_CLEARED -> "flag";
      case TAGS_CHANGED, REQUEST_TYPE_CHANGED, LANGUAGE_CHANGED -> "tag";
      case SUBJECT_CHANGED, REDACTED -> "pencil";
      case MERGED, UNMERGED, SPLIT, LINKED, UNLINKED -> "git-branch";
      case SNOOZED, WOKEN -> "hourglass";
      case SPAM_MARKED, SPAM_CLEARED, SECRET_REMOVED -> "shield-alert";
      case MACRO_APPLIED, RULE_PAUSED -> "zap";
      case APPROVAL_ASKED, APPROVAL_GIVEN, APPROVAL_REFUSED -> "shield-check";
      case SLA_WARNED, SLA_BREACHED -> "clock";
      default -> "history";
    };
  }

  private static String icon(TicketEvent event) {
    return switch (event.details().getOrDefault("to", "")) {
      case "solved", "closed" -> "circle-check";
      case "pending" -> "hourglass";
      case "hold" -> "circle-pause";
      default -> "circle";
    };
  }

  private static String assigned(
      Ui ui, String actor, Map<String, String> details, TicketPage page) {
    String agent = details.getOrDefault("agent", "");
    String team = details.getOrDefault("team", "");
    Stream<String> agents =
        page.agents().stream()
            .filter(a -> String.valueOf(a.id().value()).equals(agent))
            .map(Agent::name);
    Stream<String> teams =
        page.teams().stream()
            .filter(t -> String.valueOf(t.id().value()).equals(team))
            .map(Team::name);
    String names = Stream.concat(agents, teams).collect(Collectors.joining(" · "));
    return names.isEmpty()
        ? ui.t("ticket.history.assigned.nobody", actor)
        : ui.t("ticket.history.assigned.to", actor, names);
  }

  private static String word(Ui ui, String kind, String detail, Map<String, String> details) {
    String key = "ticket." + kind + "." + details.getOrDefault(detail, "");
    return ui.has(key) ? ui.t(key) : details.getOrDefault(detail, "");
  }

  private static String agent(Map<String, String> details, String detail, TicketPage page) {
    return page.agents().stream()
        .filter(a -> String.valueOf(a.id().value()).equals(details.get(detail)))
        .map(Agent::name)
        .findFirst()
        .orElse("…");
  }
}
