package dev.steward.portal.home;

import dev.steward.ticket.Ticket;
import dev.steward.ticket.requesting.Claimant;
import java.util.Optional;

/// A port: what another module shows on the page of one request. A bean for each.
@FunctionalInterface
public interface OwnCard {
  /// What to show of this request, which is theirs; empty for nothing.
  Optional<Shown> of(Ticket ticket, Claimant who);

  /// Something shown.
  ///
  /// @param template below `src/main/jte`, without its ending; declares `ui` and `page`
  record Shown(String template, Object model) {}
}
