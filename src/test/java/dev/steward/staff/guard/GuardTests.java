package dev.steward.staff.guard;

import static dev.steward.staff.Browser.location;
import static dev.steward.staff.StaffWorld.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.steward.audit.Actor;
import dev.steward.staff.Agent;
import dev.steward.staff.Browser;
import dev.steward.staff.Permission;
import dev.steward.staff.Role;
import dev.steward.staff.StaffDesk;
import dev.steward.staff.StaffWorld;
import dev.steward.staff.TestClock;
import dev.steward.staff.people.People;
import dev.steward.staff.session.Sessions;
import dev.steward.staff.token.ApiTokens;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@StaffDesk.Test
class GuardTests {
  @LocalServerPort int port;
  @Autowired StaffWorld world;
  @Autowired People people;
  @Autowired Sessions sessions;
  @Autowired ApiTokens tokens;
  @Autowired TestClock clock;
  @Autowired JdbcClient jdbc;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping routes;

  Browser browser = new Browser(0);

  @BeforeEach
  void forgetEarlierFailures() {
    clock.advance(Duration.ofHours(1));
    browser = new Browser(port);
  }

  /** One registered route with a number in place of each variable. */
  private record Route(String method, String path, RouteRule rule) {}

  private List<Route> all() {
    var found = new ArrayList<Route>();
    routes
        .getHandlerMethods()
        .forEach((mapping, handler) -> {
          for (String pattern : mapping.getPatternValues()) {
            for (RequestMethod method : mapping.getMethodsCondition().getMethods()) {
              String path = pattern.replaceAll("\\{[^}]+}", "999999999");
              found.add(new Route(method.name(), path, RouteRule.of(handler)));
            }
          }
        });
    return found;
  }

  @Test
  void turnsAnonymousVisitorsAwayFromEveryRouteThatIsNotOpen() {
    for (Route route : all()) {
      if (!(route.rule() instanceof RouteRule.Open)) {
        HttpResponse<String> answer = ask(browser, route);
        boolean led = answer.statusCode() == 303 && location(answer).startsWith("/sign-in");
        assertThat(led || List.of(401, 403).contains(answer.statusCode()))
            .as(route + " answered " + answer.statusCode())
            .isTrue();
        // the head names scripts, and one of them looks for secrets
        assertThat(answer.body().replaceAll("(?s)<head>.*?</head>", "")).doesNotContain("secret");
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void letsEachRoleUseWhatItMayAndNothingElse(Role role) {
    signIn(world.agent(role));

    for (Route route : all()) {
      if (route.rule() instanceof RouteRule.Needs needs && !route.path().startsWith("/api/")) {
        boolean may = role.permissions().containsAll(needs.permissions());
        boolean endsOwnSession = route.path().endsWith("/sessions/end");
        HttpResponse<String> answer = ask(browser, route);
        assertThat(answer.statusCode() != 403 && answer.statusCode() != 401)
            .as(role + " " + route + " answered " + answer.statusCode())
            .isEqualTo(may);
        assertThat(endsOwnSession && location(answer).startsWith("/sign-in")).isFalse();
      }
    }
  }

  @Test
  void givesAdminsEveryPermissionAndEditorsNoTicket() {
    assertThat(Role.ADMIN.permissions()).containsExactlyInAnyOrder(Permission.values());
    assertThat(Role.EDITOR.permissions())
        .doesNotContain(Permission.VIEW_TICKETS, Permission.VIEW_CUSTOMERS);
    assertThat(Role.AGENT.permissions()).doesNotContain(Permission.RAW_SOURCE);
  }

  @Test
  void refusesUndeclaredAndContradictoryRoutesEvenToAdmins() {
    signIn(world.agent(Role.ADMIN));

    assertThat(browser.open("/test/undeclared").statusCode()).isEqualTo(403);
    assertThat(browser.open("/test/contradictory").statusCode()).isEqualTo(403);
  }

  @Test
  void killsSessionsAndTokensOfADisabledAgentWithTheNextRequest() {
    Agent li = world.agent(Role.AGENT);
    signIn(li);
    String token = tokens.create("for li", Role.ADMIN, Actor.OPERATOR);
    assertThat(api(basic(li.email().value(), token)).statusCode()).isEqualTo(200);

    people.disable(li.id(), Actor.SYSTEM);

    assertThat(location(browser.open("/desk"))).startsWith("/sign-in");
    assertThat(api(basic(li.email().value(), token)).statusCode()).isEqualTo(401);
    assertThat(
            browser.submit("/sign-in", "email=" + li.email(), "password=" + PASSWORD).statusCode())
        .isEqualTo(422);
  }

  @Test
  void appliesANewRoleToTheNextRequest() {
    Agent li = world.agent(Role.ADMIN);
    signIn(li);
    assertThat(browser.open("/desk/admin/tokens").statusCode()).isEqualTo(200);

    people.changeRole(li.id(), Role.AGENT, Actor.SYSTEM);

    assertThat(browser.open("/desk/admin/tokens").statusCode()).isEqualTo(403);
  }

  @Test
  void letsSessionsIdleOutAndEndsThemAnywayAfterAWeek() {
    Agent li = world.agent(Role.AGENT);
    signIn(li);
    clock.advance(Sessions.IDLE.minusMinutes(1));
    assertThat(browser.open("/desk").statusCode()).isEqualTo(200);
    clock.advance(Sessions.IDLE.plusMinutes(2));
    assertThat(location(browser.open("/desk"))).startsWith("/sign-in");

    signIn(li);
    for (int hours = 0; hours < Sessions.LONGEST.toHours(); hours += 6) {
      assertThat(browser.open("/desk").statusCode()).isEqualTo(200);
      clock.advance(Duration.ofHours(6));
    }
    assertThat(location(browser.open("/desk"))).startsWith("/sign-in");
  }

  @Test
  void wantsAFreshProofForSensitiveActs() {
    signIn(world.agent(Role.ADMIN));
    assertThat(browser.submit("/test/sensitive").statusCode()).isEqualTo(303);

    clock.advance(RecentProofWindow.LONGER);

    assertThat(browser.submit("/test/sensitive").statusCode()).isEqualTo(403);
    assertThat(
            browser.submit("/desk/profile/password", "password=another good long one").statusCode())
        .isEqualTo(403);
    assertThat(browser.submit("/desk/admin/tokens", "name=x", "role=admin").statusCode())
        .isEqualTo(403);
    assertThat(browser.submit("/desk/profile/second-factor/removal").statusCode()).isEqualTo(403);
    assertThat(location(browser.open("/desk/profile/password")))
        .isEqualTo("/proof?next=%2Fdesk%2Fprofile%2Fpassword");

    assertThat(browser.submit("/proof", "password=wrong").statusCode()).isEqualTo(422);
    assertThat(browser.submit("/test/sensitive").statusCode()).isEqualTo(403);
    assertThat(
            location(
                browser.submit("/proof", "password=" + PASSWORD, "next=/desk/profile/password")))
        .isEqualTo("/desk/profile/password");
    assertThat(browser.submit("/test/sensitive").statusCode()).isEqualTo(303);
  }

  @Test
  void letsProgramsInByBearerAndBasicAndNothingElse() {
    String token = tokens.create("report", Role.REVIEWER, Actor.OPERATOR);
    Agent lead = world.agent(Role.LEAD);

    assertThat(api("Bearer " + token).body()).isEqualTo("report true true");
    assertThat(api(basic("nobody@elsewhere.example", token)).body()).isEqualTo("report true true");
    assertThat(api(basic(lead.email().value().toUpperCase(Locale.ROOT), token)).body())
        .as("a lead may not read raw sources, with whatever token")
        .isEqualTo(lead.name() + " false false");
    for (String wrong :
        List.of(
            "",
            "Bearer",
            "Bearer ",
            "Bearer " + token.toLowerCase(Locale.ROOT),
            "Bearer " + token + "x",
            "Basic !!!",
            "Basic "
                + Base64.getEncoder()
                    .encodeToString(
                        (lead.email() + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8)),
            "Basic "
                + Base64.getEncoder().encodeToString(token.getBytes(StandardCharsets.UTF_8)))) {
      HttpResponse<String> answer = api(wrong);
      assertThat(answer.statusCode()).as(wrong).isEqualTo(401);
    }
  }

  @Test
  void keepsTokensAwayFromPagesAndCookiesAwayFromTheApi() {
    signIn(world.agent(Role.ADMIN));
    String token = tokens.create("page", Role.ADMIN, Actor.OPERATOR);

    assertThat(browser.open("/api/v2/test").statusCode()).isEqualTo(401);
    assertThat(browser.program("/desk", Map.of("Authorization", "Bearer " + token)).statusCode())
        .isEqualTo(401);
  }

  @Test
  void keepsOnlyAHashOfATokenAndRemembersItsUse() {
    String token = tokens.create("hashed", Role.AGENT, Actor.OPERATOR);
    assertThat(tokens.list())
        .filteredOn(made -> made.name().equals("hashed"))
        .allMatch(made -> made.lastUsedAt().isEmpty());

    api("Bearer " + token);

    var made =
        tokens.list().stream()
            .filter(each -> each.name().equals("hashed"))
            .findFirst()
            .orElseThrow();
    assertThat(made.lastUsedAt()).isEqualTo(Optional.of(clock.instant()));
    tokens.revoke(made.id(), Actor.OPERATOR);
    assertThat(api("Bearer " + token).statusCode()).isEqualTo(401);
    assertThat(
            jdbc.sql("select count(*) from api_token where encode(token_hash, 'escape') like ?")
                .param("%" + token + "%")
                .query(Long.class)
                .single())
        .isZero();
  }

  @Test
  void answersTheGuessedMethodsOfARouteWithNothing() {
    signIn(world.agent(Role.ADMIN));

    assertThat(browser.open("/sign-out").statusCode()).isEqualTo(405);
  }

  private HttpResponse<String> ask(Browser by, Route route) {
    return route.method().equals("POST") ? by.submit(route.path()) : by.open(route.path());
  }

  private HttpResponse<String> api(String authorization) {
    return browser.program("/api/v2/test", Map.of("Authorization", authorization));
  }

  private static String basic(String email, String token) {
    String plain = email + "/token:" + token;
    return "Basic " + Base64.getEncoder().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
  }

  private void signIn(Agent agent) {
    HttpResponse<String> answer =
        browser.submit("/sign-in", "email=" + agent.email(), "password=" + PASSWORD);
    assertThat(answer.statusCode()).isEqualTo(303);
  }

  private static final class RecentProofWindow {
    static final Duration LONGER = dev.steward.staff.RecentProof.WINDOW.plusSeconds(1);
  }
}
