package dev.steward.browser;

import static dev.steward.ticket.World.desk;
import static dev.steward.ticket.World.someone;

import com.microsoft.playwright.options.Cookie;
import dev.steward.audit.Actor;
import dev.steward.helpcenter.ArticleId;
import dev.steward.helpcenter.Audience;
import dev.steward.helpcenter.SectionId;
import dev.steward.helpcenter.Wording;
import dev.steward.helpcenter.content.Articles;
import dev.steward.helpcenter.content.Catalogues;
import dev.steward.helpcenter.content.Placement;
import dev.steward.helpcenter.content.Shelves;
import dev.steward.helpcenter.frame.Banner;
import dev.steward.notice.Announcement;
import dev.steward.notice.NoticeWorld;
import dev.steward.notice.Topic;
import dev.steward.notice.content.Settings;
import dev.steward.platform.address.EmailAddress;
import dev.steward.platform.web.Chromium;
import dev.steward.staff.Agent;
import dev.steward.staff.Role;
import dev.steward.staff.people.NewAgent;
import dev.steward.staff.people.People;
import dev.steward.staff.session.Sessions;
import dev.steward.staff.session.Visitor;
import dev.steward.status.Area;
import dev.steward.status.Impact;
import dev.steward.status.Phase;
import dev.steward.status.Standing;
import dev.steward.status.content.Components;
import dev.steward.status.content.Incidents;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The help center, announcements, the status page and the brand, in all ways of looking. */
@Timeout(value = 6, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class NoticeScreensTests {
  private static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;
  private static final Actor BY = Actor.OPERATOR;

  /// The plainer ones are looked at where `bin/looks` asks for it.
  private static final boolean EVERY_PAGE = "all".equals(System.getenv("STEWARD_LOOKS"));

  @Test
  void everyPageIsSoundInEveryWayOfLooking() {
    Announcement announcement =
        NoticeWorld.published(
            new Settings(
                Topic.WALLET, true, Optional.of(Banner.Tone.WARNING), false, Optional.empty()),
            NoticeWorld.word());
    long component = component();
    long incident = incident(component);
    String article = article();
    desk.the(Catalogues.class).forget();
    try (var chromium = Chromium.launch()) {
      var outside = new Screens(chromium.browser(), desk.url(""), List.of());
      for (Screens.Way way : Screens.Way.ALL) {
        String home = "/hc/" + way.locale();
        look(outside, way, "help-home", home);
        look(outside, way, "help-article", home + article);
        look(outside, way, "help-search", home + "/search?q=Words");
        look(outside, way, "announcements", home + "/announcements");
        look(outside, way, "announcement", home + "/announcements/" + announcement.tail());
        look(outside, way, "status", home + "/status");
        look(outside, way, "status-incident", home + "/status/incidents/" + incident);
        if (EVERY_PAGE) {
          look(outside, way, "subscribed", home + "/announcements/subscribed");
          look(outside, way, "subscription-over", "/subscriptions/1-" + "a".repeat(26));
          look(outside, way, "status-history", home + "/status/history");
        }
      }
      outside.assertClean();
      var inside = new Screens(chromium.browser(), desk.url(""), List.of(session()));
      String editor = "/desk/announcements/" + announcement.id().value() + "/en";
      inside.look("desk-announcement", editor);
      inside.look("desk-status", "/desk/status");
      inside.look("desk-brand", "/desk/admin/brand");
      if (EVERY_PAGE) {
        inside.look("desk-announcements", "/desk/announcements");
        inside.look("desk-incident", "/desk/status/incidents/" + incident);
        inside.look("desk-components", "/desk/status/components");
      }
      inside.assertClean();
    } finally {
      desk.the(Incidents.class).update(incident, word(component, Phase.RESOLVED), BY);
      desk.the(Components.class).archive(component, BY);
      NoticeWorld.withdraw(announcement);
    }
  }

  private static void look(Screens screens, Screens.Way way, String name, String path) {
    screens.look("notice-" + name, path, way, _ -> {});
  }

  private static long component() {
    return desk.the(Components.class)
        .add(
            Area.WITHDRAWAL,
            Optional.empty(),
            Optional.of("trx"),
            Map.of(Locale.ENGLISH, "TRON (TRC20) withdrawals", CHINESE, "波场 (TRC20) 提现"),
            BY);
  }

  private static long incident(long component) {
    Incidents incidents = desk.the(Incidents.class);
    return incidents.report(
        Map.of(Locale.ENGLISH, "TRC20 withdrawals are delayed", CHINESE, "TRC20 提现延迟"),
        word(component, Phase.INVESTIGATING),
        BY);
  }

  private static Incidents.Word word(long component, Phase phase) {
    return new Incidents.Word(
        phase,
        Impact.MAJOR,
        Map.of(Locale.ENGLISH, "We are looking into it.", CHINESE, "我们正在排查。"),
        Map.of(component, Standing.PARTIAL),
        false);
  }

  private static String article() {
    Shelves shelves = desk.the(Shelves.class);
    String name = NoticeWorld.word();
    long category = shelves.category(name, "key-round", BY);
    shelves.nameCategory(category, Locale.ENGLISH, "Account", "Sign-in and locks");
    SectionId section = shelves.section(category, name, BY);
    shelves.nameSection(section, Locale.ENGLISH, "First steps");
    Articles articles = desk.the(Articles.class);
    ArticleId id =
        articles.create(
            new Placement(
                section, name, Audience.EVERYONE, OptionalLong.empty(), Optional.empty(), 1, true),
            BY);
    String body = "Words.\n\n## One\n\n- a\n\n## Two\n\n| x | y |\n|---|---|\n| 1 | 2 |\n";
    var wording =
        new Wording("How to begin", "A summary.", List.of(), Wording.Format.MARKDOWN, body);
    articles.write(id, Locale.ENGLISH, wording, "", OptionalInt.empty(), BY);
    articles.publish(id, Locale.ENGLISH, Optional.empty(), true, BY);
    return "/articles/" + id.value() + "-" + name;
  }

  private static Cookie session() {
    Agent admin =
        desk.the(People.class)
            .add(
                new NewAgent(
                    "Ada",
                    new EmailAddress(someone("ada")),
                    Role.ADMIN,
                    CHINESE,
                    ZoneOffset.ofHours(8)),
                BY);
    String token = desk.the(Sessions.class).start(admin.id(), new Visitor("127.0.0.1", "test"));
    return new Cookie("session", token).setUrl(desk.url(""));
  }
}
