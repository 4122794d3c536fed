package dev.steward.ticket.replying;

import dev.steward.customer.IdentityId;
import java.util.List;
import java.util.Set;

/// Who will get a reply.
///
/// @param all the requester first
/// @param own identities of the customer whose matter it is
public record RecipientsPage(long ticket, List<Participant> all, Set<IdentityId> own) {

  /// Changes when those who take part do, so that a page keeps an agent's choice until then.
  public String digest() {
    return Integer.toHexString(all.hashCode());
  }

  /// Whether somebody is not the customer whose matter it is.
  public boolean isOutside(Participant participant) {
    return !own.contains(participant.identity());
  }
}
