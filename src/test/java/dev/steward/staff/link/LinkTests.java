package dev.steward.staff.link;

import static dev.steward.staff.Browser.location;
import static dev.steward.staff.StaffWorld.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.steward.audit.Actor;
import dev.steward.staff.Agent;
import dev.steward.staff.Browser;
import dev.steward.staff.Role;
import dev.steward.staff.StaffDesk;
import dev.steward.staff.StaffWorld;
import dev.steward.staff.TestClock;
import dev.steward.staff.people.People;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@StaffDesk.Test
class LinkTests {
  @LocalServerPort int port;
  @Autowired StaffWorld world;
  @Autowired People people;
  @Autowired TestClock clock;
  @Autowired JdbcClient jdbc;

  Browser browser = new Browser(0);

  @BeforeEach
  void forgetEarlierFailures() {
    clock.advance(Duration.ofHours(1));
    browser = new Browser(port);
  }

  @Test
  void signsInOnceAndOnlyWhenTheButtonIsPressed() {
    Agent li = world.invited(Role.AGENT);
    String path = people.link(li.id(), LinkPurpose.SIGN_IN, Actor.OPERATOR);

    for (int opened = 0; opened < 3; opened++) {
      assertThat(new Browser(port).open(path).statusCode()).isEqualTo(200);
    }
    assertThat(location(browser.submit(path))).isEqualTo("/desk");
    assertThat(browser.open("/desk").body()).contains(li.name());

    var late = new Browser(port);
    assertThat(late.open(path).statusCode()).isEqualTo(404);
    assertThat(late.submit(path).statusCode()).isEqualTo(404);
    assertThat(location(late.open("/desk"))).startsWith("/sign-in");
  }

  @Test
  void letsSomebodyInvitedChooseAPasswordByTheRules() {
    Agent li = world.invited(Role.AGENT);
    String path = people.link(li.id(), LinkPurpose.INVITATION, Actor.OPERATOR);
    assertThat(browser.open(path).body()).contains(li.name(), "new-password");

    assertThat(browser.submit(path, "password=short").body()).contains("at least 12 characters");
    assertThat(browser.submit(path, "password=Password2026!").statusCode()).isEqualTo(422);
    assertThat(browser.submit(path, "password=" + PASSWORD).statusCode()).isEqualTo(303);

    assertThat(
            new Browser(port)
                .submit("/sign-in", "email=" + li.email(), "password=" + PASSWORD)
                .statusCode())
        .isEqualTo(303);
  }

  @Test
  void endsOtherSessionsWhenAPasswordIsChosenAnew() {
    Agent li = world.agent(Role.AGENT);
    var thief = new Browser(port);
    thief.submit("/sign-in", "email=" + li.email(), "password=" + PASSWORD);

    browser.submit(
        people.link(li.id(), LinkPurpose.INVITATION, Actor.OPERATOR),
        "password=quite another sentence 9");

    assertThat(location(thief.open("/desk"))).startsWith("/sign-in");
    assertThat(browser.open("/desk").statusCode()).isEqualTo(200);
  }

  @Test
  void stillOwesTheSecondFactor() {
    Agent li = world.agent(Role.AGENT);
    world.protect(li);

    String path = people.link(li.id(), LinkPurpose.SIGN_IN, Actor.OPERATOR);

    assertThat(location(browser.submit(path))).startsWith("/sign-in/code");
    assertThat(location(browser.open("/desk"))).startsWith("/sign-in/code");
  }

  @Test
  void letsOneOfEightWin() throws Exception {
    Agent li = world.invited(Role.AGENT);
    String path = people.link(li.id(), LinkPurpose.SIGN_IN, Actor.OPERATOR);
    List<Callable<Integer>> eight =
        IntStream.range(0, 8)
            .mapToObj(_ -> (Callable<Integer>) () -> new Browser(port).submit(path).statusCode())
            .toList();

    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      int won = 0;
      for (var outcome : threads.invokeAll(eight)) {
        won += outcome.get() == 303 ? 1 : 0;
      }
      assertThat(won).isEqualTo(1);
    }
  }

  @Test
  void refusesWhatIsNotExactlyTheLink() {
    Agent li = world.invited(Role.AGENT);
    String path = people.link(li.id(), LinkPurpose.SIGN_IN, Actor.OPERATOR);
    String token = path.substring("/link/".length());

    for (String wrong :
        List.of(
            "%20",
            "null",
            "undefined",
            token.toLowerCase(Locale.ROOT),
            token.toUpperCase(Locale.ROOT),
            token + "%20",
            token.substring(1),
            "x".repeat(5000),
            "%00",
            "..%2f" + token)) {
      int status = browser.open("/link/" + wrong).statusCode();
      assertThat(status).as(wrong).isIn(404, 400, 414, 431);
    }
    assertThat(browser.open("/link/").statusCode()).isEqualTo(404);
    assertThat(token).hasSizeGreaterThanOrEqualTo(43);
    assertThat(
            jdbc.sql("select count(*) from sign_in_link where token_hash = convert_to(?, 'UTF8')")
                .param(token)
                .query(Long.class)
                .single())
        .isZero();
  }

  @Test
  void expiresAndGivesWayToItsSuccessor() {
    Agent li = world.invited(Role.AGENT);
    String old = people.link(li.id(), LinkPurpose.SIGN_IN, Actor.OPERATOR);
    String present = people.link(li.id(), LinkPurpose.SIGN_IN, Actor.OPERATOR);
    assertThat(browser.open(old).statusCode()).isEqualTo(404);
    assertThat(browser.open(present).statusCode()).isEqualTo(200);

    clock.advance(LinkPurpose.SIGN_IN.life().plusSeconds(1));

    assertThat(browser.open(present).statusCode()).isEqualTo(404);
    assertThat(browser.submit(present).statusCode()).isEqualTo(404);
  }

  @Test
  void isWorthNothingToADisabledAgent() {
    Agent li = world.invited(Role.AGENT);
    String path = people.link(li.id(), LinkPurpose.SIGN_IN, Actor.OPERATOR);

    people.disable(li.id(), Actor.SYSTEM);

    assertThat(browser.submit(path).statusCode()).isEqualTo(404);
  }

  @Test
  void isBuiltFromTheConfiguredAddressWhateverTheRequestSays() throws Exception {
    Agent admin = world.agent(Role.ADMIN);
    browser.submit("/sign-in", "email=" + admin.email(), "password=" + PASSWORD);

    HttpResponse<String> answer =
        browser.submit(
            "/desk/admin/people", "name=New One", "email=new@desk.example", "role=agent");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains(StaffDesk.BASE_URL + "/link/");

    String poisoned = poisoned();
    assertThat(poisoned).startsWith("HTTP/1.1 ").doesNotContain("evil.example/link");
  }

  /** The same page asked for under somebody else's name, which `HttpClient` will not do. */
  private String poisoned() throws Exception {
    String session = browser.cookie("session").orElseThrow();
    try (var socket = new java.net.Socket("localhost", port)) {
      socket.setSoTimeout(10_000);
      String request =
          """
          GET /desk/admin/people HTTP/1.1
          Host: evil.example
          X-Forwarded-Host: evil.example
          Accept: text/html
          Cookie: session=%s
          Connection: close

          """
              .formatted(session)
              .replace("\n", "\r\n");
      socket.getOutputStream().write(request.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
      return new String(
          socket.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    }
  }
}
