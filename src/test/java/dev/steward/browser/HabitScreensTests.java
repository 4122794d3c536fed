package dev.steward.browser;

import static dev.steward.ticket.World.desk;
import static dev.steward.ticket.World.letterFrom;
import static dev.steward.ticket.World.na;
import static dev.steward.ticket.World.someone;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import dev.steward.audit.Actor;
import dev.steward.macro.Macro;
import dev.steward.macro.MacroId;
import dev.steward.macro.Macros;
import dev.steward.platform.address.EmailAddress;
import dev.steward.platform.web.Chromium;
import dev.steward.platform.web.Languages;
import dev.steward.rule.Rule;
import dev.steward.rule.RuleId;
import dev.steward.rule.Rules;
import dev.steward.rule.Trigger;
import dev.steward.staff.Agent;
import dev.steward.staff.Role;
import dev.steward.staff.SignedIn;
import dev.steward.staff.people.NewAgent;
import dev.steward.staff.people.People;
import dev.steward.staff.session.Sessions;
import dev.steward.staff.session.Visitor;
import dev.steward.ticket.Ticket;
import dev.steward.ticket.acting.Act;
import dev.steward.ticket.condition.Condition;
import dev.steward.ticket.condition.Conditions;
import dev.steward.ticket.condition.Operator;
import dev.steward.ticket.editing.Editing;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The pages of macros and rules in Chinese and English, light and dark, phone to wide. */
@Timeout(value = 5, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HabitScreensTests {
  private static final SignedIn chen = admin("陈晨", "chen@desk.example", Languages.CHINESE);
  private static final SignedIn amy = admin("Amy", "amy@desk.example", Languages.ENGLISH);

  @Test
  void everyPageOfMacrosAndRulesIsSoundInEveryWayOfLooking() {
    MacroId plain = macro("充值：请提供交易哈希", false);
    MacroId grave = macro("安全：重置身份验证器", true);
    RuleId rule = rule();
    Ticket ticket = letterFrom(someone("li")).about("充值未到账").saying("三小时了还没有到账").arrives();
    desk.the(Editing.class).tag(na, ticket.id(), List.of("vip"), OptionalInt.empty());
    desk.jdbc()
        .sql(
            """
            insert into macro_request (macro_id, macro_version, ticket_id, ticket_version, asked_by, asked_at, reason,
                                       expires_at)
            values (?, 1, ?, (select version from ticket where id = ?), ?, now(), '已通过视频核验本人', now() + interval '1 day')
            """)
        .params(grave.value(), ticket.id().value(), ticket.id().value(), na.agentId().value())
        .update();
    String path = "/desk/tickets/" + ticket.id().value();
    try (var chromium = Chromium.launch()) {
      var chinese = new Screens(chromium.browser(), desk.url(""), List.of(session(chen)));
      var english = new Screens(chromium.browser(), desk.url(""), List.of(session(amy)));
      for (Screens.Way way : Screens.Way.ALL) {
        Screens screens = way.locale().equals("en") ? english : chinese;
        look(screens, way, "macros", "/desk/macros");
        look(screens, way, "macro", "/desk/macros/" + plain.value());
        look(screens, way, "macro-pick", path + "/macros");
        look(screens, way, "macro-preview", path + "/macros/" + plain.value());
        look(screens, way, "macro-grave", path + "/macros/" + grave.value());
        look(screens, way, "approvals", "/desk/approvals");
        look(screens, way, "rules", "/desk/admin/rules");
        look(screens, way, "rule", "/desk/admin/rules/" + rule.value());
        screens.look(
            "rule-trial", "/desk/admin/rules/" + rule.value(), way, HabitScreensTests::trial);
        screens.look("ticket-habits", path, way, HabitScreensTests::dialog);
      }
      chinese.assertClean();
      english.assertClean();
    }
  }

  private static void look(Screens screens, Screens.Way way, String name, String path) {
    Consumer<Page> nothing = _ -> {};
    screens.look(name, path, way, nothing);
  }

  private static void trial(Page page) {
    page.locator("button[name=try]").click();
    page.waitForSelector("#trial");
  }

  private static void dialog(Page page) {
    page.waitForFunction("document.readyState === 'complete'");
    page.keyboard().press("m");
    page.waitForSelector("dialog[open] .macro-list");
  }

  private static MacroId macro(String name, boolean grave) {
    return desk.the(Macros.class)
        .add(
            amy,
            new Macro(
                new MacroId(0),
                0,
                name,
                grave ? "安全" : "充值",
                Optional.empty(),
                Optional.empty(),
                Map.of(
                    "en",
                    "<div>Hello {{customer.name}},<br>please send us the transaction id.</div>",
                    "zh-CN",
                    "<div>{{customer.name}}，您好：<br>请提供转出平台显示的交易哈希（TXID）。</div>"),
                List.of(
                    Act.of("request-type", "deposit"),
                    Act.of("tags-add", "needs-txid"),
                    Act.of("status", "pending")),
                grave,
                grave ? "" : "1",
                true));
  }

  private static RuleId rule() {
    desk.the(Rules.class).add(amy, rule("四小时未回复：提高优先级", Trigger.TIME, List.of()));
    return desk.the(Rules.class)
        .add(amy, rule("VIP 客户优先处理", Trigger.EVENT, List.of("created", "tags-changed")));
  }

  private static Rule rule(String name, Trigger trigger, List<String> events) {
    return new Rule(
        new RuleId(0),
        0,
        name,
        trigger,
        events,
        Conditions.all(
            Condition.of("tags", Operator.HAS_ANY, "vip"),
            Condition.of("status", Operator.IS, "new", "open")),
        List.of(Act.of("priority", "urgent"), Act.of("note", "VIP 客户，请优先处理")),
        false,
        true,
        Optional.empty(),
        "");
  }

  private static SignedIn admin(String name, String email, Locale locale) {
    Agent agent =
        desk.the(People.class)
            .add(
                new NewAgent(name, new EmailAddress(email), Role.ADMIN, locale, ZoneOffset.UTC),
                Actor.OPERATOR);
    return new SignedIn(
        agent.id(),
        name,
        email,
        Role.ADMIN,
        locale,
        ZoneOffset.UTC,
        Role.ADMIN.permissions(),
        false);
  }

  private static Cookie session(SignedIn who) {
    String token = desk.the(Sessions.class).start(who.agentId(), new Visitor("127.0.0.1", "test"));
    return new Cookie("session", token).setUrl(desk.url(""));
  }
}
