package dev.steward.portal.entering;

import dev.steward.customer.CustomerId;
import dev.steward.customer.IdentityId;
import java.util.List;

/// A customer who has come in.
///
/// @param proved what they have shown to be theirs
/// @param via `code`, `link`, `exchange` or `guest`
public record PortalSession(CustomerId customer, List<IdentityId> proved, String via) {
  public PortalSession {
    proved = List.copyOf(proved);
  }
}
