package dev.steward.email.mailbox;

import dev.steward.channel.Inbox;
import java.util.Map;
import java.util.Optional;

/// One mailbox with all its settings.
///
/// @param displayName name of the desk as customers read it
/// @param fromPattern display name in From; `{agent}` and `{mailbox}` are replaced
/// @param acknowledges whether new tickets get the automatic receipt
/// @param authservId whose Authentication-Results are believed; nobody's if absent
/// @param signatures text below answers, by language (BCP 47)
public record Mailbox(
    Inbox inbox,
    String displayName,
    String fromPattern,
    boolean acknowledges,
    Optional<String> authservId,
    Map<String, String> signatures,
    Optional<ImapAccount> imap,
    Optional<SmtpAccount> smtp,
    Optional<DkimKey> dkim,
    boolean paused) {

  /// The pattern of a mailbox for which none was chosen.
  public static final String DEFAULT_FROM_PATTERN = "{agent} ({mailbox})";

  /// A mailbox about which nothing was said: receives by SMTP, sends the desk's way.
  public static Mailbox plain(Inbox inbox) {
    return new Mailbox(
        inbox,
        inbox.name(),
        DEFAULT_FROM_PATTERN,
        true,
        Optional.empty(),
        Map.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        false);
  }

  /// The signature for a language: the exact one, else one of the same language, else none.
  public Optional<String> signature(String language) {
    String exact = signatures.get(language);
    if (exact != null) {
      return Optional.of(exact);
    }
    String primary = primary(language);
    return signatures.entrySet().stream()
        .filter(entry -> primary(entry.getKey()).equals(primary))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  private static String primary(String language) {
    int dash = language.indexOf('-');
    return dash < 0 ? language : language.substring(0, dash);
  }
}
