package dev.steward.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import dev.steward.audit.Actor;
import dev.steward.platform.address.EmailAddress;
import dev.steward.platform.web.Chromium;
import dev.steward.staff.AgentId;
import dev.steward.staff.Agents;
import dev.steward.staff.Reach;
import dev.steward.staff.Role;
import dev.steward.staff.SignedIn;
import dev.steward.staff.people.NewAgent;
import dev.steward.staff.people.People;
import dev.steward.staff.people.Teams;
import dev.steward.staff.role.Duties;
import dev.steward.staff.role.Roles;
import dev.steward.staff.role.TypeRule;
import dev.steward.staff.session.Sessions;
import dev.steward.staff.session.Visitor;
import dev.steward.ticket.Ticket;
import dev.steward.ticket.World;
import dev.steward.ticket.assigning.Assigning;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Roles, notifications, availability and the command palette, as people see and use them.
@Timeout(value = 5, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class PeopleScreensTests {
  @Test
  void everyPageIsSoundInEveryWayOfLooking() {
    AgentId admin = admin("looks");
    Ticket ticket = World.letterFrom(World.someone("bell")).about("充值未到账").arrives();
    World.desk
        .the(Assigning.class)
        .assign(World.max, ticket.id(), Optional.of(admin), Optional.empty(), OptionalInt.empty());
    SignedIn boss = World.desk.the(Agents.class).viewers(List.of(admin)).getFirst();
    var role =
        World.desk
            .the(Roles.class)
            .add(
                "Withdrawals, night shift · 提现夜班",
                new Duties(
                    Role.AGENT.permissions(),
                    Reach.TEAMS,
                    TypeRule.EXCEPT,
                    Set.of("law-enforcement")),
                boss);
    var team = World.desk.the(Teams.class).add("Looks 值班", Actor.SYSTEM);
    try (var chromium = Chromium.launch()) {
      var screens = new Screens(chromium.browser(), World.desk.url(""), cookies(admin));
      for (Screens.Way way : Screens.Way.ALL) {
        speaks(admin, way.locale());
        screens.look("roles", "/desk/admin/roles", way, _ -> {});
        screens.look("role", "/desk/admin/roles/" + role.value(), way, _ -> {});
        screens.look("role-admin", "/desk/admin/roles/admin", way, _ -> {});
        screens.look("notifications", "/desk/notifications", way, _ -> {});
        screens.look("notification-settings", "/desk/profile/notifications", way, _ -> {});
        screens.look("profile", "/desk/profile", way, _ -> {});
        screens.look("team", "/desk/admin/teams/" + team.value(), way, _ -> {});
        screens.look("saved-texts", "/desk/saved-texts/new", way, _ -> {});
        screens.look("ownership", "/desk/admin/ownership", way, _ -> {});
        screens.look("person", "/desk/admin/people/" + admin.value(), way, _ -> {});
        screens.look("palette", "/desk/views/open", way, page -> openPalette(page, ""));
      }
      screens.look(
          "palette-found",
          "/desk/views/open",
          Screens.Way.ALL.get(0),
          page -> openPalette(page, "充值"));
      screens.look("me", "/desk/views/open", Screens.Way.ALL.get(0), PeopleScreensTests::openMenu);
      screens.assertClean();
    }
  }

  @Test
  void thePaletteLeadsToATicketByItsNumber() {
    Ticket ticket = World.ticketFrom(World.someone("palette"));
    try (var chromium = Chromium.launch()) {
      var context = chromium.browser().newContext();
      context.addCookies(cookies(admin("types")));
      Page page = context.newPage();
      page.navigate(World.desk.url("/desk/views/open"));

      openPalette(page, String.valueOf(ticket.id().value()));
      page.waitForSelector("#palette-list [data-path='/desk/tickets/" + ticket.id().value() + "']");
      page.keyboard().press("Enter");
      page.waitForURL("**/desk/tickets/" + ticket.id().value());

      page.keyboard().press("Control+k");
      page.waitForSelector("#palette[open]");
      page.keyboard().press("Escape");
      assertThat(page.isVisible("#palette")).isFalse();
    }
  }

  @Test
  void theBellRingsWithoutAReload() {
    AgentId admin = admin("hears");
    Ticket ticket = World.ticketFrom(World.someone("ring"));
    try (var chromium = Chromium.launch()) {
      var context = chromium.browser().newContext();
      context.addCookies(cookies(admin));
      Page page = context.newPage();
      page.navigate(World.desk.url("/desk/profile"));
      page.waitForSelector("#bell .bell__link");
      page.evaluate("window.sameDocument = true");

      World.desk
          .the(Assigning.class)
          .assign(
              World.max, ticket.id(), Optional.of(admin), Optional.empty(), OptionalInt.empty());

      page.waitForSelector("#bell .bell__count");
      assertThat(page.textContent("#bell .bell__count")).isEqualTo("1");
      assertThat(page.evaluate("window.sameDocument")).isEqualTo(true);
    }
  }

  private static void speaks(AgentId agent, String locale) {
    World.desk
        .jdbc()
        .sql("update agent set locale = ? where id = ?")
        .params(locale, agent.value())
        .update();
  }

  private static void openPalette(Page page, String words) {
    page.waitForFunction("window.Stimulus !== null && document.querySelector('#palette')");
    page.waitForFunction(
        """
        () => {
          if (document.querySelector('#palette[open]')) return true
          document.dispatchEvent(new KeyboardEvent('keydown', { key: 'k', ctrlKey: true, bubbles: true }))
          return document.querySelector('#palette[open]') !== null
        }
        """);
    page.waitForSelector("#palette-list [role=option]");
    if (!words.isEmpty()) {
      page.fill("#palette input", words);
      page.waitForFunction(
          "words => document.querySelector('#palette-list [role=option]')?.textContent.includes(words)",
          words);
    }
  }

  private static void openMenu(Page page) {
    page.click(".me__button");
    page.waitForSelector("#my-availability form");
  }

  private static AgentId admin(String name) {
    return World.desk
        .the(People.class)
        .add(
            new NewAgent(
                "Admin who " + name,
                new EmailAddress(name + "@screens.example"),
                Role.ADMIN,
                Locale.ENGLISH,
                ZoneOffset.UTC),
            Actor.OPERATOR)
        .id();
  }

  private static List<Cookie> cookies(AgentId agent) {
    String session =
        World.desk.the(Sessions.class).start(agent, new Visitor("127.0.0.1", "Firefox"));
    return List.of(new Cookie("session", session).setUrl(World.desk.url("")));
  }
}
