package dev.steward.email.mailbox;

import dev.steward.channel.Inbox;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// All mailboxes at one moment, and their inboxes by normalised address and by domain.
record Snapshot(
    List<Mailbox> mailboxes,
    Map<String, Inbox> byAddress,
    Map<String, Inbox> byDomain,
    long nanos) {

  static Snapshot of(List<Mailbox> mailboxes, long nanos) {
    var byAddress = new HashMap<String, Inbox>();
    var byDomain = new HashMap<String, Inbox>();
    for (Mailbox mailbox : mailboxes) {
      OwnAddress.parse(mailbox.inbox().address())
          .ifPresent(address -> {
            byAddress.putIfAbsent(address.local() + "@" + address.domain(), mailbox.inbox());
            byDomain.putIfAbsent(address.domain(), mailbox.inbox());
          });
    }
    return new Snapshot(mailboxes, Map.copyOf(byAddress), Map.copyOf(byDomain), nanos);
  }
}
