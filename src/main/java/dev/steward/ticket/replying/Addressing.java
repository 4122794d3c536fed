package dev.steward.ticket.replying;

import dev.steward.customer.IdentityId;
import dev.steward.platform.address.EmailAddress;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Who gets a reply.
///
/// @param chosen those of the people who take part; empty for all who were not left out before
/// @param added addresses that take part from now on
public record Addressing(Optional<Set<IdentityId>> chosen, List<EmailAddress> added) {

  /// Everybody who takes part and was not left out.
  public static final Addressing USUAL = new Addressing(Optional.empty(), List.of());
}
