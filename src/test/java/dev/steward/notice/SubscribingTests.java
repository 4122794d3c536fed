package dev.steward.notice;

import static dev.steward.notice.NoticeWorld.announcements;
import static dev.steward.notice.NoticeWorld.get;
import static dev.steward.notice.NoticeWorld.mails;
import static dev.steward.notice.NoticeWorld.post;
import static dev.steward.notice.NoticeWorld.published;
import static dev.steward.notice.NoticeWorld.word;
import static dev.steward.ticket.World.desk;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.steward.audit.Actor;
import dev.steward.notice.content.Settings;
import dev.steward.notice.mailing.Mailroom;
import dev.steward.notice.subscribing.Subscribing;
import dev.steward.platform.error.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class SubscribingTests {
  private static final Pattern QUESTION =
      Pattern.compile("/subscriptions/confirmations/[A-Za-z0-9_-]{43}");
  private static final Pattern END =
      Pattern.compile("List-Unsubscribe: <[^>]*?(/subscriptions/[^>]*/end)>");

  private final Subscribing subscribing = desk.the(Subscribing.class);

  @Test
  void writesNothingButTheQuestionUntilTheOwnerOfTheMailboxSaysYes() {
    String address = address();
    subscribing.ask(address, EnumSet.of(Topic.FEES), Locale.ENGLISH, word());
    String link = question(address);

    assertThat(get(link).body()).contains("Confirm your subscription", "Fees");
    assertThat(isConfirmed(address)).as("looking changes nothing").isFalse();
    assertThat(post(link, "").statusCode()).isEqualTo(303);
    assertThat(isConfirmed(address)).isTrue();
    assertThat(post(link, "").body()).contains("This link has done its work");
  }

  @Test
  void answersTheSameWhetherAnAddressIsKnownOrNot() {
    String known = subscribed(Topic.SECURITY);
    String path = "/hc/en/announcements/subscriptions";
    var first = post(path, "email=" + known + "&topic=fees");
    var second = post(path, "email=" + address() + "&topic=fees");
    assertThat(first.statusCode()).isEqualTo(second.statusCode()).isEqualTo(303);
    assertThat(first.headers().firstValue("Location"))
        .isEqualTo(second.headers().firstValue("Location"));
    assertThat(post(path, "email=no&topic=fees").statusCode()).isEqualTo(422);
    assertThat(topics(known)).containsExactly("security");
  }

  @Test
  void holdsFloodsBackByNetworkAndByAddress() {
    String network = word();
    for (int i = 0; i < Subscribing.PER_HOUR; i++) {
      subscribing.ask(address(), Set.of(Topic.FEES), Locale.ENGLISH, network);
    }
    assertThatThrownBy(
            () -> subscribing.ask(address(), Set.of(Topic.FEES), Locale.ENGLISH, network))
        .isInstanceOf(Refusal.class);
    String victim = address();
    for (int i = 0; i < 20; i++) {
      subscribing.ask(victim, Set.of(Topic.FEES), Locale.ENGLISH, word());
    }
    assertThat(mails(victim)).hasSize(1);
  }

  @Test
  void asksOnceWhenEightAskAtOnce() throws Exception {
    String address = address();
    atOnce(
        8,
        () -> {
          subscribing.ask(address, Set.of(Topic.FEES), Locale.ENGLISH, word());
          return true;
        });
    assertThat(mails(address)).hasSize(1);
  }

  @Test
  void sendsEachLetterOnceWithEightWorkersAndAfterAKillAndEndsByOneClick() throws Exception {
    var addresses = new ArrayList<String>();
    for (int i = 0; i < 40; i++) {
      addresses.add(subscribed(Topic.LISTING));
    }
    String title = word();
    Announcement announcement = published(Settings.of(Topic.LISTING), title);
    due(announcement, "next_at = now()");
    send(announcement);
    // Killed before it could write how far it came: it begins anew and nobody gets it twice.
    due(announcement, "next_at = now(), reached = 0, finished_at = null");
    send(announcement);

    for (String address : addresses) {
      List<String> letters = mails(address).stream().filter(mail -> mail.contains(title)).toList();
      assertThat(letters).as(address).hasSize(1);
    }
    String letter = mails(addresses.getFirst()).getLast();
    assertThat(letter)
        .contains("List-Unsubscribe-Post: List-Unsubscribe=One-Click", "Precedence: bulk");
    Matcher end = END.matcher(letter.replaceAll("\\r\\n[ \\t]", " "));
    assertThat(end.find()).as(letter).isTrue();
    assertThat(get(end.group(1)).statusCode()).isEqualTo(303);
    assertThat(isConfirmed(addresses.getFirst())).as("opening it ends nothing").isTrue();
    assertThat(post(end.group(1), "List-Unsubscribe=One-Click").statusCode()).isEqualTo(204);
    assertThat(post(end.group(1), "List-Unsubscribe=One-Click").statusCode()).isEqualTo(204);
    assertThat(isConfirmed(addresses.getFirst())).isFalse();
    String forged = end.group(1).replaceAll("/[0-9]+-", "/1-");
    assertThat(post(forged, "List-Unsubscribe=One-Click").statusCode()).isEqualTo(204);
    announcements().withdraw(announcement.id(), Actor.OPERATOR);
  }

  @Test
  void letsNobodyEndTheSubscriptionOfAnother() {
    String address = subscribed(Topic.FEES);
    long id =
        desk.jdbc()
            .sql("select id from notice_subscriber where address = ?")
            .param(address)
            .query(Long.class)
            .single();
    post("/subscriptions/" + id + "-aaaaaaaaaaaaaaaaaaaaaaaaaa/end", "List-Unsubscribe=One-Click");
    assertThat(isConfirmed(address)).isTrue();
  }

  private static void send(Announcement announcement) throws Exception {
    Mailroom room = desk.the(Mailroom.class);
    Instant end = Instant.now().plus(Duration.ofSeconds(60));
    String key = "announcement:" + announcement.id().value();
    while (!isFinished(key) && Instant.now().isBefore(end)) {
      due(announcement, "next_at = now()");
      atOnce(8, room::turn);
    }
    assertThat(isFinished(key)).isTrue();
  }

  private static boolean isFinished(String key) {
    return desk.jdbc()
        .sql("select finished_at is not null from notice_mailing where key = ?")
        .param(key)
        .query(Boolean.class)
        .single();
  }

  private static void due(Announcement announcement, String set) {
    desk.jdbc()
        .sql("update notice_mailing set " + set + " where key = ?")
        .param("announcement:" + announcement.id().value())
        .update();
  }

  private static void atOnce(int many, Callable<Boolean> act) throws Exception {
    try (var threads = Executors.newFixedThreadPool(many)) {
      for (Future<Boolean> each : threads.invokeAll(java.util.Collections.nCopies(many, act))) {
        each.get();
      }
    }
  }

  private String subscribed(Topic topic) {
    String address = address();
    subscribing.ask(address, EnumSet.of(topic), Locale.ENGLISH, word());
    String link = question(address);
    assertThat(subscribing.confirm(link.substring(link.lastIndexOf('/') + 1))).isPresent();
    return address;
  }

  private static String question(String address) {
    String mail = mails(address).getLast().replace("=\r\n", "");
    Matcher link = QUESTION.matcher(mail);
    assertThat(link.find()).as(mail).isTrue();
    return link.group();
  }

  private static String address() {
    return word() + "@readers.example";
  }

  private static boolean isConfirmed(String address) {
    return desk.jdbc()
        .sql(
            "select exists (select from notice_subscriber where address = ? and confirmed_at is not null)")
        .param(address)
        .query(Boolean.class)
        .single();
  }

  private static List<String> topics(String address) {
    return desk.jdbc()
        .sql("select unnest(topics) from notice_subscriber where address = ?")
        .param(address)
        .query((row, _) -> row.getString(1))
        .list();
  }
}
