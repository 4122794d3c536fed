package dev.steward.ticket.listing;

import dev.steward.staff.AgentId;
import dev.steward.staff.TeamId;
import dev.steward.ticket.condition.Condition;
import dev.steward.ticket.condition.Conditions;
import dev.steward.ticket.condition.Operator;
import dev.steward.ticket.condition.Words;
import java.time.Instant;
import java.util.Optional;

/// A saved list of tickets.
///
/// @param code of a view that the desk came with; stands in its address
/// @param name empty where the name of the code stands for it
/// @param owner whose it is, where it is one person's own
/// @param team whose it is, where it is a team's
/// @param position order among the views
/// @param version changes with every change
public record View(
    ViewId id,
    Optional<String> code,
    String name,
    String icon,
    String description,
    Conditions conditions,
    Layout layout,
    Audience audience,
    Optional<AgentId> owner,
    Optional<TeamId> team,
    int position,
    int version,
    Optional<Instant> deactivatedAt) {

  /// What it is called, in the reader's language.
  public String title(Words words) {
    return name.isEmpty() ? words.text("ticket.view." + code.orElseThrow()) : name;
  }

  /// How addresses name it: its code, or its number.
  public String key() {
    return code.orElseGet(() -> String.valueOf(id.value()));
  }

  /// Where it is.
  public String path() {
    return "/desk/views/" + key();
  }

  /// Whether what is in it depends on who looks: on the person, their teams or their time zone.
  public boolean isPersonal() {
    return conditions.stream().anyMatch(View::isPersonal);
  }

  private static boolean isPersonal(Condition condition) {
    return condition.values().contains("me")
        || (condition.field().equals("team") && condition.values().contains("mine"))
        || condition.operator() == Operator.BEFORE
        || condition.operator() == Operator.SINCE;
  }
}
