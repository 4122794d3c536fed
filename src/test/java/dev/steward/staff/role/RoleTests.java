package dev.steward.staff.role;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.steward.audit.Actor;
import dev.steward.platform.error.Refusal;
import dev.steward.staff.Access;
import dev.steward.staff.Agent;
import dev.steward.staff.AgentId;
import dev.steward.staff.Agents;
import dev.steward.staff.Browser;
import dev.steward.staff.Permission;
import dev.steward.staff.Reach;
import dev.steward.staff.Role;
import dev.steward.staff.RoleId;
import dev.steward.staff.SignedIn;
import dev.steward.staff.StaffDesk;
import dev.steward.staff.StaffError;
import dev.steward.staff.StaffWorld;
import dev.steward.staff.TestClock;
import dev.steward.staff.people.People;
import dev.steward.staff.people.Teams;
import dev.steward.staff.token.ApiTokens;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@StaffDesk.Test
class RoleTests {
  private static final Set<Permission> ANSWERING =
      Set.of(Permission.OWN_PROFILE, Permission.VIEW_TICKETS, Permission.WORK_TICKETS);

  @LocalServerPort int port;
  @Autowired Roles roles;
  @Autowired StaffWorld world;
  @Autowired People people;
  @Autowired Teams teams;
  @Autowired Agents agents;
  @Autowired ApiTokens tokens;
  @Autowired TestClock clock;

  @Test
  void aRoleOfOnesOwnSaysWhatItsPeopleMayDoAndSee() {
    AgentId agent = world.agent(Role.LEAD).id();
    var team = teams.add("Team of " + agent.value(), Actor.SYSTEM);
    teams.fill(team, List.of(agent), Actor.SYSTEM);

    give(
        agent,
        add("Night shift", new Duties(ANSWERING, Reach.TEAMS, TypeRule.ONLY, Set.of("fee"))));

    SignedIn now = viewer(agent);
    assertThat(now.permissions()).isEqualTo(ANSWERING);
    assertThat(now.role()).isEqualTo(Role.AGENT);
    assertThat(now.access())
        .isEqualTo(new Access(Reach.TEAMS, Optional.of(Set.of("fee")), Set.of(), Set.of(team)));
    assertThat(agents.find(agent).orElseThrow().customRole().orElseThrow().name())
        .isEqualTo("Night shift");
  }

  @Test
  void aChangeCountsFromTheNextRequestOn() {
    AgentId agent = world.agent(Role.AGENT).id();
    RoleId role = add("Changing", Duties.unlimited(ANSWERING));
    give(agent, role);

    roles.change(role, 1, "Changed", Duties.unlimited(Set.of(Permission.OWN_PROFILE)), admin());

    assertThat(viewer(agent).permissions()).containsOnly(Permission.OWN_PROFILE);
  }

  @Test
  void aBuiltInRoleKeepsItsPermissionsAndCanBeShownLess() {
    AgentId editor = world.agent(Role.EDITOR).id();

    roles.change(
        Role.EDITOR,
        roles.builtIn(Role.EDITOR).version(),
        new Duties(Set.of(), Reach.ALL, TypeRule.EXCEPT, Set.of("security-incident")),
        admin());

    assertThat(viewer(editor).permissions()).isEqualTo(Role.EDITOR.permissions());
    assertThat(viewer(editor).access().opens(Optional.of("security-incident"))).isFalse();
    assertThat(viewer(editor).access().opens(Optional.empty())).isTrue();
    assertThat(viewer(world.agent(Role.AGENT).id()).access().isUnlimited()).isTrue();
  }

  @Test
  void theAdminSeesEverythingForEver() {
    var less = new Duties(Set.of(), Reach.ASSIGNED, TypeRule.ANY, Set.of());

    assertRefused(() -> roles.change(Role.ADMIN, 0, less, admin()), StaffError.LAST_ADMIN);
  }

  @Test
  void nobodyHandsOutMoreThanTheyMayDo() {
    AgentId keeper = world.agent(Role.AGENT).id();
    var keeping = Set.of(Permission.OWN_PROFILE, Permission.MANAGE_PEOPLE);
    give(keeper, add("Keeper of people", Duties.unlimited(keeping)));
    SignedIn by = viewer(keeper);

    assertRefused(
        () -> roles.add("Stronger", Duties.unlimited(ANSWERING), by), StaffError.BEYOND_OWN);
    Browser browser = signedIn(by);
    AgentId boss = admin().agentId();
    for (String path : List.of("/role", "/link", "/disabling", "/second-factor/removal")) {
      assertThat(
              browser
                  .submit("/desk/admin/people/" + boss.value() + path, "role=agent")
                  .statusCode())
          .isEqualTo(422);
    }
    assertThat(
            browser
                .submit("/desk/admin/people/" + keeper.value() + "/role", "role=admin")
                .statusCode())
        .isEqualTo(422);
    assertThat(viewer(boss).role()).isEqualTo(Role.ADMIN);
    assertThat(viewer(keeper).permissions()).isEqualTo(keeping);
  }

  @Test
  void anothersChangeMeanwhileIsNotOverwritten() {
    RoleId role = add("Twice", Duties.unlimited(ANSWERING));
    roles.change(role, 1, "Twice, changed", Duties.unlimited(ANSWERING), admin());

    assertRefused(
        () -> roles.change(role, 1, "Twice, lost", Duties.unlimited(ANSWERING), admin()),
        StaffError.ROLE_CHANGED);
    assertThat(roles.find(role).orElseThrow().name()).isEqualTo("Twice, changed");
  }

  @Test
  void aNameIsThereOnceAndARoleInUseStays() {
    AgentId agent = world.agent(Role.AGENT).id();
    RoleId role = add("Only one", Duties.unlimited(ANSWERING));
    give(agent, role);

    assertRefused(() -> add("only ONE", Duties.unlimited(ANSWERING)), StaffError.ROLE_NAME_TAKEN);
    assertRefused(() -> roles.archive(role, admin()), StaffError.ROLE_IN_USE);

    people.changeRole(agent, Role.AGENT, Actor.SYSTEM);
    roles.archive(role, admin());
    assertThat(roles.find(role)).isEmpty();
    assertThat(add("Only one", Duties.unlimited(ANSWERING))).isNotEqualTo(role);
  }

  @Test
  void aTokenCanHaveSuchARole() {
    RoleId role =
        add("Program", new Duties(ANSWERING, Reach.ALL, TypeRule.ONLY, Set.of("deposit")));
    String token = tokens.create("Program", roles.find(role).orElseThrow(), Actor.SYSTEM);

    SignedIn program = tokens.authenticate("Bearer " + token).orElseThrow();

    assertThat(program.permissions()).isEqualTo(ANSWERING);
    assertThat(program.access().only()).contains(Set.of("deposit"));
  }

  @Test
  void aPersonMakesARoleOnThePage() {
    Browser browser = signedIn(admin());
    browser.open("/desk/admin/roles/new");

    var answer =
        browser.submit(
            "/desk/admin/roles",
            "name=提现组",
            "permission=view-tickets",
            "permission=nonsense",
            "reach=teams",
            "rule=except",
            "types=none",
            "types=security-incident");

    assertThat(answer.statusCode()).isEqualTo(303);
    DeskRole made =
        roles.own().stream().filter(role -> role.name().equals("提现组")).findFirst().orElseThrow();
    assertThat(made.duties())
        .isEqualTo(
            new Duties(
                Set.of(Permission.OWN_PROFILE, Permission.VIEW_TICKETS),
                Reach.TEAMS,
                TypeRule.EXCEPT,
                Set.of("", "security-incident")));
    assertThat(browser.open("/desk/admin/roles").body()).contains("提现组");
    assertThat(browser.open("/desk/admin/roles/" + made.key()).statusCode()).isEqualTo(200);
    assertThat(browser.open("/desk/admin/roles/agent").statusCode()).isEqualTo(200);
    assertThat(browser.open("/desk/admin/roles/999999").statusCode()).isEqualTo(404);
    assertThat(browser.open("/desk/admin/roles/nobody").statusCode()).isEqualTo(404);
  }

  private RoleId add(String name, Duties duties) {
    return roles.add(name, duties, admin());
  }

  private SignedIn admin() {
    return viewer(world.agent(Role.ADMIN).id());
  }

  private void give(AgentId agent, RoleId role) {
    people.changeRole(agent, roles.find(role).orElseThrow(), Actor.SYSTEM);
  }

  private SignedIn viewer(AgentId agent) {
    return agents.viewers(List.of(agent)).getFirst();
  }

  private Browser signedIn(SignedIn who) {
    clock.advance(Duration.ofHours(1));
    Agent agent = agents.find(who.agentId()).orElseThrow();
    var browser = new Browser(port);
    browser.submit("/sign-in", "email=" + agent.email().value(), "password=" + StaffWorld.PASSWORD);
    return browser;
  }

  private static void assertRefused(ThrowingCallable act, StaffError code) {
    assertThatThrownBy(act)
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
  }
}
