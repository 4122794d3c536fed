package dev.steward.ticket.linking;

import dev.steward.platform.error.Refusal;
import dev.steward.ticket.Ticket;
import dev.steward.ticket.listing.Row;
import java.util.List;
import java.util.Optional;

/// The links of a ticket, and finding another to link.
///
/// @param found what a search found
/// @param mayChange whether this person may link and unlink
public record LinksPage(
    Ticket ticket,
    List<Link> links,
    String query,
    List<Row> found,
    boolean mayChange,
    Optional<Refusal> problem) {

  /// The roles that can be chosen.
  public List<LinkRole> roles() {
    return List.of(LinkRole.values());
  }

  /// Links of one role.
  public List<Link> of(LinkRole role) {
    return links.stream().filter(link -> link.role() == role).toList();
  }
}
