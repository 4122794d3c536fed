package dev.steward.ticket.person;

import dev.steward.customer.Customer;
import dev.steward.customer.Identity;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Customers whose name, address or id begins with something.
///
/// @param joining whom one of them is to be joined with; empty for an ordinary search
public record CustomersPage(
    String query,
    List<Customer> found,
    Map<Long, List<Identity>> identities,
    Optional<Customer> joining) {

  /// How a customer is known, in one line.
  public String known(Customer customer) {
    return identities.getOrDefault(customer.id().value(), List.of()).stream()
        .map(Identity::value)
        .limit(3)
        .reduce((one, other) -> one + ", " + other)
        .orElse("");
  }
}
