package dev.steward.ticket.delivering;

import dev.steward.channel.delivery.Suppression;
import java.util.List;

/// Addresses of a ticket to which the desk does not write by itself.
///
/// @param mayLift whether this person may open the page where it is lifted
public record SuppressedPage(List<Suppression> suppressions, boolean mayLift) {}
