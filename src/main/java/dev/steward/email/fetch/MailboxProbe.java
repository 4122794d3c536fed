package dev.steward.email.fetch;

import dev.steward.email.mailbox.ImapAccount;
import jakarta.mail.MessagingException;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Tries an IMAP account without taking anything in.
@Component
public class MailboxProbe {
  /// What a try found.
  ///
  /// @param mails how many lie in the folder
  /// @param capabilities what the server can do that matters to us
  /// @param error the server's words where it did not open
  public record Found(boolean opened, int mails, String capabilities, Optional<String> error) {}

  private final FetchSettings settings;
  private final AccessTokens tokens;

  MailboxProbe(FetchSettings settings, AccessTokens tokens) {
    this.settings = settings;
    this.tokens = tokens;
  }

  /// Whether the desk may ask for tokens at this address.
  public boolean mayAskForTokens(String endpoint) {
    return tokens.mayAsk(endpoint);
  }

  /// Signs in, opens the folder and looks.
  public Found look(ImapAccount account) {
    try {
      String secret =
          account.auth() == ImapAccount.Auth.XOAUTH2
              ? tokens.token(account)
              : account.secret().reveal();
      try (var connection = ImapConnection.open(account, secret, settings)) {
        return new Found(true, connection.count(), connection.capabilities(), Optional.empty());
      }
    } catch (MessagingException e) {
      tokens.refused(account);
      String words = String.valueOf(e.getMessage());
      return new Found(
          false,
          0,
          "",
          Optional.of(words.substring(0, Math.min(200, words.length())).replaceAll("\\s+", " ")));
    }
  }
}
