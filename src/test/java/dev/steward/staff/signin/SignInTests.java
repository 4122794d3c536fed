package dev.steward.staff.signin;

import static dev.steward.staff.Browser.location;
import static dev.steward.staff.StaffWorld.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.steward.audit.Actor;
import dev.steward.staff.Agent;
import dev.steward.staff.Authenticator;
import dev.steward.staff.Browser;
import dev.steward.staff.Role;
import dev.steward.staff.StaffDesk;
import dev.steward.staff.StaffWorld;
import dev.steward.staff.TestClock;
import dev.steward.staff.people.People;
import dev.steward.staff.secondfactor.SecondFactor;
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
class SignInTests {
  @LocalServerPort int port;
  @Autowired StaffWorld world;
  @Autowired People people;
  @Autowired SecondFactor secondFactor;
  @Autowired TestClock clock;
  @Autowired JdbcClient jdbc;

  Browser browser = new Browser(0);

  @BeforeEach
  void forgetEarlierFailures() {
    clock.advance(Duration.ofHours(1));
    browser = new Browser(port);
  }

  @Test
  void letsInWithAddressAndPasswordWhateverTheCase() {
    Agent li = world.agent(Role.AGENT);

    HttpResponse<String> answer =
        signIn(browser, li.email().value().toUpperCase(Locale.ROOT), PASSWORD);

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(location(answer)).isEqualTo("/desk");
    assertThat(browser.open("/desk").body()).isEqualTo("desk of " + li.name());
  }

  @Test
  void keepsTheSessionFromScriptsAndOtherSites() {
    Agent li = world.agent(Role.AGENT);

    HttpResponse<String> answer = signIn(browser, li.email().value(), PASSWORD);

    String cookie =
        answer.headers().allValues("Set-Cookie").stream()
            .filter(header -> header.startsWith("session="))
            .findFirst()
            .orElseThrow();
    assertThat(cookie).contains("HttpOnly", "SameSite=Lax", "Path=/").doesNotContain("Domain");
    String token = browser.cookie("session").orElseThrow();
    assertThat(token).hasSizeGreaterThanOrEqualTo(43);
    assertThat(
            jdbc.sql("select count(*) from session where token_hash = convert_to(?, 'UTF8')")
                .param(token)
                .query(Long.class)
                .single())
        .isZero();
  }

  @Test
  void goesWhereThePersonWantedToGoAndNowhereElse() {
    Agent li = world.agent(Role.AGENT);

    assertThat(location(browser.open("/desk?a=b"))).isEqualTo("/sign-in?next=%2Fdesk%3Fa%3Db");
    assertThat(location(signIn(browser, li.email().value(), PASSWORD, "next=/desk?a=b")))
        .isEqualTo("/desk?a=b");
    for (String elsewhere : List.of("https://evil.example", "//evil.example", "/\\evil.example")) {
      assertThat(
              location(
                  signIn(new Browser(port), li.email().value(), PASSWORD, "next=" + elsewhere)))
          .isEqualTo("/desk");
    }
  }

  @Test
  void saysTheSameToAWrongPasswordAnUnknownAddressADisabledAndAnInvitedAgent() {
    Agent li = world.agent(Role.AGENT);
    Agent gone = world.agent(Role.AGENT);
    people.disable(gone.id(), Actor.SYSTEM);
    Agent invited = world.invited(Role.AGENT);

    List<String> bodies =
        List.of(
                li.email().value(),
                "nobody@desk.example",
                gone.email().value(),
                invited.email().value())
            .stream()
            .map(email -> {
              HttpResponse<String> answer =
                  signIn(
                      new Browser(port),
                      email,
                      email.equals(li.email().value()) ? "wrong" : PASSWORD);
              assertThat(answer.statusCode()).isEqualTo(422);
              return words(answer.body().replace(email, "EMAIL"));
            })
            .toList();

    assertThat(bodies).containsOnly(bodies.getFirst());
  }

  @Test
  void refusesTheStoredHashAsAPassword() {
    Agent li = world.agent(Role.AGENT);
    String hash =
        jdbc.sql("select hash from agent_password where agent_id = ?")
            .param(li.id().value())
            .query(String.class)
            .single();

    assertThat(signIn(browser, li.email().value(), hash).statusCode()).isEqualTo(422);
    assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
  }

  @Test
  void givesANewTokenAtSignInAndKillsTheOldOne() {
    Agent li = world.agent(Role.AGENT);
    browser.plant("session", "planted-by-somebody-who-knows-it-already");
    signIn(browser, li.email().value(), PASSWORD);
    String first = browser.cookie("session").orElseThrow();
    assertThat(first).isNotEqualTo("planted-by-somebody-who-knows-it-already");

    signIn(browser, li.email().value(), PASSWORD);

    assertThat(browser.cookie("session").orElseThrow()).isNotEqualTo(first);
    assertThat(statusWith(first)).isEqualTo(303);
  }

  @Test
  void asksForTheSecondFactorAndOpensNothingBefore() {
    Agent li = world.agent(Role.AGENT);
    Authenticator app = world.protect(li);
    clock.advance(Duration.ofMinutes(1));

    assertThat(location(signIn(browser, li.email().value(), PASSWORD, "next=/desk?x")))
        .isEqualTo("/sign-in/code?next=%2Fdesk%3Fx");
    String half = browser.cookie("session").orElseThrow();
    assertThat(location(browser.open("/desk"))).startsWith("/sign-in/code");
    assertThat(browser.open("/sign-in/code").body()).contains("one-time-code");
    HttpResponse<String> answer =
        browser.submit("/sign-in/code", "code=" + app.code(clock.instant()), "next=/desk?x");

    assertThat(location(answer)).isEqualTo("/desk?x");
    assertThat(browser.open("/desk").statusCode()).isEqualTo(200);
    assertThat(statusWith(half)).as("the half session is dead").isEqualTo(303);
  }

  @Test
  void takesEachCodeOnceAlsoWhenEightBringItAtOnce() throws Exception {
    Agent li = world.agent(Role.AGENT);
    Authenticator app = world.protect(li);
    clock.advance(Duration.ofMinutes(1));
    String code = app.code(clock.instant());

    List<Callable<Boolean>> eight =
        IntStream.range(0, 8)
            .mapToObj(_ -> (Callable<Boolean>) () -> secondFactor.accept(li.id(), code))
            .toList();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      long accepted = 0;
      for (var outcome : threads.invokeAll(eight)) {
        accepted += outcome.get() ? 1 : 0;
      }
      assertThat(accepted).isEqualTo(1);
    }
    signIn(browser, li.email().value(), PASSWORD);
    assertThat(browser.submit("/sign-in/code", "code=" + code).statusCode()).isEqualTo(422);
  }

  @Test
  void refusesCodesOfAnotherTime() {
    Agent li = world.agent(Role.AGENT);
    Authenticator app = world.protect(li);
    clock.advance(Duration.ofMinutes(10));

    assertThat(secondFactor.accept(li.id(), app.code(clock.instant().minusSeconds(90)))).isFalse();
    assertThat(secondFactor.accept(li.id(), app.code(clock.instant().plusSeconds(90)))).isFalse();
    assertThat(secondFactor.accept(li.id(), "")).isFalse();
    assertThat(secondFactor.accept(li.id(), app.code(clock.instant().minusSeconds(30)))).isTrue();
    assertThat(secondFactor.accept(li.id(), app.code(clock.instant().plusSeconds(30)))).isTrue();
    assertThat(secondFactor.accept(li.id(), app.code(clock.instant())))
        .as("older than the last")
        .isFalse();
  }

  @Test
  void takesARecoveryCodeOnce() {
    Agent li = world.agent(Role.AGENT);
    Authenticator app = new Authenticator(secondFactor.begin(li).orElseThrow().secret());
    List<String> codes = world.recoveryCodes(li, app);
    assertThat(codes).hasSize(10).allMatch(code -> code.matches("([a-z2-7]{4}-){3}[a-z2-7]{4}"));

    signIn(browser, li.email().value(), PASSWORD);
    String typed = codes.get(3).toUpperCase(Locale.ROOT).replace("-", " ");
    assertThat(browser.submit("/sign-in/code", "code=" + typed).statusCode()).isEqualTo(303);
    signIn(browser, li.email().value(), PASSWORD);
    assertThat(browser.submit("/sign-in/code", "code=" + typed).statusCode()).isEqualTo(422);
    assertThat(secondFactor.recoveryCodesLeft(li.id())).isEqualTo(9);
  }

  @Test
  void throttlesGuessesAtAnAccountAndStillLetsTheOwnerInFromAKnownBrowser() {
    Agent li = world.agent(Role.AGENT);
    signIn(browser, li.email().value(), PASSWORD);

    var stranger = new Browser(port);
    List<Integer> answers =
        IntStream.range(0, 14)
            .mapToObj(i -> signIn(stranger, li.email().value(), "guess number " + i).statusCode())
            .toList();

    assertThat(answers.subList(0, 10)).containsOnly(422);
    assertThat(answers.subList(10, 14)).containsOnly(429);
    assertThat(signIn(new Browser(port), li.email().value(), PASSWORD).statusCode())
        .as("from an unknown browser even the right password waits")
        .isEqualTo(429);
    browser.submit("/sign-out");
    assertThat(signIn(browser, li.email().value(), PASSWORD).statusCode()).isEqualTo(303);
    clock.advance(Duration.ofMinutes(16));
    assertThat(signIn(new Browser(port), li.email().value(), PASSWORD).statusCode()).isEqualTo(303);
  }

  @Test
  void throttlesAnAddressNobodyHasJustTheSame() {
    List<Integer> answers =
        IntStream.range(0, 12)
            .mapToObj(i -> signIn(browser, "ghost@desk.example", "guess " + i).statusCode())
            .toList();

    assertThat(answers.subList(0, 10)).containsOnly(422);
    assertThat(answers.subList(10, 12)).containsOnly(429);
  }

  @Test
  void countsGuessesMadeAtTheSameMoment() throws Exception {
    Agent li = world.agent(Role.AGENT);
    List<Callable<Integer>> guesses =
        IntStream.range(0, 24)
            .mapToObj(i ->
                (Callable<Integer>)
                    () -> signIn(new Browser(port), li.email().value(), "guess " + i).statusCode())
            .toList();

    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      int checked = 0;
      for (var outcome : threads.invokeAll(guesses)) {
        checked += outcome.get() == 422 ? 1 : 0;
      }
      assertThat(checked).isEqualTo(10);
    }
  }

  @Test
  void throttlesANetworkThatTriesManyAccounts() {
    int refused = 0;
    for (int i = 0; i < 60; i++) {
      refused +=
          signIn(browser, "spray" + i + "@desk.example", "Summer2026!!").statusCode() == 429
              ? 1
              : 0;
    }

    assertThat(refused).isEqualTo(10);
  }

  @Test
  void throttlesCodesToo() {
    Agent li = world.agent(Role.AGENT);
    world.protect(li);
    signIn(browser, li.email().value(), PASSWORD);

    List<Integer> answers =
        IntStream.range(0, 12)
            .mapToObj(i -> browser.submit("/sign-in/code", "code=%06d".formatted(i)).statusCode())
            .toList();

    assertThat(answers.subList(10, 12)).containsOnly(429);
  }

  @Test
  void takesAboutAsLongForNobodyAsForSomebody() {
    Agent li = world.agent(Role.AGENT);
    long[] known = new long[9];
    long[] unknown = new long[9];
    for (int i = 0; i < known.length; i++) {
      known[i] = nanos(li.email().value(), i);
      unknown[i] = nanos("nobody" + i + "@desk.example", i);
    }
    java.util.Arrays.sort(known);
    java.util.Arrays.sort(unknown);

    // Wide, because the machine is shared; a missing hash would be a factor of ten or more.
    assertThat((double) unknown[4] / known[4]).isBetween(0.5, 2.0);
  }

  @Test
  void forgetsTheSessionAtSignOut() {
    Agent li = world.agent(Role.AGENT);
    signIn(browser, li.email().value(), PASSWORD);
    String token = browser.cookie("session").orElseThrow();

    assertThat(location(browser.submit("/sign-out"))).isEqualTo("/sign-in");

    assertThat(statusWith(token)).isEqualTo(303);
  }

  @Test
  void believesNoHeaderThatNamesAUser() {
    Agent li = world.agent(Role.AGENT);

    for (String header : List.of("X-Forwarded-User", "X-Remote-User", "Remote-User")) {
      assertThat(
              browser.program("/desk", java.util.Map.of(header, li.email().value())).statusCode())
          .isEqualTo(401);
    }
  }

  private long nanos(String email, int i) {
    var fresh = new Browser(port);
    fresh.open("/sign-in");
    long start = System.nanoTime();
    signIn(fresh, email, "guess " + i);
    return System.nanoTime() - start;
  }

  private int statusWith(String session) {
    var other = new Browser(port);
    other.plant("session", session);
    return other.open("/desk").statusCode();
  }

  private static String words(String html) {
    return html.replaceAll(
        "(nonce|content|value|href|src)=\"[^\"]*\"|_csrf\" value=\"[^\"]*\"", "");
  }

  private static HttpResponse<String> signIn(
      Browser browser, String email, String password, String... more) {
    var fields = new java.util.ArrayList<>(List.of("email=" + email, "password=" + password));
    fields.addAll(List.of(more));
    return browser.submit("/sign-in", fields.toArray(String[]::new));
  }
}
