package dev.steward.staff.reset;

import static dev.steward.staff.Browser.location;
import static dev.steward.staff.StaffWorld.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.steward.audit.Actor;
import dev.steward.staff.Agent;
import dev.steward.staff.Browser;
import dev.steward.staff.KeptPost;
import dev.steward.staff.Role;
import dev.steward.staff.StaffDesk;
import dev.steward.staff.StaffWorld;
import dev.steward.staff.TestClock;
import dev.steward.staff.people.People;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A forgotten password, and what a stranger learns and can do: nothing. */
@StaffDesk.Test
class ResetTests {
  private static final String NEW = "an-entirely-other-phrase-41";
  private static final Pattern LINK = Pattern.compile("http://desk.example(/link/\\S+)");

  @LocalServerPort int port;
  @Autowired StaffWorld world;
  @Autowired People people;
  @Autowired Resetting resetting;
  @Autowired KeptPost post;
  @Autowired TestClock clock;
  @Autowired JdbcClient jdbc;

  Browser browser = new Browser(0);

  @BeforeEach
  void forgetEarlierFailures() {
    clock.advance(Duration.ofHours(2));
    post.setReady(true);
    browser = new Browser(port);
  }

  @Test
  void mailsALinkWithWhichANewPasswordIsChosenOnce() {
    Agent li = world.agent(Role.AGENT);
    var elsewhere = new Browser(port);
    elsewhere.submit("/sign-in", "email=" + li.email(), "password=" + PASSWORD);
    assertThat(elsewhere.open("/desk").statusCode()).isEqualTo(200);
    assertThat(browser.open("/sign-in").body()).contains("/password-reset");
    browser.submit("/password-reset", "email=" + li.email());
    String path = linkTo(li, 1);

    assertThat(browser.open(path).body()).contains(li.name(), "new-password");
    assertThat(elsewhere.open("/desk").statusCode()).isEqualTo(200);
    assertThat(browser.submit(path, "password=short").statusCode()).isEqualTo(422);
    assertThat(location(browser.submit(path, "password=" + NEW))).isEqualTo("/desk");

    assertThat(location(elsewhere.open("/desk"))).startsWith("/sign-in");
    assertThat(new Browser(port).submit(path, "password=" + PASSWORD).statusCode()).isEqualTo(404);
    assertThat(signIn(li, PASSWORD)).isEqualTo(422);
    assertThat(signIn(li, NEW)).isEqualTo(303);
  }

  @Test
  void answersTheSameWhoeverIsAskedAbout() {
    Agent li = world.agent(Role.AGENT);
    Agent gone = world.agent(Role.AGENT);
    people.disable(gone.id(), Actor.OPERATOR);
    int before = post.count();
    String known = answer(li.email().value());
    assertThat(answer("nobody.at.all@desk.example")).isEqualTo(known);
    assertThat(answer(gone.email().value())).isEqualTo(known);
    linkTo(li, 1);
    assertThat(post.count()).isEqualTo(before + 1);
    assertThat(post.to(gone)).isEmpty();
  }

  @Test
  void owesTheSecondFactorAllTheSame() {
    Agent li = world.agent(Role.AGENT);
    world.protect(li);
    resetting.send(li.email().value());
    String path = linkTo(li, 1);
    assertThat(location(browser.submit(path, "password=" + NEW))).startsWith("/sign-in/code");
    assertThat(location(browser.open("/desk"))).startsWith("/sign-in");
  }

  @Test
  void sendsFewLettersHoweverManyAreAskedFor() {
    Agent li = world.agent(Role.AGENT);
    for (int i = 0; i < 9; i++) {
      resetting.send(li.email().value());
    }
    assertThat(post.to(li)).hasSize(Resetting.PER_HOUR);
    clock.advance(Duration.ofMinutes(61));
    resetting.send(li.email().value());
    assertThat(post.to(li)).hasSize(Resetting.PER_HOUR + 1);
  }

  @Test
  void refusesAfterTooManyAttemptsForAnAddressThatExistsOrNot() {
    for (String address : List.of(world.agent(Role.AGENT).email().value(), "none@desk.example")) {
      List<Integer> answers =
          IntStream.range(0, 12)
              .mapToObj(_ -> browser.submit("/password-reset", "email=" + address).statusCode())
              .toList();
      assertThat(answers.subList(0, 10)).containsOnly(200);
      assertThat(answers.subList(10, 12)).containsOnly(429);
    }
  }

  @Test
  void losesItsForceWithTimeAndWithTheUseOfAnother() {
    Agent li = world.agent(Role.AGENT);
    resetting.send(li.email().value());
    clock.advance(Duration.ofMinutes(31));
    assertThat(browser.open(linkTo(li, 1)).statusCode()).isEqualTo(404);
    resetting.send(li.email().value());
    resetting.send(li.email().value());
    String first = linkTo(li, 2);
    String second = linkTo(li, 3);
    assertThat(browser.open(first).statusCode()).isEqualTo(200);
    assertThat(browser.submit(second, "password=" + NEW).statusCode()).isEqualTo(303);
    assertThat(browser.open(first).statusCode()).isEqualTo(404);
  }

  @Test
  void ofEightAtOnceOneChooses() {
    Agent li = world.agent(Role.AGENT);
    resetting.send(li.email().value());
    String path = linkTo(li, 1);
    List<CompletableFuture<Integer>> all =
        IntStream.range(0, 8)
            .mapToObj(i ->
                CompletableFuture.supplyAsync(
                    () -> new Browser(port).submit(path, "password=" + NEW + i).statusCode()))
            .toList();
    assertThat(all.stream().map(CompletableFuture::join).filter(status -> status == 303))
        .hasSize(1);
  }

  @Test
  void keepsNoLinkThatCouldBeUsed() {
    Agent li = world.agent(Role.AGENT);
    resetting.send(li.email().value());
    String token = linkTo(li, 1).substring("/link/".length());
    assertThat(
            jdbc.sql("select encode(token_hash, 'escape') from sign_in_link where agent_id = ?")
                .param(li.id().value())
                .query(String.class)
                .list())
        .isNotEmpty()
        .noneMatch(hash -> hash.contains(token));
  }

  @Test
  void promisesNothingWithoutAWayForMail() {
    post.setReady(false);
    Agent li = world.agent(Role.AGENT);
    assertThat(browser.open("/password-reset").body()).contains("administrator");
    assertThat(browser.submit("/password-reset", "email=" + li.email()).statusCode())
        .isEqualTo(303);
    assertThat(post.to(li)).isEmpty();
    assertThat(browser.submit("/password-reset", "email=x").statusCode()).isEqualTo(303);
  }

  @Test
  void refusesWhatIsNoAddress() {
    for (String typed : List.of("", "x", "x".repeat(3000) + "@desk.example", "a\r\nBcc: b@c.d")) {
      assertThat(browser.submit("/password-reset", "email=" + typed).statusCode()).isEqualTo(422);
    }
  }

  private String answer(String address) {
    HttpResponse<String> answer = new Browser(port).submit("/password-reset", "email=" + address);
    assertThat(answer.statusCode()).isEqualTo(200);
    return answer
        .body()
        .replace(address, "…")
        .replaceAll("(?s)<head>.*?</head>", "")
        .replaceAll("(value|nonce|content)=\"[^\"]*\"", "");
  }

  private String linkTo(Agent agent, int nth) {
    await().atMost(Duration.ofSeconds(10)).until(() -> post.to(agent).size() >= nth);
    Matcher link = LINK.matcher(post.to(agent).get(nth - 1).text());
    assertThat(link.find()).isTrue();
    return link.group(1);
  }

  private int signIn(Agent agent, String password) {
    return new Browser(port)
        .submit("/sign-in", "email=" + agent.email(), "password=" + password)
        .statusCode();
  }
}
