package dev.steward.email.mailbox;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import dev.steward.channel.InboxId;
import dev.steward.platform.token.KeyFolder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import org.springframework.stereotype.Component;

/// Seals secrets for the database with AES-256-GCM, each bound to its mailbox and purpose, so that
/// a row moved elsewhere does not open.
@Component
class SecretSeal {
  private static final int KEY_BYTES = 32;

  private final KeyFolder keys;

  SecretSeal(KeyFolder keys) {
    this.keys = keys;
  }

  byte[] seal(Secret secret, InboxId inbox, String purpose) {
    try {
      return aead()
          .encrypt(secret.reveal().getBytes(StandardCharsets.UTF_8), bound(inbox, purpose));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("AES-GCM must work", e);
    }
  }

  /// @throws IllegalStateException if it was sealed with another key or for something else
  Secret open(byte[] sealed, InboxId inbox, String purpose) {
    try {
      return new Secret(
          new String(aead().decrypt(sealed, bound(inbox, purpose)), StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(
          "The " + purpose + " secret of mailbox " + inbox.value() + " does not open", e);
    }
  }

  private Aead aead() throws GeneralSecurityException {
    return new AesGcmJce(keys.key("mailbox", KEY_BYTES));
  }

  private static byte[] bound(InboxId inbox, String purpose) {
    return ("mailbox " + inbox.value() + " " + purpose).getBytes(StandardCharsets.UTF_8);
  }
}
