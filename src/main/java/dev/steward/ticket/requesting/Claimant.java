package dev.steward.ticket.requesting;

import dev.steward.customer.CustomerId;
import dev.steward.customer.IdentityId;
import java.util.Set;

/// A customer at their own page.
///
/// @param proved the identities they have shown to be theirs, no others
/// @param addresses where these get our mail
public record Claimant(CustomerId customer, Set<IdentityId> proved, Set<String> addresses) {
  public Claimant {
    proved = Set.copyOf(proved);
    addresses = Set.copyOf(addresses);
  }

  Long[] ids() {
    return proved.stream().map(IdentityId::value).toArray(Long[]::new);
  }
}
