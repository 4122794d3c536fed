package dev.steward.ticket.merging;

import dev.steward.customer.Customer;
import dev.steward.customer.Identity;
import dev.steward.ticket.Ticket;
import java.util.List;

/// What a merge would do, before anybody does it.
///
/// @param sources the tickets that would be closed
/// @param stay who takes part in the target and gets its replies
/// @param join who would come to take part: other addresses of the same customer
/// @param outside who would not, unless chosen: they could not see the target before
/// @param permitted whether this person may merge tickets of different customers
public record MergePreview(
    Line target,
    List<Line> sources,
    List<Identity> stay,
    List<Identity> join,
    List<Identity> outside,
    boolean acrossCustomers,
    boolean permitted) {

  /// One ticket of a merge.
  ///
  /// @param messages how many messages move
  /// @param notes how many notes move
  public record Line(Ticket ticket, Customer customer, int messages, int notes) {}
}
