package dev.steward.email.mailbox;

import dev.steward.channel.Inbox;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/// Which addresses are ours: those of our mailboxes, each with any tag (`support+anything@…`), and
/// `postmaster` of their domains. Safe for use by many threads and fast enough to be asked for
/// every recipient of every mail.
@Component
public class OwnAddresses {
  private static final Duration AFTER_A_MISS = Duration.ofSeconds(1);
  private static final String POSTMASTER = "postmaster";
  private static final String REPLY = "r.";
  private static final String RETURN = "b.";

  private final Mailboxes mailboxes;

  OwnAddresses(Mailboxes mailboxes) {
    this.mailboxes = mailboxes;
  }

  /// Whether mail for this address is to be taken. `postmaster` without a domain is (RFC 5321
  /// section 4.5.1).
  public boolean takesMailFor(String address) {
    return address.equalsIgnoreCase(POSTMASTER) || inboxOf(address).isPresent();
  }

  /// The inbox this address leads to.
  public Optional<Inbox> inboxOf(String address) {
    if (address.equalsIgnoreCase(POSTMASTER)) {
      return mailboxes.list().stream().map(Mailbox::inbox).findFirst();
    }
    Optional<OwnAddress> own = OwnAddress.parse(address);
    if (own.isEmpty()) {
      return Optional.empty();
    }
    return find(mailboxes.fresh(Mailboxes.FRESH), own.get())
        .or(() -> find(mailboxes.fresh(AFTER_A_MISS), own.get()));
  }

  /// Whether this is one of our addresses.
  public boolean isOurs(String address) {
    return inboxOf(address).isPresent();
  }

  /// The domains of our mailboxes, lower case, in their ASCII form.
  public Set<String> domains() {
    return mailboxes.fresh(Mailboxes.FRESH).byDomain().keySet();
  }

  /// The reply tag in `support+r.<tag>@…`, exactly as written; proves nothing until verified.
  public Optional<String> replyTag(String address) {
    return tag(address, REPLY);
  }

  /// The return tag in `support+b.<tag>@…`, exactly as written; proves nothing until verified.
  public Optional<String> returnTag(String address) {
    return tag(address, RETURN);
  }

  private Optional<String> tag(String address, String kind) {
    return inboxOf(address).isEmpty()
        ? Optional.empty()
        : OwnAddress.parse(address)
            .map(OwnAddress::tag)
            .filter(tag -> tag.toLowerCase(Locale.ROOT).startsWith(kind))
            .map(tag -> tag.substring(kind.length()));
  }

  private static Optional<Inbox> find(Snapshot snapshot, OwnAddress address) {
    Inbox exact = snapshot.byAddress().get(address.local() + "@" + address.domain());
    return exact == null && address.local().equals(POSTMASTER)
        ? Optional.ofNullable(snapshot.byDomain().get(address.domain()))
        : Optional.ofNullable(exact);
  }
}
