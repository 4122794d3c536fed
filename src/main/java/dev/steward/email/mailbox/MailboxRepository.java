package dev.steward.email.mailbox;

import dev.steward.channel.Inbox;
import dev.steward.channel.InboxId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class MailboxRepository {
  private static final String IMAP = "imap";
  private static final String SMTP = "smtp";
  private static final String DKIM = "dkim";

  private final JdbcClient db;
  private final SecretSeal seal;

  MailboxRepository(JdbcClient db, SecretSeal seal) {
    this.db = db;
    this.seal = seal;
  }

  /// The mailboxes of these inboxes, in their order.
  List<Mailbox> load(List<Inbox> inboxes) {
    Map<Long, Map<String, String>> signatures = signatures();
    Map<Long, Mailbox> known =
        db
            .sql(
                """
                select m.*, i.host as imap_host, i.port as imap_port, i.tls as imap_tls,
                       i.username as imap_user, i.auth, i.secret as imap_secret, i.token_endpoint, i.client_id, i.folder,
                       s.host as smtp_host, s.port as smtp_port, s.tls as smtp_tls,
                       s.username as smtp_user, s.secret as smtp_secret,
                       d.selector, d.secret as dkim_secret, p.paused_at
                from mailbox m
                left join mailbox_imap i using (inbox_id)
                left join mailbox_smtp s using (inbox_id)
                left join mailbox_dkim d using (inbox_id)
                left join mailbox_pause p using (inbox_id)
                """)
            .query((rs, _) -> mailbox(rs, inboxes, signatures))
            .list()
            .stream()
            .flatMap(Optional::stream)
            .collect(Collectors.toMap(m -> m.inbox().id().value(), Function.identity()));
    return inboxes.stream()
        .map(inbox -> known.getOrDefault(inbox.id().value(), Mailbox.plain(inbox)))
        .toList();
  }

  private Map<Long, Map<String, String>> signatures() {
    var found = new HashMap<Long, Map<String, String>>();
    db.sql("select inbox_id, language, text from mailbox_signature order by inbox_id, language")
        .query(rs -> {
          found
              .computeIfAbsent(rs.getLong("inbox_id"), _ -> new TreeMap<>())
              .put(rs.getString("language"), rs.getString("text"));
        });
    return found;
  }

  private Optional<Mailbox> mailbox(
      ResultSet rs, List<Inbox> inboxes, Map<Long, Map<String, String>> signatures)
      throws SQLException {
    long id = rs.getLong("inbox_id");
    Optional<Inbox> inbox = inboxes.stream().filter(i -> i.id().value() == id).findFirst();
    if (inbox.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Mailbox(
            inbox.get(),
            rs.getString("display_name"),
            rs.getString("from_pattern"),
            rs.getBoolean("acknowledges"),
            Optional.ofNullable(rs.getString("authserv_id")),
            Map.copyOf(signatures.getOrDefault(id, Map.of())),
            imap(rs, inbox.get().id()),
            smtp(rs, inbox.get().id()),
            dkim(rs, inbox.get().id()),
            rs.getTimestamp("paused_at") != null));
  }

  private Optional<ImapAccount> imap(ResultSet rs, InboxId id) throws SQLException {
    if (rs.getString("imap_host") == null) {
      return Optional.empty();
    }
    String endpoint = rs.getString("token_endpoint");
    String client = rs.getString("client_id");
    return Optional.of(
        new ImapAccount(
            rs.getString("imap_host"),
            rs.getInt("imap_port"),
            TlsMode.of(rs.getString("imap_tls")),
            rs.getString("imap_user"),
            ImapAccount.Auth.of(rs.getString("auth")),
            seal.open(rs.getBytes("imap_secret"), id, IMAP),
            endpoint == null
                ? Optional.empty()
                : Optional.of(
                    new ImapAccount.TokenEndpoint(endpoint, client == null ? "" : client)),
            rs.getString("folder")));
  }

  private Optional<SmtpAccount> smtp(ResultSet rs, InboxId id) throws SQLException {
    if (rs.getString("smtp_host") == null) {
      return Optional.empty();
    }
    String user = rs.getString("smtp_user");
    Optional<SmtpAccount.SignIn> signIn =
        user == null
            ? Optional.empty()
            : Optional.of(
                new SmtpAccount.SignIn(user, seal.open(rs.getBytes("smtp_secret"), id, SMTP)));
    return Optional.of(
        new SmtpAccount(
            rs.getString("smtp_host"),
            rs.getInt("smtp_port"),
            TlsMode.of(rs.getString("smtp_tls")),
            signIn));
  }

  private Optional<DkimKey> dkim(ResultSet rs, InboxId id) throws SQLException {
    String selector = rs.getString("selector");
    return selector == null
        ? Optional.empty()
        : Optional.of(new DkimKey(selector, seal.open(rs.getBytes("dkim_secret"), id, DKIM)));
  }

  /// Writes everything but whether it is paused.
  void save(Mailbox mailbox, Instant now) {
    InboxId id = mailbox.inbox().id();
    db.sql(
            """
            insert into mailbox (inbox_id, display_name, from_pattern, acknowledges, authserv_id, created_at, updated_at)
            values (?, ?, ?, ?, ?, ?, ?)
            on conflict (inbox_id) do update
            set display_name = excluded.display_name, from_pattern = excluded.from_pattern,
                acknowledges = excluded.acknowledges, authserv_id = excluded.authserv_id, updated_at = excluded.updated_at
            """)
        .param(id.value())
        .param(mailbox.displayName())
        .param(mailbox.fromPattern())
        .param(mailbox.acknowledges())
        .param(mailbox.authservId().orElse(null))
        .param(Timestamp.from(now))
        .param(Timestamp.from(now))
        .update();
    for (String table :
        List.of("mailbox_imap", "mailbox_smtp", "mailbox_dkim", "mailbox_signature")) {
      db.sql("delete from " + table + " where inbox_id = ?").param(id.value()).update();
    }
    mailbox.imap().ifPresent(imap -> insert(id, imap));
    mailbox.smtp().ifPresent(smtp -> insert(id, smtp));
    mailbox.dkim().ifPresent(dkim -> insert(id, dkim));
    mailbox.signatures().forEach((language, text) -> insert(id, language, text));
  }

  private void insert(InboxId id, ImapAccount imap) {
    db.sql(
            """
            insert into mailbox_imap
              (inbox_id, host, port, tls, username, auth, secret, token_endpoint, client_id, folder)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .param(id.value())
        .param(imap.host())
        .param(imap.port())
        .param(imap.tls().code())
        .param(imap.user())
        .param(imap.auth().code())
        .param(seal.seal(imap.secret(), id, IMAP))
        .param(imap.tokens().map(ImapAccount.TokenEndpoint::url).orElse(null))
        .param(imap.tokens().map(ImapAccount.TokenEndpoint::clientId).orElse(null))
        .param(imap.folder())
        .update();
  }

  private void insert(InboxId id, SmtpAccount smtp) {
    db.sql(
            """
            insert into mailbox_smtp (inbox_id, host, port, tls, username, secret) values (?, ?, ?, ?, ?, ?)
            """)
        .param(id.value())
        .param(smtp.host())
        .param(smtp.port())
        .param(smtp.tls().code())
        .param(smtp.signIn().map(SmtpAccount.SignIn::user).orElse(null))
        .param(smtp.signIn().map(signIn -> seal.seal(signIn.secret(), id, SMTP)).orElse(null))
        .update();
  }

  private void insert(InboxId id, DkimKey dkim) {
    db.sql("insert into mailbox_dkim (inbox_id, selector, secret) values (?, ?, ?)")
        .params(id.value(), dkim.selector(), seal.seal(dkim.privateKey(), id, DKIM))
        .update();
  }

  private void insert(InboxId id, String language, String text) {
    db.sql("insert into mailbox_signature (inbox_id, language, text) values (?, ?, ?)")
        .params(id.value(), language, text)
        .update();
  }

  void pause(InboxId id, Optional<Long> by, Instant now) {
    db.sql(
            """
            insert into mailbox_pause (inbox_id, paused_by, paused_at) values (?, ?, ?)
            on conflict (inbox_id) do nothing
            """)
        .param(id.value())
        .param(by.orElse(null))
        .param(Timestamp.from(now))
        .update();
  }

  void resume(InboxId id) {
    db.sql("delete from mailbox_pause where inbox_id = ?").param(id.value()).update();
  }
}
