package dev.steward.browser;

import static dev.steward.ticket.World.desk;
import static dev.steward.ticket.World.identity;
import static dev.steward.ticket.World.letterFrom;
import static dev.steward.ticket.World.max;
import static dev.steward.ticket.World.na;
import static dev.steward.ticket.World.someone;

import com.microsoft.playwright.options.Cookie;
import dev.steward.audit.Actor;
import dev.steward.channel.InboundMessage.Proof;
import dev.steward.channel.ThreadHint;
import dev.steward.customer.Blocks;
import dev.steward.customer.CustomerMerging;
import dev.steward.customer.CustomerNotes;
import dev.steward.platform.address.EmailAddress;
import dev.steward.platform.web.Chromium;
import dev.steward.staff.Agent;
import dev.steward.staff.Role;
import dev.steward.staff.people.NewAgent;
import dev.steward.staff.people.People;
import dev.steward.staff.session.Sessions;
import dev.steward.staff.session.Visitor;
import dev.steward.ticket.Ticket;
import dev.steward.ticket.linking.LinkRole;
import dev.steward.ticket.linking.Linking;
import dev.steward.ticket.merging.Merge;
import dev.steward.ticket.merging.Merging;
import dev.steward.ticket.problem.ProblemUpdates;
import dev.steward.ticket.redacting.Reason;
import dev.steward.ticket.redacting.Redacting;
import dev.steward.ticket.replying.Reply;
import dev.steward.ticket.replying.Replying;
import dev.steward.ticket.snoozing.Snoozing;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Pages of merging, splitting, redacting, linking, snoozing and of customers, in all ways. */
@Timeout(value = 8, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class SurgeryScreensTests {

  @Test
  void everyPageIsSoundInEveryWayOfLooking() {
    String li = someone("li.wei");
    Ticket ticket = conversation(li);
    Ticket other =
        letterFrom(someone("anna.schmidt"))
            .about("Withdrawal stuck")
            .saying("Mine is stuck too.")
            .arrives();
    String id = String.valueOf(ticket.id().value());
    Ticket problem = problem();
    Ticket merged =
        letterFrom(li).proved(Proof.AUTHENTICATED).about("还是没到账").saying("又等了一小时。").arrives();
    desk.the(Merging.class)
        .merge(na, new Merge(ticket.id(), Set.of(merged.id()), Set.of(), false, ""));
    desk.the(Linking.class).link(na, ticket.id(), other.id(), LinkRole.RELATED);
    desk.the(Snoozing.class).snooze(na, ticket.id(), Instant.now().plusSeconds(90_000), true);
    letterFrom(li).about("Fee question").saying("What is the fee?").arrives();
    customer(li, other);
    try (var chromium = Chromium.launch()) {
      var screens = new Ways(chromium);
      screens.look("surgery-ticket", "/desk/tickets/" + id);
      screens.look("surgery-merge", "/desk/tickets/" + id + "/merge?q=withdrawal");
      screens.look(
          "surgery-merge-review",
          "/desk/merge?ids=" + id + "," + other.id().value() + "&target=" + id);
      screens.look("surgery-merges", "/desk/tickets/" + id + "/merges");
      screens.look("surgery-split", "/desk/tickets/" + id + "/split");
      screens.look("surgery-snooze", "/desk/tickets/" + id + "/snooze");
      screens.look("surgery-links", "/desk/tickets/" + id + "/links?q=withdrawal");
      screens.look(
          "surgery-redact", "/desk/tickets/" + id + "/items/" + first(ticket) + "/redaction");
      screens.look("surgery-redactions", "/desk/redactions");
      screens.look("surgery-problem", "/desk/tickets/" + problem.id().value() + "/incidents?q=fee");
      screens.look("surgery-customers", "/desk/customers?q=li.wei");
      screens.look("surgery-customer", "/desk/customers/" + ticket.customer().value());
      screens.look("surgery-join", "/desk/customers/" + ticket.customer().value() + "/join?q=anna");
      screens.assertClean();
    }
  }

  private static Ticket conversation(String li) {
    Ticket ticket =
        letterFrom(li)
            .proved(Proof.AUTHENTICATED)
            .about("提现三小时未到账 USDT-TRC20")
            .saying("你好，我三小时前提现 500 USDT，链上一直没有记录。我的助记词是 苹果 香蕉 月亮 河流。")
            .arrives();
    desk.the(Replying.class)
        .reply(
            na,
            ticket.id(),
            new Reply("", "我们正在核查，请勿发送助记词。", List.of(), OptionalLong.empty(), Optional.empty()));
    desk.the(Redacting.class)
        .redact(na, ticket.id(), first(ticket), "苹果 香蕉 月亮 河流", Reason.CREDENTIALS);
    var hint = new ThreadHint.ReplyAddress(ticket.id().value(), identity(li).id().value());
    letterFrom(li).proved(Proof.AUTHENTICATED).saying("好的，谢谢。").showing(hint).arrives();
    return ticket;
  }

  private static Ticket problem() {
    Ticket problem = letterFrom(someone("ops")).about("TRON withdrawals delayed").arrives();
    for (String name : List.of("ann", "bob", "王芳")) {
      Ticket incident = letterFrom(someone(name)).about("Withdrawal fee and delay").arrives();
      desk.the(Linking.class).link(na, problem.id(), incident.id(), LinkRole.INCIDENT);
    }
    letterFrom(someone("mallory")).proved(Proof.FORGED).about("Fee refund").arrives();
    desk.the(ProblemUpdates.class)
        .begin(na, problem.id(), Map.of("en", "About {{ticket.subject}}: we are on it."), false);
    return problem;
  }

  private static void customer(String li, Ticket other) {
    var customer = identity(li).customer();
    desk.the(CustomerNotes.class)
        .add(customer, "VIP. Prefers Chinese, calls after 20:00.", na.agentId().value());
    desk.the(Blocks.class).block(other.identity(), "nuisance", na.actor());
    desk.the(CustomerMerging.class)
        .propose(other.customer(), customer, "Same passport in both tickets", max.actor());
  }

  private static long first(Ticket ticket) {
    return desk.jdbc()
        .sql("select min(id) from ticket_message where ticket_id = ?")
        .param(ticket.id().value())
        .query(Long.class)
        .single();
  }

  /// Pages in the language of whoever is signed in.
  private record Ways(Screens english, Screens chinese) {
    Ways(Chromium chromium) {
      this(
          new Screens(chromium.browser(), desk.url(""), List.of(session(Locale.ENGLISH))),
          new Screens(
              chromium.browser(), desk.url(""), List.of(session(Locale.SIMPLIFIED_CHINESE))));
    }

    void look(String name, String path) {
      for (Screens.Way way : Screens.Way.ALL) {
        (way.locale().equals("en") ? english : chinese).look(name, path, way, _ -> {});
      }
    }

    void assertClean() {
      english.assertClean();
      chinese.assertClean();
    }
  }

  private static Cookie session(Locale locale) {
    Agent admin =
        desk.the(People.class)
            .add(
                new NewAgent(
                    "Ada",
                    new EmailAddress(someone("ada")),
                    Role.ADMIN,
                    locale,
                    ZoneOffset.ofHours(8)),
                Actor.OPERATOR);
    String token = desk.the(Sessions.class).start(admin.id(), new Visitor("127.0.0.1", "test"));
    return new Cookie("session", token).setUrl(desk.url(""));
  }
}
