package dev.steward.email.administering;

import static org.assertj.core.api.Assertions.assertThat;

import dev.steward.TestDesk;
import dev.steward.audit.Actor;
import dev.steward.email.mailbox.Mailbox;
import dev.steward.email.mailbox.Mailboxes;
import dev.steward.platform.address.EmailAddress;
import dev.steward.staff.Browser;
import dev.steward.staff.Role;
import dev.steward.staff.people.NewAgent;
import dev.steward.staff.people.People;
import dev.steward.staff.session.Sessions;
import dev.steward.staff.session.Visitor;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The pages of the mailboxes.
class MailboxControllerTests {
  private static TestDesk desk;

  @BeforeAll
  static void start() {
    desk = TestDesk.start("steward.web.strict-messages=true", "steward.email.fetch.enabled=false");
  }

  @Test
  void connectsAMailboxWithoutEverShowingItsSecretsAgain() {
    Browser admin = browser("root", Role.ADMIN);
    assertThat(admin.open("/desk/admin/mailboxes").statusCode()).isEqualTo(200);
    assertThat(admin.submit("/desk/admin/mailboxes", "address=nonsense", "name=x").statusCode())
        .isEqualTo(422);
    String path =
        Browser.location(
            admin.submit("/desk/admin/mailboxes", "address=help@desk.example", "name=Help"));
    assertThat(path).startsWith("/desk/admin/mailboxes/");
    assertThat(admin.open(path).body()).contains("help@desk.example");
    assertThat(admin.submit(path, "imapHost=127.0.0.1", "imapPort=1", "imapTls=none").statusCode())
        .isEqualTo(422);
    assertThat(
            admin.submit(path, "imapHost=127.0.0.1", "imapPort=99999", "imapSecret=x").statusCode())
        .isEqualTo(422);
    var saved =
        admin.submit(
            path,
            "displayName=Help desk",
            "imapHost=127.0.0.1",
            "imapPort=1",
            "imapTls=none",
            "imapSecret=mail-secret-7",
            "signature.en=Yours",
            "authservId=mx.desk.example",
            "acknowledges=true");
    assertThat(saved.statusCode()).isEqualTo(303);
    Mailbox mailbox = mailbox();
    assertThat(mailbox.imap().orElseThrow().secret().reveal()).isEqualTo("mail-secret-7");
    assertThat(mailbox.imap().orElseThrow().secret()).hasToString("***");
    assertThat(mailbox.authservId()).contains("mx.desk.example");
    assertThat(mailbox.signature("en-US")).contains("Yours");
    assertThat(admin.open(path).body()).contains("127.0.0.1").doesNotContain("mail-secret-7");
    assertThat(
            desk.jdbc()
                .sql("select secret from mailbox_imap")
                .query((rs, _) ->
                    new String(rs.getBytes(1), java.nio.charset.StandardCharsets.ISO_8859_1))
                .single())
        .doesNotContain("mail-secret-7");
    admin.submit(path, "displayName=Help desk", "imapHost=127.0.0.2", "imapPort=1", "imapTls=none");
    assertThat(mailbox().imap().orElseThrow().secret().reveal()).isEqualTo("mail-secret-7");
    assertThat(admin.submit(path + "/connection-test").body()).contains("Not connected");
    assertThat(admin.submit(path + "/backfill").statusCode()).isEqualTo(422);
    admin.submit(path + "/pause");
    assertThat(mailbox().paused()).isTrue();
    admin.submit(path + "/resumption");
    assertThat(mailbox().paused()).isFalse();
    assertThat(
            desk.jdbc()
                .sql("select act from audit_entry where subject_kind = 'mailbox' order by id")
                .query((rs, _) -> String.valueOf(rs.getString(1)))
                .list())
        .containsExactly(
            "mailbox.opened",
            "mailbox.changed",
            "mailbox.changed",
            "mailbox.paused",
            "mailbox.resumed");
  }

  @Test
  void isClosedToWhoMayNotConnectChannels() {
    Browser agent = browser("na", Role.AGENT);
    assertThat(agent.open("/desk/admin/mailboxes").statusCode()).isIn(403, 404);
    assertThat(agent.submit("/desk/admin/mailboxes", "address=evil@desk.example").statusCode())
        .isIn(403, 404);
    assertThat(desk.the(Mailboxes.class).list())
        .noneMatch(m -> m.inbox().address().startsWith("evil"));
  }

  private static Mailbox mailbox() {
    return desk.the(Mailboxes.class).list().stream()
        .filter(m -> m.inbox().address().equals("help@desk.example"))
        .findFirst()
        .orElseThrow();
  }

  private static Browser browser(String name, Role role) {
    var agent =
        desk.the(People.class)
            .add(
                new NewAgent(
                    name,
                    new EmailAddress(name + "@desk.example"),
                    role,
                    Locale.ENGLISH,
                    ZoneOffset.UTC),
                Actor.SYSTEM);
    var browser = new Browser(desk.port());
    browser.plant(
        "session", desk.the(Sessions.class).start(agent.id(), new Visitor("127.0.0.1", "test")));
    browser.open("/desk");
    return browser;
  }
}
