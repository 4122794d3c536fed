package dev.steward.email.posting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.steward.TestDesk;
import dev.steward.audit.Actor;
import dev.steward.email.mailbox.Mailboxes;
import dev.steward.platform.address.EmailAddress;
import dev.steward.platform.blob.BlobKey;
import dev.steward.platform.blob.BlobStore;
import dev.steward.staff.Agent;
import dev.steward.staff.Role;
import dev.steward.staff.people.NewAgent;
import dev.steward.staff.people.People;
import dev.steward.staff.post.Letter;
import dev.steward.staff.post.StaffPost;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Letters to staff take the road of all mail. */
class MailedPostTests {
  private static final TestDesk desk = TestDesk.start();

  @Test
  void queuesALetterAsMailOfNoConversation() throws IOException {
    var post = desk.the(StaffPost.class);
    Agent na = agent();
    post.send(new Letter(na, "Nowhere", "to send it from"));
    assertThat(post.isReady()).isFalse();
    assertThat(desk.jdbc().sql("select count(*) from delivery").query(Long.class).single())
        .isZero();

    desk.the(Mailboxes.class).open("Example", "support@desk.example", Optional.empty());
    assertThat(post.isReady()).isTrue();
    post.send(new Letter(na, "重设密码", "Hello,\n\nhttps://desk.example/link/abc"));
    String mail = mail();
    assertThat(mail)
        .contains("To: Na <na@desk.example>", "Auto-Submitted: auto-generated")
        .contains("https://desk.example/link/abc")
        .doesNotContain("Reply-To:", "support+r.");
    assertThat(
            desk.jdbc()
                .sql("select kind || conversation || state from delivery")
                .query(String.class)
                .single())
        .startsWith("notification0");
  }

  private static String mail() throws IOException {
    byte[] key = desk.jdbc().sql("select blob from delivery").query(byte[].class).single();
    try (var raw = desk.the(BlobStore.class).open(BlobKey.of(key))) {
      return new String(raw.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static Agent agent() {
    return desk.the(People.class)
        .add(
            new NewAgent(
                "Na",
                new EmailAddress("na@desk.example"),
                Role.AGENT,
                Locale.ENGLISH,
                ZoneOffset.UTC),
            Actor.OPERATOR);
  }
}
