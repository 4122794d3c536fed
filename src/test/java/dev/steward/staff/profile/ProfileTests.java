package dev.steward.staff.profile;

import static dev.steward.staff.Browser.location;
import static dev.steward.staff.StaffWorld.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.steward.staff.Agent;
import dev.steward.staff.Agents;
import dev.steward.staff.Authenticator;
import dev.steward.staff.Browser;
import dev.steward.staff.Role;
import dev.steward.staff.StaffDesk;
import dev.steward.staff.StaffWorld;
import dev.steward.staff.TestClock;
import dev.steward.staff.secondfactor.SecondFactor;
import dev.steward.staff.session.Sessions;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@StaffDesk.Test
class ProfileTests {
  @LocalServerPort int port;
  @Autowired StaffWorld world;
  @Autowired Agents agents;
  @Autowired Sessions sessions;
  @Autowired SecondFactor secondFactor;
  @Autowired TestClock clock;
  @Autowired JdbcClient jdbc;

  Browser browser = new Browser(0);
  Browser phone = new Browser(0);

  @BeforeEach
  void forgetEarlierFailures() {
    clock.advance(Duration.ofHours(1));
    browser = new Browser(port);
    phone = new Browser(port);
  }

  @Test
  void keepsWhatAPersonSaysAboutThemselvesAndNothingElse() {
    Agent li = signedIn();

    HttpResponse<String> answer =
        browser.submit(
            "/desk/profile",
            "name=李 伟",
            "locale=zh-CN",
            "zone=Asia/Shanghai",
            "theme=dark",
            "signature=此致\n李伟",
            "role=admin",
            "email=root@desk.example",
            "id=1",
            "createdAt=2000-01-01");

    assertThat(location(answer)).isEqualTo("/desk/profile");
    Agent changed = agents.find(li.id()).orElseThrow();
    assertThat(changed.name()).isEqualTo("李 伟");
    assertThat(changed.locale()).isEqualTo(Locale.SIMPLIFIED_CHINESE);
    assertThat(changed.zone()).isEqualTo(ZoneId.of("Asia/Shanghai"));
    assertThat(changed.signature()).isEqualTo("此致\n李伟");
    assertThat(changed.role()).isEqualTo(Role.AGENT);
    assertThat(changed.email()).isEqualTo(li.email());
    assertThat(changed.createdAt()).isEqualTo(li.createdAt());
    assertThat(browser.open("/desk/profile").body()).contains("<html lang=\"zh-CN\"", "个人资料与安全");
  }

  @Test
  void refusesAnEmptyNameAndAZoneNobodyLivesIn() {
    signedIn();

    assertThat(browser.submit("/desk/profile", "name=\u200b ", "zone=UTC").statusCode())
        .isEqualTo(422);
    assertThat(browser.submit("/desk/profile", "name=Li", "zone=Mars/Olympus").statusCode())
        .isEqualTo(422);
    assertThat(
            browser
                .submit("/desk/profile", "name=Li", "zone=UTC", "signature=" + "x".repeat(2001))
                .statusCode())
        .isEqualTo(422);
  }

  @Test
  void changesThePasswordAndSignsEveryOtherBrowserOut() {
    Agent li = signedIn();
    phone.submit("/sign-in", "email=" + li.email(), "password=" + PASSWORD);
    assertThat(phone.open("/desk").statusCode()).isEqualTo(200);

    assertThat(browser.submit("/desk/profile/password", "password=short").statusCode())
        .isEqualTo(422);
    assertThat(
            location(
                browser.submit("/desk/profile/password", "password=another sentence entirely")))
        .isEqualTo("/desk/profile");

    assertThat(location(phone.open("/desk"))).startsWith("/sign-in");
    assertThat(browser.open("/desk").statusCode()).isEqualTo(200);
    assertThat(phone.submit("/sign-in", "email=" + li.email(), "password=" + PASSWORD).statusCode())
        .isEqualTo(422);
    assertThat(
            phone
                .submit("/sign-in", "email=" + li.email(), "password=another sentence entirely")
                .statusCode())
        .isEqualTo(303);
  }

  @Test
  void listsSessionsAndEndsOneOrAllOthers() {
    Agent li = signedIn();
    phone.submit("/sign-in", "email=" + li.email(), "password=" + PASSWORD);
    String page = browser.open("/desk/profile").body();
    assertThat(page).contains("Firefox · Linux", "This browser", "127.0.0.1");

    Matcher end = Pattern.compile("/desk/profile/sessions/[0-9]+/end").matcher(page);
    assertThat(end.find()).isTrue();
    browser.submit(end.group());
    assertThat(location(phone.open("/desk"))).startsWith("/sign-in");

    phone.submit("/sign-in", "email=" + li.email(), "password=" + PASSWORD);
    browser.submit("/desk/profile/sessions/end");
    assertThat(location(phone.open("/desk"))).startsWith("/sign-in");
    assertThat(sessions.list(li.id())).hasSize(1);
  }

  @Test
  void cannotEndTheSessionOfSomebodyElse() {
    Agent wang = world.agent(Role.AGENT);
    phone.submit("/sign-in", "email=" + wang.email(), "password=" + PASSWORD);
    long id = sessions.list(wang.id()).getFirst().id().value();
    signedIn();

    browser.submit("/desk/profile/sessions/" + id + "/end");

    assertThat(phone.open("/desk").statusCode()).isEqualTo(200);
  }

  @Test
  void turnsTheSecondFactorOnWithARightCodeAndOffAgain() {
    Agent li = signedIn();
    String page = browser.open("/desk/profile/second-factor").body();
    Matcher secret = Pattern.compile("data-copy-text-value=\"([A-Z2-7]{32})\"").matcher(page);
    assertThat(secret.find()).isTrue();
    var app = new Authenticator(secret.group(1));
    assertThat(page).contains("<path class=\"scan__ink\" d=\"M").doesNotContain("otpauth");
    assertThat(stored(li)).as("sealed").doesNotContain(secret.group(1));

    assertThat(browser.submit("/desk/profile/second-factor", "code=000000").statusCode())
        .isEqualTo(422);
    assertThat(secondFactor.isOn(li.id())).isFalse();
    String code = app.code(clock.instant());
    HttpResponse<String> on = browser.submit("/desk/profile/second-factor", "code=" + code);

    assertThat(on.body().split("codes__code", -1)).hasSize(11);
    assertThat(secondFactor.isOn(li.id())).isTrue();
    assertThat(secondFactor.accept(li.id(), code))
        .as("the code that turned it on is used up")
        .isFalse();
    assertThat(location(browser.open("/desk/profile/second-factor"))).isEqualTo("/desk/profile");
    browser.submit("/desk/profile/recovery-codes");
    assertThat(secondFactor.recoveryCodesLeft(li.id())).isEqualTo(10);
    browser.submit("/desk/profile/second-factor/removal");
    assertThat(secondFactor.isOn(li.id())).isFalse();
    assertThat(secondFactor.recoveryCodesLeft(li.id())).isZero();
  }

  @Test
  void keepsTheLanguageChosenInTheMenu() {
    Agent li = signedIn();
    browser.open("/desk/profile");

    browser.submit("/preferences", "locale=zh-CN", "back=/desk/profile");

    assertThat(agents.find(li.id()).orElseThrow().locale()).isEqualTo(Locale.SIMPLIFIED_CHINESE);
  }

  @Test
  void showsTheAppearanceChosenLastWhereverItWasChosen() {
    Agent li = signedIn();
    phone.submit("/sign-in", "email=" + li.email(), "password=" + PASSWORD);
    browser.submit("/preferences", "theme=dark");
    assertThat(phone.open("/desk/profile").body())
        .contains("data-theme=\"dark\"", "value=\"dark\" selected");
    phone.submit("/desk/profile", "name=Li", "locale=en", "zone=UTC", "theme=light", "signature=");
    assertThat(browser.open("/desk/profile").body()).contains("data-theme=\"light\"");
    browser.submit("/preferences", "theme=nonsense");
    assertThat(browser.open("/desk/profile").body()).contains("data-theme=\"light\"");
  }

  @Test
  void escapesWhatPeopleCallThemselves() {
    signedIn();
    browser.submit("/desk/profile", "name=<b onmouseover=x>\"Li\" & 'Wei' مرحبا", "zone=UTC");

    assertThat(browser.open("/desk/profile").body())
        .doesNotContain("<b onmouseover")
        .contains("&lt;b onmouseover");
  }

  private String stored(Agent agent) {
    return jdbc.sql("select encode(sealed_secret, 'escape') from agent_totp where agent_id = ?")
        .param(agent.id().value())
        .query(String.class)
        .single();
  }

  private Agent signedIn() {
    Agent li = world.agent(Role.AGENT);
    assertThat(
            browser.submit("/sign-in", "email=" + li.email(), "password=" + PASSWORD).statusCode())
        .isEqualTo(303);
    return li;
  }
}
