package dev.steward.browser;

import static dev.steward.ticket.World.desk;
import static dev.steward.ticket.World.inbox;
import static dev.steward.ticket.World.letterFrom;
import static dev.steward.ticket.World.na;
import static dev.steward.ticket.World.someone;

import com.microsoft.playwright.options.Cookie;
import dev.steward.audit.Actor;
import dev.steward.platform.address.EmailAddress;
import dev.steward.platform.web.Chromium;
import dev.steward.staff.AgentId;
import dev.steward.staff.Role;
import dev.steward.staff.people.NewAgent;
import dev.steward.staff.people.People;
import dev.steward.staff.session.Sessions;
import dev.steward.staff.session.Visitor;
import dev.steward.ticket.Ticket;
import dev.steward.ticket.replying.Reply;
import dev.steward.ticket.replying.Replying;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What went wrong on its way out, in every way of looking. */
@Timeout(value = 5, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class DeliveryScreensTests {

  @Test
  void theDeliveriesAreSoundInEveryWayOfLooking() {
    Ticket ticket =
        replied("周晓彤", "failed", "550 5.1.1 <x>: Recipient address rejected: User unknown");
    replied(
        "queued",
        "queued', delayed_at = now() - interval '3 hours', attempts = '9",
        "451 4.7.1 Greylisted, try again in 300 seconds");
    replied("unknown", "unknown", "connection lost after the end of the mail");
    replied("blocked", "blocked', code = 'suppressed", "");
    desk.jdbc()
        .sql(
            """
            insert into suppression (channel, address, reason, hard_bounces, suppressed_at, updated_at)
            select channel, lower(recipient), 'bounces', 3, now(), now() from delivery where state in ('failed', 'blocked')
            on conflict do nothing
            """)
        .update();
    desk.jdbc()
        .sql(
            """
            insert into outage (inbox_id, since, probe_at, probes, detail)
            values (?, now() - interval '47 minutes', now() + interval '5 minutes', 3, 'smtp.desk.example: connection refused')
            on conflict (inbox_id) do update set since = excluded.since, detail = excluded.detail
            """)
        .param(inbox.value())
        .update();
    try (var chromium = Chromium.launch()) {
      var screens = new Screens(chromium.browser(), desk.url(""), List.of(session()));
      screens.look("deliveries", "/desk/deliveries");
      screens.look("deliveries-suppressed", "/desk/deliveries?show=suppressed");
      screens.look("profile-desk", "/desk/profile#sending");
      screens.look("deliveries-ticket", "/desk/tickets/" + ticket.id().value());
      screens.assertClean();
    } finally {
      desk.jdbc().sql("delete from outage").update();
    }
  }

  private static Ticket replied(String name, String state, String words) {
    Ticket ticket = letterFrom(someone(name)).about("提现未到账 " + name).arrives();
    desk.the(Replying.class)
        .reply(
            na,
            ticket.id(),
            new Reply("<p>您好，请稍候。</p>", "", List.of(), OptionalLong.empty(), Optional.empty()));
    desk.jdbc()
        .sql(
            "update delivery set state = '"
                + state
                + "', detail = nullif(?, '') where conversation = ? and kind = 'reply'")
        .params(words, ticket.id().value())
        .update();
    return ticket;
  }

  private static Cookie session() {
    AgentId lead =
        desk.the(People.class)
            .add(
                new NewAgent(
                    "陈静",
                    new EmailAddress("chen.jing@desk.example"),
                    Role.ADMIN,
                    Locale.SIMPLIFIED_CHINESE,
                    ZoneOffset.UTC),
                Actor.OPERATOR)
            .id();
    String token = desk.the(Sessions.class).start(lead, new Visitor("127.0.0.1", "test"));
    return new Cookie("session", token).setUrl(desk.url(""));
  }
}
