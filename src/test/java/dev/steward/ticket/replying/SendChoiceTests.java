package dev.steward.ticket.replying;

import static dev.steward.ticket.World.desk;
import static dev.steward.ticket.World.someone;
import static dev.steward.ticket.World.ticketFrom;
import static org.assertj.core.api.Assertions.assertThat;

import dev.steward.audit.Actor;
import dev.steward.platform.address.EmailAddress;
import dev.steward.staff.AgentId;
import dev.steward.staff.Browser;
import dev.steward.staff.Role;
import dev.steward.staff.people.NewAgent;
import dev.steward.staff.people.People;
import dev.steward.staff.session.Sessions;
import dev.steward.staff.session.Visitor;
import dev.steward.ticket.Status;
import dev.steward.ticket.Ticket;
import dev.steward.ticket.World;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The send button proposes what this agent wants. */
class SendChoiceTests {
  private static final Browser admin = browser("send-admin", Role.ADMIN);

  @Test
  void proposesWhatTheAgentChoseLast() {
    Browser agent = browser("send-latest", Role.AGENT);
    assertThat(button(agent)).isEqualTo("solved");
    send(agent, "pending");
    assertThat(button(agent)).isEqualTo("pending");
    send(agent, "solved");
    assertThat(button(agent)).isEqualTo("solved");
    assertThat(button(browser("send-other", Role.AGENT))).isEqualTo("solved");
  }

  @Test
  void keepsToWhatTheAgentAlwaysWants() {
    Browser agent = browser("send-always", Role.AGENT);
    assertThat(agent.open("/desk/profile").body())
        .contains("sending-always")
        .doesNotContain("sending-proposal");
    agent.submit("/desk/profile/sending", "status=hold");
    send(agent, "open");
    assertThat(button(agent)).isEqualTo("hold");
    agent.submit("/desk/profile/sending", "status=");
    assertThat(button(agent)).isEqualTo("open");
  }

  @Test
  void followsTheDeskUntilTheAgentHasChosen() {
    Browser agent = browser("send-new", Role.AGENT);
    assertThat(agent.submit("/desk/profile/sending/proposal", "status=open").statusCode())
        .isEqualTo(403);
    assertThat(admin.submit("/desk/profile/sending/proposal", "status=pending").statusCode())
        .isEqualTo(303);
    try {
      assertThat(button(agent)).isEqualTo("pending");
    } finally {
      admin.submit("/desk/profile/sending/proposal", "status=solved");
    }
  }

  @Test
  void takesNoStatusThatCannotBeChosen() {
    for (String status : new String[] {"closed", "new", "nonsense", "'"}) {
      assertThat(admin.submit("/desk/profile/sending", "status=" + status).statusCode())
          .isEqualTo(400);
    }
    assertThat(admin.submit("/desk/profile/sending/proposal", "status=").statusCode())
        .isEqualTo(400);
  }

  private static String button(Browser agent) {
    String page = agent.open("/desk/tickets/" + ticketFrom(someone("li")).id().value()).body();
    return page.replaceFirst(
        "(?s).*?composer__split\">\\s*<button class=\"button button--primary\" name=\"status\" value=\"([a-z]+)\".*",
        "$1");
  }

  private static void send(Browser agent, String status) {
    Ticket ticket = ticketFrom(someone("li"));
    agent.open("/desk/tickets/" + ticket.id().value());
    assertThat(
            agent
                .submit(
                    "/desk/tickets/" + ticket.id().value() + "/replies",
                    "text=Hello",
                    "status=" + status)
                .statusCode())
        .isEqualTo(303);
    assertThat(World.now(ticket).status()).isEqualTo(Status.find(status).orElseThrow());
  }

  private static Browser browser(String name, Role role) {
    var address = new EmailAddress(name + "@desk.example");
    AgentId agent =
        desk.the(People.class)
            .add(new NewAgent(name, address, role, Locale.ENGLISH, ZoneOffset.UTC), Actor.OPERATOR)
            .id();
    var browser = new Browser(desk.port());
    browser.plant(
        "session", desk.the(Sessions.class).start(agent, new Visitor("127.0.0.1", "test")));
    browser.open("/desk/profile");
    return browser;
  }
}
