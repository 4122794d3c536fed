package dev.steward.staff.people;

import static dev.steward.staff.Browser.location;
import static dev.steward.staff.StaffWorld.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.steward.audit.Actor;
import dev.steward.platform.command.Command;
import dev.steward.platform.error.Refusal;
import dev.steward.staff.Agent;
import dev.steward.staff.Agents;
import dev.steward.staff.Browser;
import dev.steward.staff.Role;
import dev.steward.staff.StaffDesk;
import dev.steward.staff.StaffError;
import dev.steward.staff.StaffWorld;
import dev.steward.staff.TeamId;
import dev.steward.staff.TestClock;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@StaffDesk.Test
class PeopleTests {
  @LocalServerPort int port;
  @Autowired StaffWorld world;
  @Autowired People people;
  @Autowired Teams teams;
  @Autowired Agents agents;
  @Autowired TestClock clock;
  @Autowired JdbcClient jdbc;
  @Autowired List<Command> commands;

  Browser browser = new Browser(0);

  @BeforeEach
  void forgetEarlierFailures() {
    clock.advance(Duration.ofHours(1));
    browser = new Browser(port);
  }

  @Test
  void invitesSomebodyWhoThenSignsIn() {
    signIn(world.agent(Role.ADMIN));

    HttpResponse<String> answer =
        browser.submit("/desk/admin/people", "name=王芳", "email=Fang@Desk.example", "role=lead");

    Matcher link =
        Pattern.compile(StaffDesk.BASE_URL + "(/link/[A-Za-z0-9_-]+)").matcher(answer.body());
    assertThat(link.find()).isTrue();
    var fang = new Browser(port);
    assertThat(fang.submit(link.group(1), "password=" + PASSWORD).statusCode()).isEqualTo(303);
    assertThat(fang.open("/desk").body()).isEqualTo("desk of 王芳");
    assertThat(fang.open("/desk/admin/teams").statusCode()).isEqualTo(200);
    assertThat(fang.open("/desk/admin/people").statusCode()).isEqualTo(403);
  }

  @Test
  void refusesAnAddressInUseInWhateverCase() {
    Agent li = world.agent(Role.AGENT);
    signIn(world.agent(Role.ADMIN));

    HttpResponse<String> answer =
        browser.submit(
            "/desk/admin/people",
            "name=Twin",
            "email=" + li.email().value().toUpperCase(java.util.Locale.ROOT),
            "role=agent");

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains("Somebody has this e-mail address already.", "value=\"Twin\"");
  }

  @Test
  void keepsTheLastAdminAlsoWhenTwoRemoveEachOtherAtOnce() throws Exception {
    for (Agent admin : agents.list()) {
      if (admin.role() == Role.ADMIN) {
        jdbc.sql("update agent set role = 'agent' where id = ?").param(admin.id().value()).update();
      }
    }
    Agent one = world.agent(Role.ADMIN);
    assertThatThrownBy(() -> people.disable(one.id(), Actor.OPERATOR))
        .isInstanceOfSatisfying(
            Refusal.class, refused -> assertThat(refused.code()).isEqualTo(StaffError.LAST_ADMIN));
    Agent two = world.agent(Role.ADMIN);

    List<Callable<Boolean>> duel =
        List.of(() -> tryToDemote(one, two), () -> tryToDemote(two, one));
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      int demoted = 0;
      for (var outcome : threads.invokeAll(duel)) {
        demoted += outcome.get() ? 1 : 0;
      }
      assertThat(demoted).isEqualTo(1);
    }
  }

  @Test
  void showsChangesAndRestoresAPerson() {
    signIn(world.agent(Role.ADMIN));
    Agent li = world.agent(Role.AGENT);
    world.protect(li);
    String path = "/desk/admin/people/" + li.id().value();
    assertThat(browser.open(path).body()).contains(li.name(), path + "/handover");

    assertThat(location(browser.submit(path + "/role", "role=reviewer"))).isEqualTo(path);
    browser.submit(path + "/second-factor/removal");
    browser.submit(path + "/disabling");

    assertThat(agents.find(li.id()).orElseThrow().role()).isEqualTo(Role.REVIEWER);
    assertThat(agents.find(li.id()).orElseThrow().isActive()).isFalse();
    assertThat(agents.list()).doesNotContain(agents.find(li.id()).orElseThrow());
    browser.submit(path + "/enabling");
    assertThat(agents.find(li.id()).orElseThrow().isActive()).isTrue();
    assertThat(acts(li))
        .containsExactly(
            "agent.added",
            "second_factor.turned_on",
            "agent.role_changed",
            "second_factor.turned_off",
            "sessions.ended",
            "agent.disabled",
            "agent.enabled");
    assertThat(browser.submit(path + "/role", "role=emperor").statusCode()).isEqualTo(422);
    assertThat(browser.open("/desk/admin/people/999999999").statusCode()).isEqualTo(404);
    assertThat(browser.open("/desk/admin/people/x").statusCode()).isEqualTo(404);
  }

  @Test
  void makesRenamesAndFillsATeam() {
    signIn(world.agent(Role.LEAD));
    Agent li = world.agent(Role.AGENT);
    Agent wang = world.agent(Role.AGENT);

    String path = location(browser.submit("/desk/admin/teams", "name=Deposits"));
    assertThat(browser.submit("/desk/admin/teams", "name=dePOSITS").statusCode()).isEqualTo(422);
    browser.submit(
        path,
        "name=Deposits 充值",
        "member=" + li.id().value(),
        "member=" + wang.id().value(),
        "member=999999999");

    var team = new TeamId(Long.parseLong(path.replaceAll(".*/", "")));
    assertThat(agents.find(team).orElseThrow().name()).isEqualTo("Deposits 充值");
    assertThat(agents.members(team))
        .extracting(Agent::id)
        .containsExactlyInAnyOrder(li.id(), wang.id());
    assertThat(agents.teamsOf(li.id())).extracting(each -> each.id()).containsExactly(team);
    people.disable(wang.id(), Actor.SYSTEM);
    assertThat(agents.members(team)).extracting(Agent::id).containsExactly(li.id());
    browser.submit(path, "name=Deposits 充值");
    assertThat(agents.members(team)).isEmpty();
    assertThat(browser.open(path).statusCode()).isEqualTo(200);
  }

  @Test
  void leadsArchivesAndNamesTheTeamForNewTickets() {
    signIn(world.agent(Role.LEAD));
    Agent li = world.agent(Role.AGENT);
    String first = location(browser.submit("/desk/admin/teams", "name=First aid"));
    String second = location(browser.submit("/desk/admin/teams", "name=Second aid"));
    var one = new TeamId(Long.parseLong(first.replaceAll(".*/", "")));
    var two = new TeamId(Long.parseLong(second.replaceAll(".*/", "")));

    browser.submit(first, "name=First aid", "lead=" + li.id().value(), "isDefault=true");
    assertThat(agents.leads(one)).containsExactly(li.id());
    assertThat(agents.members(one)).extracting(Agent::id).containsExactly(li.id());
    assertThat(agents.defaultTeam()).contains(one);
    assertThat(browser.submit(first + "/archiving").statusCode()).isEqualTo(422);
    assertThat(agents.find(one).orElseThrow().isActive()).isTrue();

    browser.submit(second, "name=Second aid", "isDefault=true");
    assertThat(agents.defaultTeam()).contains(two);
    assertThat(browser.submit(first + "/archiving").statusCode()).isEqualTo(303);
    assertThat(browser.submit(first + "/archiving").statusCode()).as("twice").isEqualTo(303);
    assertThat(agents.teams()).extracting(each -> each.id()).doesNotContain(one).contains(two);
    assertThat(agents.allTeams()).extracting(each -> each.id()).contains(one, two);
    assertThat(browser.submit(first, "name=First aid", "isDefault=true").statusCode())
        .isEqualTo(422);
    assertThat(agents.defaultTeam()).contains(two);

    browser.submit(first + "/restoring");
    assertThat(agents.teams()).extracting(each -> each.id()).contains(one);
    browser.submit(second, "name=Second aid");
    assertThat(agents.defaultTeam()).isEmpty();
    people.disable(li.id(), Actor.SYSTEM);
    assertThat(agents.leads(one)).isEmpty();
    assertThat(browser.submit("/desk/admin/teams/999999999/archiving").statusCode()).isEqualTo(404);
  }

  @Test
  void aRefusedTeamShowsWhatWasTypedAndKeepsNothingOfIt() {
    signIn(world.agent(Role.LEAD));
    Agent li = world.agent(Role.AGENT);
    browser.submit("/desk/admin/teams", "name=Taken name");
    String path = location(browser.submit("/desk/admin/teams", "name=Own name"));
    var answer = browser.submit(path, "name=taken NAME", "member=" + li.id().value());

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains("taken NAME")
        .containsPattern("name=\"member\" value=\"" + li.id().value() + "\" checked");
    var team = new TeamId(Long.parseLong(path.replaceAll(".*/", "")));
    assertThat(agents.members(team)).isEmpty();
  }

  @Test
  void worksFromTheCommandLine() {
    String link =
        run("user", "create", "--email", "cli@desk.example", "--name", "Cli", "--role", "admin");
    assertThat(link).startsWith(StaffDesk.BASE_URL + "/link/");
    assertThat(run("user", "list")).contains("cli@desk.example\tadmin\tactive\tCli");
    String again = run("user", "link", "CLI@desk.example");
    assertThat(browser.submit(again.strip().substring(StaffDesk.BASE_URL.length())).statusCode())
        .isEqualTo(303);
    world.agent(Role.ADMIN);
    run("user", "disable", "cli@desk.example");
    assertThat(run("user", "list")).contains("cli@desk.example\tadmin\tdisabled\tCli");

    String token = run("token", "create", "--role", "admin", "--name", "ci runner").strip();
    assertThat(token).matches("[A-Za-z0-9_-]{43}");
    assertThat(run("token", "list")).contains("admin\tlive\t-\tci runner").doesNotContain(token);
    String id =
        run("token", "list")
            .lines()
            .filter(line -> line.endsWith("ci runner"))
            .findFirst()
            .orElseThrow()
            .split("\t")[0];
    run("token", "revoke", id);
    assertThat(run("token", "list")).contains("admin\trevoked\t-\tci runner");
  }

  @Test
  void explainsItselfWhenMisused() {
    for (List<String> wrong :
        List.of(
            List.of("user"),
            List.of("user", "create"),
            List.of("user", "create", "--email"),
            List.of("user", "link"),
            List.of("token", "create", "--role", "admin"),
            List.of("token", "revoke", "x"),
            List.of("token", "frobnicate"))) {
      assertThat(exit(wrong, new ByteArrayOutputStream())).as(wrong.toString()).isEqualTo(2);
    }
    assertThatThrownBy(() -> run("user", "disable", "nobody@desk.example"))
        .isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> run("token", "create", "--role", "king", "--name", "x"))
        .isInstanceOf(Refusal.class);
  }

  private boolean tryToDemote(Agent victim, Agent by) {
    try {
      people.changeRole(victim.id(), Role.AGENT, Actor.agent(by.id().value()));
      return true;
    } catch (Refusal _) {
      return false;
    }
  }

  private List<String> acts(Agent agent) {
    return jdbc.sql(
            "select act from audit_entry where subject_kind = 'agent' and subject_id = ? order by id")
        .param(Long.toString(agent.id().value()))
        .query((row, _) -> row.getString(1))
        .list();
  }

  private String run(String... words) {
    var out = new ByteArrayOutputStream();
    assertThat(exit(List.of(words), out)).isZero();
    return out.toString(StandardCharsets.UTF_8);
  }

  private int exit(List<String> words, ByteArrayOutputStream out) {
    Command command =
        commands.stream()
            .filter(each -> each.name().equals(words.getFirst()))
            .findFirst()
            .orElseThrow();
    return command.run(
        words.subList(1, words.size()), new PrintStream(out, true, StandardCharsets.UTF_8));
  }

  private void signIn(Agent agent) {
    assertThat(
            browser
                .submit("/sign-in", "email=" + agent.email(), "password=" + PASSWORD)
                .statusCode())
        .isEqualTo(303);
  }
}
