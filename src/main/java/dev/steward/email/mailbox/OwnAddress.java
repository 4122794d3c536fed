package dev.steward.email.mailbox;

import dev.steward.platform.address.EmailAddress;
import java.util.Optional;

/// An address taken apart: local part without its tag, tag (RFC 5233), domain; all normalised.
///
/// @param tag what follows the first plus sign, as written; empty if nothing
record OwnAddress(String local, String tag, String domain) {

  static Optional<OwnAddress> parse(String address) {
    return EmailAddress.find(address)
        .map(found -> {
          String written = found.value().substring(0, found.value().lastIndexOf('@'));
          String normalised = found.normalised();
          String local = normalised.substring(0, normalised.lastIndexOf('@'));
          String domain = normalised.substring(normalised.lastIndexOf('@') + 1);
          int plus = local.indexOf('+');
          int writtenPlus = written.indexOf('+');
          return plus <= 0
              ? new OwnAddress(local, "", domain)
              : new OwnAddress(
                  local.substring(0, plus), written.substring(writtenPlus + 1), domain);
        });
  }
}
