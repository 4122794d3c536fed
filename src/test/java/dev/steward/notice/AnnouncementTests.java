package dev.steward.notice;

import static dev.steward.notice.NoticeWorld.announcements;
import static dev.steward.notice.NoticeWorld.fresh;
import static dev.steward.notice.NoticeWorld.published;
import static dev.steward.notice.NoticeWorld.word;
import static dev.steward.notice.NoticeWorld.write;
import static dev.steward.notice.NoticeWorld.written;
import static dev.steward.ticket.World.desk;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.steward.audit.Actor;
import dev.steward.helpcenter.frame.Banner;
import dev.steward.notice.content.Settings;
import dev.steward.platform.error.Refusal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class AnnouncementTests {
  private static final List<String> EVERYWHERE =
      List.of(
          "/hc/en/announcements",
          "/hc/en/announcements/topics/wallet",
          "/hc/en/announcements.atom",
          "/hc/en/announcements.json",
          "/hc/en/announcements/topics/wallet.atom",
          "/sitemap.xml",
          "/llms.txt",
          "/hc/en");

  @Test
  void showsWhatIsPublishedEverywhereAndADraftNowhere() {
    Settings settings = banner();
    String title = word();
    Announcement draft = written(settings, title);
    EVERYWHERE.forEach(path -> assertThat(fresh(path).body()).as(path).doesNotContain(title));
    assertThat(fresh(page("en", draft)).statusCode()).isEqualTo(404);

    announcements().publish(draft.id(), Optional.empty(), Actor.OPERATOR);

    EVERYWHERE.forEach(path -> assertThat(fresh(path).body()).as(path).contains(title));
    assertThat(fresh("/hc/zh-CN/announcements").body()).contains("公告" + title);
    assertThat(fresh("/hc/en/announcements/topics/fees").body().split("<main", 2)[1])
        .doesNotContain(title);
    assertThat(fresh(page("zh-CN", draft)).body())
        .contains("公告" + title, "hreflang=\"en\"", "NewsArticle", "<strong>Body</strong>")
        .doesNotContain("alert(1)");
    announcements().withdraw(draft.id(), Actor.OPERATOR);
    EVERYWHERE.forEach(path -> assertThat(fresh(path).body()).as(path).doesNotContain(title));
    assertThat(fresh(page("en", draft)).statusCode()).isEqualTo(404);
  }

  @Test
  void endsBannerAndListingWhenItExpiresAndKeepsThePage() {
    String title = word();
    Announcement announcement = published(banner(), title);
    assertThat(fresh("/hc/en").body()).contains(title);
    desk.jdbc()
        .sql("update notice_announcement set expires_at = now() - interval '1 second' where id = ?")
        .param(announcement.id().value())
        .update();
    EVERYWHERE.forEach(path -> assertThat(fresh(path).body()).as(path).doesNotContain(title));
    assertThat(fresh(page("en", announcement)).body())
        .contains(title, "has expired", "name=\"robots\" content=\"noindex\"");
  }

  @Test
  void publishesByItselfWhenItsTimeHasComeAndOnce() {
    String title = word();
    Announcement draft = written(Settings.of(Topic.FEES), title);
    Instant later = Instant.now().plus(1, ChronoUnit.HOURS);
    announcements().publish(draft.id(), Optional.of(later), Actor.OPERATOR);
    assertThat(fresh("/hc/en/announcements").body()).doesNotContain(title);
    desk.jdbc()
        .sql("update notice_announcement set publish_at = now() where id = ?")
        .param(draft.id().value())
        .update();
    while (announcements().publishDue()) {
      // As many as are due; the desk's own worker may be quicker.
    }
    assertThat(announcements().find(draft.id()).orElseThrow().publishedAt()).isPresent();
    assertThat(
            desk.jdbc()
                .sql("select count(*) from notice_mailing where key = ?")
                .param("announcement:" + draft.id().value())
                .query(Long.class)
                .single())
        .isEqualTo(1);
  }

  @Test
  void refusesWhatIsIncompleteStaleInThePastOrWithoutItsValues() {
    Announcement draft = written(Settings.of(Topic.LISTING), word());
    Actor by = Actor.OPERATOR;
    assertThatThrownBy(() -> announcements().publish(draft.id(), Optional.of(Instant.EPOCH), by))
        .isInstanceOf(Refusal.class);
    assertThatThrownBy(() ->
            announcements()
                .write(
                    draft.id(),
                    Locale.ENGLISH,
                    Announcement.Text.NONE,
                    Settings.of(Topic.LISTING),
                    draft.version() - 1,
                    by))
        .isInstanceOf(Refusal.class);
    write(draft.id(), Locale.ENGLISH, "About {{no.such.value}}", Settings.of(Topic.LISTING));
    assertThatThrownBy(() -> announcements().publish(draft.id(), Optional.empty(), by))
        .hasMessageContaining("unknown-variables");
    AnnouncementId empty = announcements().create(Topic.FEES, "", by);
    assertThatThrownBy(() -> announcements().publish(empty, Optional.empty(), by))
        .isInstanceOf(Refusal.class);
  }

  @Test
  void leadsOtherSpellingsToTheOneAddressAndKnowsNoOtherTopics() {
    Announcement announcement = published(Settings.of(Topic.SECURITY), word());
    String path = "/hc/en/announcements/" + announcement.id().value();
    assertThat(fresh(path + "-other").headers().firstValue("Location"))
        .contains(page("en", announcement));
    assertThat(fresh("/hc/en/announcements/topics/status").statusCode()).isEqualTo(404);
    assertThat(fresh("/hc/xx/announcements").statusCode()).isEqualTo(404);
    assertThat(fresh("/hc/en/announcements?before=-5").statusCode()).isEqualTo(200);
  }

  @Test
  void goesOnFromTheLastOneSeenAndShowsPinnedOnesOnce() {
    Settings pinned = new Settings(Topic.LISTING, true, Optional.empty(), false, Optional.empty());
    Settings plain = new Settings(Topic.LISTING, false, Optional.empty(), false, Optional.empty());
    Announcement first = published(plain, word());
    Announcement second = published(plain, word());
    Announcement top = published(pinned, word());
    OptionalLong none = OptionalLong.empty();
    Optional<Topic> listings = Optional.of(Topic.LISTING);
    assertThat(announcements().current(listings, none, 500))
        .extracting(Announcement::id)
        .containsSubsequence(top.id(), second.id(), first.id());
    assertThat(announcements().current(listings, OptionalLong.of(second.id().value()), 500))
        .extracting(Announcement::id)
        .contains(first.id())
        .doesNotContain(top.id(), second.id());
    assertThat(announcements().current(listings, OptionalLong.of(0), 500))
        .extracting(Announcement::id)
        .contains(first.id(), second.id())
        .doesNotContain(top.id());
  }

  private static Settings banner() {
    return new Settings(
        Topic.WALLET, false, Optional.of(Banner.Tone.WARNING), true, Optional.empty());
  }

  private static String page(String language, Announcement announcement) {
    return "/hc/" + language + "/announcements/" + announcement.tail();
  }
}
