package dev.steward.email.administering;

import dev.steward.email.mailbox.DkimKey;
import dev.steward.email.mailbox.ImapAccount;
import dev.steward.email.mailbox.Mailbox;
import dev.steward.email.mailbox.Secret;
import dev.steward.email.mailbox.SmtpAccount;
import dev.steward.email.mailbox.TlsMode;
import dev.steward.platform.error.Refusal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.util.MultiValueMap;

/// What was typed about a mailbox. Fields that are missing count as empty.
record MailboxForm(MultiValueMap<String, String> fields) {
  private static final int LAST_PORT = 65_535;

  /// The mailbox with these settings; a secret left empty stays as it is.
  ///
  /// @throws Refusal if it does not make sense
  Mailbox applyTo(Mailbox old) {
    return new Mailbox(
        old.inbox(),
        text("displayName").isEmpty() ? old.inbox().name() : text("displayName"),
        text("fromPattern").isEmpty() ? Mailbox.DEFAULT_FROM_PATTERN : text("fromPattern"),
        fields.containsKey("acknowledges"),
        optional("authservId"),
        signatures(),
        imap(old),
        smtp(old),
        dkim(old),
        old.paused());
  }

  private String text(String name) {
    String value = fields.getFirst(name);
    return value == null ? "" : value.strip();
  }

  private Optional<String> optional(String name) {
    return Optional.of(text(name)).filter(value -> !value.isEmpty());
  }

  private Map<String, String> signatures() {
    Map<String, String> signatures = new LinkedHashMap<>();
    for (String language : List.of("en", "zh-CN")) {
      optional("signature." + language).ifPresent(text -> signatures.put(language, text));
    }
    return Map.copyOf(signatures);
  }

  private Optional<ImapAccount> imap(Mailbox old) {
    if (text("imapHost").isEmpty()) {
      return Optional.empty();
    }
    Optional<Secret> secret =
        optional("imapSecret").map(Secret::new).or(() -> old.imap().map(ImapAccount::secret));
    return Optional.of(
        new ImapAccount(
            text("imapHost"),
            port("imapPort"),
            tls("imapTls"),
            optional("imapUser").orElse(old.inbox().address()),
            text("imapAuth").equals("xoauth2")
                ? ImapAccount.Auth.XOAUTH2
                : ImapAccount.Auth.PASSWORD,
            secret.orElseThrow(() -> new Refusal(MailboxError.NO_SECRET)),
            optional("tokenEndpoint")
                .map(url -> new ImapAccount.TokenEndpoint(url, text("clientId"))),
            optional("folder").orElse("INBOX")));
  }

  private Optional<SmtpAccount> smtp(Mailbox old) {
    if (text("smtpHost").isEmpty()) {
      return Optional.empty();
    }
    Optional<Secret> kept = old.smtp().flatMap(SmtpAccount::signIn).map(SmtpAccount.SignIn::secret);
    Optional<Secret> secret = optional("smtpSecret").map(Secret::new).or(() -> kept);
    Optional<SmtpAccount.SignIn> signIn =
        optional("smtpUser")
            .map(user ->
                new SmtpAccount.SignIn(
                    user, secret.orElseThrow(() -> new Refusal(MailboxError.NO_SECRET))));
    return Optional.of(new SmtpAccount(text("smtpHost"), port("smtpPort"), tls("smtpTls"), signIn));
  }

  private Optional<DkimKey> dkim(Mailbox old) {
    Optional<Secret> key =
        optional("dkimKey").map(Secret::new).or(() -> old.dkim().map(DkimKey::privateKey));
    return optional("dkimSelector")
        .map(selector ->
            new DkimKey(selector, key.orElseThrow(() -> new Refusal(MailboxError.NO_SECRET))));
  }

  private int port(String name) {
    String typed = text(name);
    int port = typed.matches("\\d{1,5}") ? Integer.parseInt(typed) : 0;
    if (port < 1 || port > LAST_PORT) {
      throw new Refusal(MailboxError.BAD_PORT);
    }
    return port;
  }

  private TlsMode tls(String name) {
    return switch (text(name)) {
      case "none" -> TlsMode.NONE;
      case "starttls" -> TlsMode.STARTTLS;
      default -> TlsMode.IMPLICIT;
    };
  }
}
