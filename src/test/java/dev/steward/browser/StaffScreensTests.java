package dev.steward.browser;

import static dev.steward.staff.StaffWorld.PASSWORD;

import com.microsoft.playwright.options.Cookie;
import dev.steward.audit.Actor;
import dev.steward.platform.web.Chromium;
import dev.steward.staff.Agent;
import dev.steward.staff.Role;
import dev.steward.staff.StaffDesk;
import dev.steward.staff.StaffWorld;
import dev.steward.staff.link.LinkPurpose;
import dev.steward.staff.people.People;
import dev.steward.staff.people.Teams;
import dev.steward.staff.session.Sessions;
import dev.steward.staff.session.Visitor;
import dev.steward.staff.token.ApiTokens;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sign-in, profile and administration in Chinese and English, light and dark, phone to wide. */
@StaffDesk.Test
@Timeout(value = 5, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class StaffScreensTests {
  private static final String BROWSER =
      "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 Version/19.0 Safari/605.1.15";

  private static final Map<String, String> PAGES =
      Map.of(
          "profile", "/desk/profile",
          "password", "/desk/profile/password",
          "second-factor", "/desk/profile/second-factor?welcome",
          "people", "/desk/admin/people",
          "teams", "/desk/admin/teams",
          "tokens", "/desk/admin/tokens");

  @LocalServerPort int port;
  @Autowired StaffWorld world;
  @Autowired People people;
  @Autowired Teams teams;
  @Autowired ApiTokens tokens;
  @Autowired Sessions sessions;
  @Autowired JdbcClient jdbc;

  @Test
  void everyPageIsSoundInEveryWayOfLooking() {
    Agent admin = world.agent(Role.ADMIN);
    Agent invited = world.invited(Role.REVIEWER);
    people.disable(world.agent(Role.AGENT).id(), Actor.SYSTEM);
    tokens.create("月度报表", Role.REVIEWER, Actor.OPERATOR);
    var team = teams.add("充值与提现 · Deposits and withdrawals", Actor.OPERATOR);
    teams.fill(team, List.of(admin.id()), Actor.OPERATOR);
    sessions.start(admin.id(), new Visitor("2001:db8::4711", BROWSER));
    try (var chromium = Chromium.launch()) {
      String origin = "http://localhost:" + port;
      var outside = new Screens(chromium.browser(), origin, List.of());
      outside.look("sign-in", "/sign-in");
      outside.look("invitation", people.link(invited.id(), LinkPurpose.INVITATION, Actor.OPERATOR));
      outside.look("link-gone", "/link/used");
      outside.look("reset", "/password-reset");
      for (Screens.Way way : Screens.Way.ALL) {
        outside.look(
            "reset-sent",
            "/password-reset",
            way,
            page -> {
              page.fill("#email", "na@desk.example");
              page.click("button.button--primary");
              page.waitForSelector("[role=status]");
            });
      }
      outside.look(
          "sign-in-wrong",
          "/sign-in",
          Screens.Way.ALL.getFirst(),
          page -> {
            page.fill("#email", admin.email().value());
            page.fill("#password", "not " + PASSWORD);
            page.click("button.button--primary");
            page.waitForSelector("[role=alert]");
          });
      outside.assertClean();
      Agent chinese = world.agent(Role.ADMIN);
      jdbc.sql("update agent set locale = 'zh-CN', name = '李伟' where id = ?")
          .param(chinese.id().value())
          .update();
      for (Screens.Way way : Screens.Way.ALL) {
        Agent reader = way.locale().equals("en") ? admin : chinese;
        var inside = new Screens(chromium.browser(), origin, List.of(session(reader, origin)));
        PAGES.forEach((name, path) -> inside.look(name, path, way, _ -> {}));
        inside.look("person", "/desk/admin/people/" + invited.id().value(), way, _ -> {});
        inside.look("team", "/desk/admin/teams/" + team.value(), way, _ -> {});
        inside.assertClean();
      }
    }
  }

  private Cookie session(Agent agent, String origin) {
    return new Cookie("session", sessions.start(agent.id(), new Visitor("127.0.0.1", BROWSER)))
        .setUrl(origin);
  }
}
