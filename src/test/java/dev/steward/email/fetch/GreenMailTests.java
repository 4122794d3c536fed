package dev.steward.email.fetch;

import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.steward.channel.Inbox;
import dev.steward.email.MailGround;
import dev.steward.email.mailbox.ImapAccount;
import dev.steward.email.mailbox.Mailbox;
import dev.steward.email.mailbox.Mailboxes;
import dev.steward.email.mailbox.Secret;
import dev.steward.email.mailbox.TlsMode;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.Test;

/// Fetching from a server by other hands, one that knows fewer extensions.
class GreenMailTests {
  private static final Duration SOON = Duration.ofSeconds(30);

  @Test
  void takesWhatArrives() throws MessagingException {
    var server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
    server.start();
    try (var ground =
        MailGround.start(
            "steward.email.fetch.watch=200ms",
            "steward.email.fetch.renew=1s",
            "steward.email.fetch.longest-back-off=1s")) {
      GreenMailUser user = server.setUser("anna@desk.example", "anna", "secret");
      Inbox inbox = ground.open("Green", "green@desk.example");
      connect(ground, inbox, server.getImap().getPort());
      await().atMost(SOON).until(() -> ground.count("fetch_cursor") == 1);
      user.deliver(mail("first"));
      await().atMost(SOON).until(() -> ground.count("ticket_message") == 1);
      user.deliver(mail("second"));
      user.deliver(mail("third"));
      await().atMost(SOON).until(() -> ground.count("ticket_message") == 3);
    } finally {
      server.stop();
    }
  }

  private static void connect(MailGround ground, Inbox inbox, int port) {
    var account =
        new ImapAccount(
            "127.0.0.1",
            port,
            TlsMode.NONE,
            "anna",
            ImapAccount.Auth.PASSWORD,
            new Secret("secret"),
            Optional.empty(),
            "INBOX");
    Mailbox plain = Mailbox.plain(inbox);
    ground
        .bean(Mailboxes.class)
        .save(
            new Mailbox(
                inbox,
                plain.displayName(),
                plain.fromPattern(),
                true,
                plain.authservId(),
                plain.signatures(),
                Optional.of(account),
                plain.smtp(),
                plain.dkim(),
                false));
  }

  private static MimeMessage mail(String subject) throws MessagingException {
    String text =
        "From: a@b.example\r\nTo: green@desk.example\r\nSubject: "
            + subject
            + "\r\nMessage-ID: <"
            + subject
            + "@b>\r\n\r\nx\r\n";
    return new MimeMessage(
        Session.getInstance(new Properties()),
        new ByteArrayInputStream(text.getBytes(StandardCharsets.US_ASCII)));
  }
}
