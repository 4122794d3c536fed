package dev.steward.staff.setup;

import static dev.steward.staff.Browser.location;
import static dev.steward.staff.StaffWorld.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.steward.audit.Actor;
import dev.steward.platform.command.Greeting;
import dev.steward.staff.Agents;
import dev.steward.staff.Browser;
import dev.steward.staff.Role;
import dev.steward.staff.StaffDesk;
import dev.steward.staff.token.ApiTokens;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** The first visitor; on a desk of its own, because it must be empty. */
@StaffDesk.Test
@TestPropertySource(properties = "test.desk=empty")
class SetupTests {
  @LocalServerPort int port;
  @Autowired Greeting greeting;
  @Autowired Agents agents;
  @Autowired ApiTokens tokens;
  @Autowired JdbcClient jdbc;

  @Test
  void leadsTheHolderOfTheLinkThroughSetUpOnceAndIsThenGone() throws Exception {
    tokens.create("a program is nobody", Role.ADMIN, Actor.OPERATOR);
    String old = printed();
    String path = printed();
    var browser = new Browser(port);
    assertThat(browser.open(old).statusCode()).as("an earlier link").isEqualTo(404);
    assertThat(browser.open("/setup/guess").statusCode()).isEqualTo(404);
    assertThat(browser.open(path).body()).contains("supportAddress").doesNotContain("!important");
    for (String account : List.of("admin", "root", "admin@example.com", "test@test.com")) {
      assertThat(browser.submit("/sign-in", "email=" + account, "password=" + account).statusCode())
          .isEqualTo(422);
    }

    HttpResponse<String> wrong =
        browser.submit(
            path, "name=", "email=x", "password=short", "supportName=", "supportAddress=y");
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.body().split("field__error", -1)).hasSize(6);
    assertThat(agents.listAll()).allMatch(agent -> agent.program());

    List<Integer> answers = eightAtOnce(path);

    assertThat(answers).containsOnlyOnce(303).containsOnly(303, 404);
    assertThat(agents.list()).hasSize(1).allMatch(agent -> agent.role() == Role.ADMIN);
    assertThat(
            jdbc.sql("select support_address || ' ' || locale from desk")
                .query(String.class)
                .single())
        .isEqualTo("help@desk.example zh-CN");
    assertThat(browser.open(path).statusCode()).isEqualTo(404);
    assertThat(browser.submit(path, "name=Second").statusCode()).isEqualTo(404);
    assertThat(greeting.lines()).isEmpty();
    String admin = agents.list().getFirst().email().value();
    assertThat(location(browser.submit("/sign-in", "email=" + admin, "password=" + PASSWORD)))
        .isEqualTo("/desk");
  }

  private List<Integer> eightAtOnce(String path) throws Exception {
    List<Callable<Integer>> eight =
        IntStream.range(0, 8)
            .mapToObj(i ->
                (Callable<Integer>)
                    () -> {
                      var browser = new Browser(port);
                      HttpResponse<String> answer =
                          browser.submit(
                              path,
                              "name=Zhao " + i,
                              "email=zhao" + i + "@desk.example",
                              "password=" + PASSWORD,
                              "language=zh-CN",
                              "supportName=Desk",
                              "supportAddress=help@desk.example");
                      if (answer.statusCode() == 303) {
                        assertThat(location(answer))
                            .isEqualTo("/desk/profile/second-factor?welcome");
                        assertThat(browser.open(location(answer)).body()).contains("scan__ink");
                      }
                      return answer.statusCode();
                    })
            .toList();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      return threads.invokeAll(eight).stream().map(java.util.concurrent.Future::resultNow).toList();
    }
  }

  private String printed() {
    String line = greeting.lines().getFirst();
    return line.substring(line.indexOf(StaffDesk.BASE_URL) + StaffDesk.BASE_URL.length());
  }
}
