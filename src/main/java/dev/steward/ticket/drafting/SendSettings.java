package dev.steward.ticket.drafting;

import dev.steward.ticket.Status;
import java.util.List;
import java.util.Optional;

/// How an agent sends replies.
///
/// @param always the status they always want; empty for the one they chose last
/// @param proposed what the desk proposes to those who have not chosen
/// @param mayPropose whether this person may change that
public record SendSettings(Optional<Status> always, Status proposed, boolean mayPropose) {

  /// What can be chosen.
  public List<Status> statuses() {
    return SendChoices.STATUSES;
  }
}
