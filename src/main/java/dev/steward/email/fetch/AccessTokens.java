package dev.steward.email.fetch;

import dev.steward.email.mailbox.ImapAccount;
import jakarta.mail.MessagingException;

/// Where access tokens for XOAUTH2 come from.
interface AccessTokens {
  /// A token that opens this mailbox now.
  ///
  /// @throws MessagingException if none can be had
  String token(ImapAccount account) throws MessagingException;

  /// The token was refused: do not give it again.
  void refused(ImapAccount account);

  /// Whether the desk may ask for tokens at this address: an `https` one on the public internet, or
  /// one that the operator listed.
  boolean mayAsk(String endpoint);
}
