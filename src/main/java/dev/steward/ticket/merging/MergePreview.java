package dev.steward.ticket.merging;

import dev.steward.customer.Customer;
import dev.steward.customer.Identity;
import dev.steward.customer.Masked;
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

  /// The same for whoever may not see who customers are.
  MergePreview masked() {
    return new MergePreview(
        target.masked(),
        sources.stream().map(Line::masked).toList(),
        stay.stream().map(MergePreview::masked).toList(),
        join.stream().map(MergePreview::masked).toList(),
        outside.stream().map(MergePreview::masked).toList(),
        acrossCustomers,
        permitted);
  }

  private static Identity masked(Identity identity) {
    return new Identity(
        identity.id(),
        identity.customer(),
        identity.kind(),
        Masked.value(identity.value()),
        Masked.name(identity.displayName()),
        identity.trust());
  }

  /// One ticket of a merge.
  ///
  /// @param messages how many messages move
  /// @param notes how many notes move
  public record Line(Ticket ticket, Customer customer, int messages, int notes) {
    Line masked() {
      var hidden =
          new Customer(
              customer.id(),
              Masked.name(customer.name()),
              customer.locale(),
              customer.zone(),
              customer.createdAt(),
              customer.updatedAt());
      return new Line(ticket, hidden, messages, notes);
    }
  }
}
