package dev.steward.email.compose;

import dev.steward.platform.address.EmailAddress;
import dev.steward.platform.error.Refusal;
import java.util.Optional;
import java.util.regex.Pattern;

/// An address that mail may go to or come from, in the form for headers and envelopes: the domain
/// in ASCII, the local part as it is.
///
/// Only local parts that need no quoting are taken (RFC 5321 `Dot-string`, with the letters of RFC
/// 6531). Quoted ones exist on paper; in the wild they are attempts to smuggle a second recipient
/// or a command.
record OutgoingAddress(String value) {
  private static final Pattern LOCAL =
      Pattern.compile(
          "[\\p{L}\\p{M}\\p{N}!#$%&'*+/=?^_`{|}~-]+(\\.[\\p{L}\\p{M}\\p{N}!#$%&'*+/=?^_`{|}~-]+)*");
  private static final Pattern DOMAIN =
      Pattern.compile("[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*");
  private static final int LONGEST_LOCAL = 64;
  private static final int LONGEST_DOMAIN = 253;

  static Optional<OutgoingAddress> find(String text) {
    return EmailAddress.find(text).flatMap(OutgoingAddress::of);
  }

  /// @throws Refusal [EmailError#BAD_RECIPIENT]
  static OutgoingAddress require(String text) {
    return find(text)
        .orElseThrow(() -> new Refusal(EmailError.BAD_RECIPIENT, HeaderText.oneLine(text, 100)));
  }

  String local() {
    return value.substring(0, value.lastIndexOf('@'));
  }

  String domain() {
    return value.substring(value.lastIndexOf('@') + 1);
  }

  /// The same mailbox with a tag; absent where the local part would become longer than mail servers
  /// must take.
  Optional<OutgoingAddress> tagged(String tag) {
    String tagged = local() + "+" + tag;
    return tagged.length() > LONGEST_LOCAL
        ? Optional.empty()
        : Optional.of(new OutgoingAddress(tagged + "@" + domain()));
  }

  private static Optional<OutgoingAddress> of(EmailAddress address) {
    String local = address.value().substring(0, address.value().lastIndexOf('@'));
    String domain = address.asciiDomain();
    return local.length() <= LONGEST_LOCAL
            && domain.length() <= LONGEST_DOMAIN
            && LOCAL.matcher(local).matches()
            && DOMAIN.matcher(domain).matches()
        ? Optional.of(new OutgoingAddress(local + "@" + domain))
        : Optional.empty();
  }
}
