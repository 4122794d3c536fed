/// The e-mail channel: mail comes in over SMTP, LMTP, IMAP or a file, and goes out over SMTP.
///
/// Slices: `receive` (SMTP and LMTP server), `fetch` (IMAP), `parse` (bytes to
/// [dev.steward.email.parse.ParsedMail]), `reply` (what the person wrote, apart from what they
/// quoted), `bounce` (delivery reports), `automatic` (robots, lists, loops), `trust` (who
/// authenticated the sender), `compose` (what we send), `send` (SMTP out), `mailbox` (settings and
/// health), `posting` (mail to staff). Knows no ticket: it hands what came in to `channel` and
/// sends what `channel` tells it to.
@ApplicationModule(
    allowedDependencies = {
      "platform",
      "platform::*",
      "channel",
      "channel::*",
      "staff",
      "staff::post",
      "audit"
    })
@NullMarked
package dev.steward.email;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
