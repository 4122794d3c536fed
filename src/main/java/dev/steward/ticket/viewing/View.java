package dev.steward.ticket.viewing;

import dev.steward.staff.SignedIn;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The lists every agent has. Each is one partial index read backwards; see the migration that
/// makes them.
public enum View {
  /// Given to me and not solved.
  MINE("assignee_id = :agent and status in ('new', 'open', 'pending', 'hold')"),
  /// Given to nobody and not solved.
  UNASSIGNED("assignee_id is null and status in ('new', 'open', 'pending', 'hold')"),
  /// Given to one of my teams and not solved.
  TEAM("team_id = any(:teams) and status in ('new', 'open', 'pending', 'hold')"),
  /// Not solved.
  OPEN("status in ('new', 'open', 'pending', 'hold')"),
  /// Solved, newest first.
  SOLVED("status = 'solved'");

  private final String condition;

  View(String condition) {
    this.condition = condition;
  }

  /// The condition of the list, with the parameters `agent` and `teams`.
  String condition() {
    return condition;
  }

  /// The name in addresses: lower case.
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The view of a code.
  public static Optional<View> find(String code) {
    return Arrays.stream(values()).filter(v -> v.code().equals(code)).findFirst();
  }

  /// Where an agent begins the day.
  public static View first(SignedIn viewer) {
    return viewer.program() ? OPEN : MINE;
  }
}
