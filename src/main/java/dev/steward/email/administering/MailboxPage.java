package dev.steward.email.administering;

import dev.steward.email.fetch.Backfill;
import dev.steward.email.fetch.MailboxProbe;
import dev.steward.email.mailbox.ImapAccount;
import dev.steward.email.mailbox.Mailbox;
import dev.steward.email.mailbox.MailboxHealth;
import dev.steward.email.mailbox.SmtpAccount;
import java.util.Optional;

/// One mailbox: its health and its settings.
///
/// @param probe what a test of the connection has just found
/// @param problem message key of what is wrong with the form
public record MailboxPage(
    Mailbox mailbox,
    Optional<MailboxHealth> health,
    Optional<Backfill> backfill,
    Optional<MailboxProbe.Found> probe,
    Optional<String> problem) {

  /// Where it is.
  public String path() {
    return "/desk/admin/mailboxes/" + mailbox.inbox().id().value();
  }

  /// How fetching it fares; see [MailboxesPage#state].
  public String state() {
    return MailboxState.of(mailbox, health);
  }

  /// What stands in a field of the form; never a secret.
  public String value(String field) {
    Optional<ImapAccount> imap = mailbox.imap();
    Optional<SmtpAccount> smtp = mailbox.smtp();
    return switch (field) {
      case "imapHost" -> imap.map(ImapAccount::host).orElse("");
      case "imapPort" -> imap.map(i -> Integer.toString(i.port())).orElse("993");
      case "imapTls" -> imap.map(i -> i.tls().code()).orElse("implicit");
      case "imapUser" -> imap.map(ImapAccount::user).orElse("");
      case "imapAuth" -> imap.map(i -> i.auth().code()).orElse("password");
      case "folder" -> imap.map(ImapAccount::folder).orElse("INBOX");
      case "tokenEndpoint" ->
          imap.flatMap(ImapAccount::tokens).map(ImapAccount.TokenEndpoint::url).orElse("");
      case "clientId" ->
          imap.flatMap(ImapAccount::tokens).map(ImapAccount.TokenEndpoint::clientId).orElse("");
      case "smtpHost" -> smtp.map(SmtpAccount::host).orElse("");
      case "smtpPort" -> smtp.map(s -> Integer.toString(s.port())).orElse("587");
      case "smtpTls" -> smtp.map(s -> s.tls().code()).orElse("starttls");
      case "smtpUser" -> smtp.flatMap(SmtpAccount::signIn).map(SmtpAccount.SignIn::user).orElse("");
      case "dkimSelector" -> mailbox.dkim().map(d -> d.selector()).orElse("");
      case "authservId" -> mailbox.authservId().orElse("");
      case "displayName" -> mailbox.displayName();
      case "fromPattern" -> mailbox.fromPattern();
      default -> throw new IllegalArgumentException("no field " + field);
    };
  }

  /// The signature in exactly this language.
  public String signature(String language) {
    return mailbox.signatures().getOrDefault(language, "");
  }
}
