package dev.steward.email.fetch;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpServer;
import dev.steward.channel.Inbox;
import dev.steward.email.MailGround;
import dev.steward.email.mailbox.ImapAccount;
import dev.steward.email.mailbox.Mailbox;
import dev.steward.email.mailbox.MailboxHealth;
import dev.steward.email.mailbox.MailboxHealths;
import dev.steward.email.mailbox.Mailboxes;
import dev.steward.email.mailbox.Secret;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

/// Fetching from a real Dovecot, through whatever goes wrong.
class FetchTests {
  private static final Duration SOON = Duration.ofSeconds(60);

  private static Dovecot dovecot;
  private static HttpServer tokens;
  private static MailGround ground;
  private String user = "";
  private Inbox inbox;

  @BeforeAll
  static void start() throws IOException {
    assumeTrue(Dovecot.isInstalled(), "needs Dovecot (Debian package dovecot-imapd)");
    tokens = tokenServer();
    dovecot =
        Dovecot.start(
            Optional.of("http://127.0.0.1:" + tokens.getAddress().getPort() + "/introspect"));
    ground =
        MailGround.start(
            "steward.email.fetch.watch=200ms",
            "steward.email.fetch.renew=2s",
            "steward.email.fetch.read-timeout=2s",
            "steward.email.fetch.lease=3s",
            "steward.email.fetch.max-size=1MB",
            "steward.email.fetch.token-origins=http://127.0.0.1:" + tokens.getAddress().getPort(),
            "steward.email.fetch.longest-back-off=1s");
  }

  /// Gives `fresh` for the refresh token `refresh`, and knows the access token `fresh`.
  private static HttpServer tokenServer() throws IOException {
    var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          String asked = new String(exchange.getRequestBody().readAllBytes(), ISO_8859_1);
          boolean introspect = exchange.getRequestURI().getPath().equals("/introspect");
          String answer =
              introspect
                  ? "{\"active\":\"" + asked.contains("fresh") + "\",\"username\":\"oauth\"}"
                  : "{\"access_token\":\"fresh\",\"expires_in\":3600}";
          int status = introspect || asked.contains("refresh_token=refresh") ? 200 : 400;
          exchange.getResponseHeaders().add("Content-Type", "application/json");
          exchange.sendResponseHeaders(status, answer.length());
          exchange.getResponseBody().write(answer.getBytes(ISO_8859_1));
          exchange.close();
        });
    server.start();
    return server;
  }

  @AfterAll
  static void stop() {
    if (ground != null) {
      ground.close();
    }
    if (dovecot != null) {
      dovecot.close();
      tokens.stop(0);
    }
  }

  @BeforeEach
  void name(TestInfo test) {
    user = test.getTestMethod().orElseThrow().getName().toLowerCase(java.util.Locale.ROOT);
    inbox = ground.open(user, user + "@desk.example");
  }

  @AfterEach
  void pause() {
    ground.bean(Mailboxes.class).pause(inbox.id(), Optional.empty());
  }

  @Test
  void takesWhatArrivesWhileItWaits() throws IOException {
    connect(dovecot.account(user));
    deliver("1", "first");
    awaitMessages(1);
    deliver("2", "second");
    awaitMessages(2);
    assertThat(health().state()).isEqualTo(MailboxHealth.State.WORKING);
  }

  @Test
  void leavesWhatWasThereUntilAsked() throws IOException {
    for (int i = 0; i < 5; i++) {
      deliver("old" + i, "old");
    }
    connect(dovecot.account(user));
    deliver("new", "new");
    awaitMessages(1);
    assertThat(ground.bean(Backfills.class).request(inbox.id(), "INBOX", Optional.empty()))
        .isTrue();
    deliver("wake", "wake");
    awaitMessages(7);
    await().atMost(SOON).until(() -> ground.bean(Backfills.class).find(inbox.id()).isEmpty());
  }

  @Test
  void readsARenumberedFolderAgainWithoutDoubling() throws IOException {
    connect(dovecot.account(user));
    for (int i = 0; i < 10; i++) {
      deliver("n" + i, "text " + i);
    }
    awaitMessages(10);
    ground.bean(Mailboxes.class).pause(inbox.id(), Optional.empty());
    await().atMost(SOON).until(() -> !isLeased());
    dovecot.renumber(user);
    deliver("after", "after");
    ground.bean(Mailboxes.class).resume(inbox.id());
    awaitMessages(11);
    await().atMost(SOON).until(() -> cursor("uid") >= 1010);
    assertThat(cursor("uidvalidity")).isEqualTo(1999999999);
    assertThat(messages()).isEqualTo(11);
  }

  @Test
  void goesOnWhereTheConnectionWasCut() throws IOException {
    try (var proxy = new FaultProxy(dovecot.port())) {
      connect(Dovecot.account(user, proxy.port()));
      var random = new Random(11);
      for (int i = 0; i < 12; i++) {
        proxy.cutAfter(random.nextInt(60_000));
        deliver("cut" + i, "x".repeat(20_000));
      }
      awaitMessages(12);
      assertThat(proxy.connections()).isGreaterThan(2);
    }
  }

  @Test
  void noticesAServerThatFallsSilent() throws IOException {
    try (var proxy = new FaultProxy(dovecot.port())) {
      connect(Dovecot.account(user, proxy.port()));
      proxy.silence(true);
      deliver("silent", "x");
      await().atMost(SOON).until(() -> health().state() == MailboxHealth.State.FAILING);
      proxy.silence(false);
      proxy.cut();
      awaitMessages(1);
      await().atMost(SOON).until(() -> health().state() == MailboxHealth.State.WORKING);
    }
  }

  @Test
  void showsAMailThatIsTooLargeAndGoesOn() throws IOException {
    connect(dovecot.account(user));
    deliver("large", "y".repeat(2 << 20));
    deliver("small", "z");
    awaitMessages(1);
    assertThat(
            ground.texts(
                "select reason from intake where outcome = 'quarantine' and inbox_id = "
                    + inbox.id().value()))
        .containsExactly("too-large");
  }

  @Test
  void takesAnEmptyMailAndGoesOn() throws IOException {
    connect(dovecot.account(user));
    dovecot.deliver(user, new byte[0]);
    deliver("next", "z");
    awaitMessages(1);
  }

  @Test
  void opensAMailboxByARefreshedToken() throws IOException {
    ImapAccount plain = dovecot.account("oauth");
    dovecot.deliver("oauth", mail("before", "x"));
    String endpoint = "http://127.0.0.1:" + tokens.getAddress().getPort() + "/token";
    connect(
        new ImapAccount(
            plain.host(),
            plain.port(),
            plain.tls(),
            plain.user(),
            ImapAccount.Auth.XOAUTH2,
            new Secret("refresh"),
            Optional.of(new ImapAccount.TokenEndpoint(endpoint, "desk")),
            plain.folder()));
    dovecot.deliver("oauth", mail("oauth", "x"));
    awaitMessages(1);
  }

  @Test
  void saysThatATokenIsRefused() {
    ImapAccount plain = dovecot.account("oauth");
    save(
        new ImapAccount(
            plain.host(),
            plain.port(),
            plain.tls(),
            plain.user(),
            ImapAccount.Auth.XOAUTH2,
            new Secret("stale"),
            Optional.empty(),
            plain.folder()));
    await().atMost(SOON).until(() -> error().startsWith("AuthenticationFailedException"));
    assertThat(error()).doesNotContain("stale");
  }

  @Test
  void keepsTheLeaseOfAnotherFromMovingTheCursor() throws IOException {
    connect(dovecot.account(user));
    deliver("mine", "x");
    awaitMessages(1);
    ground
        .jdbc()
        .sql(
            "update fetch_lease set holder = 'other', fence = fence + 1, expires_at = now() + interval '5 s' where inbox_id = ?")
        .param(inbox.id().value())
        .update();
    deliver("theirs", "y");
    // nobody takes it while the other holds the lease, and it is taken once the other is gone
    awaitMessages(2);
    assertThat(
            ground
                .jdbc()
                .sql("select holder <> 'other' from fetch_lease where inbox_id = ?")
                .param(inbox.id().value())
                .query(Boolean.class)
                .single())
        .isTrue();
  }

  private void connect(ImapAccount account) {
    save(account);
    await().atMost(SOON).until(() -> cursorIsThere());
  }

  private void save(ImapAccount account) {
    Mailboxes mailboxes = ground.bean(Mailboxes.class);
    Mailbox plain = mailboxes.require(inbox.id());
    mailboxes.save(
        new Mailbox(
            plain.inbox(),
            plain.displayName(),
            plain.fromPattern(),
            plain.acknowledges(),
            plain.authservId(),
            plain.signatures(),
            Optional.of(account),
            plain.smtp(),
            plain.dkim(),
            false));
  }

  private void deliver(String id, String text) throws IOException {
    dovecot.deliver(user, mail(id, text));
  }

  private byte[] mail(String id, String text) {
    String mail =
        "From: Anna <anna@customer.example>\nTo: %s@desk.example\nSubject: s\nMessage-ID: <%s.%s@customer.example>\n\n%s\n";
    return mail.formatted(user, id, user, text).getBytes(ISO_8859_1);
  }

  private void awaitMessages(int count) {
    await().atMost(SOON).untilAsserted(() -> assertThat(messages()).isEqualTo(count));
  }

  private int messages() {
    return ground
        .jdbc()
        .sql("select count(*) from intake where outcome = 'message' and inbox_id = ?")
        .param(inbox.id().value())
        .query(Integer.class)
        .single();
  }

  private boolean cursorIsThere() {
    return ground
        .jdbc()
        .sql("select exists (select from fetch_cursor where inbox_id = ?)")
        .param(inbox.id().value())
        .query(Boolean.class)
        .single();
  }

  private boolean isLeased() {
    return ground
        .jdbc()
        .sql("select exists (select from fetch_lease where inbox_id = ? and expires_at > now())")
        .param(inbox.id().value())
        .query(Boolean.class)
        .single();
  }

  private long cursor(String column) {
    return ground
        .jdbc()
        .sql("select " + column + " from fetch_cursor where inbox_id = ?")
        .param(inbox.id().value())
        .query(Long.class)
        .single();
  }

  private MailboxHealth health() {
    return requireNonNull(ground.bean(MailboxHealths.class).all().get(inbox.id()));
  }

  private String error() {
    return Optional.ofNullable(ground.bean(MailboxHealths.class).all().get(inbox.id()))
        .flatMap(MailboxHealth::error)
        .orElse("");
  }
}
