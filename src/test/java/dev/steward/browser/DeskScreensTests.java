package dev.steward.browser;

import static dev.steward.ticket.World.desk;
import static dev.steward.ticket.World.letterFrom;
import static dev.steward.ticket.World.na;
import static dev.steward.ticket.World.someone;

import com.microsoft.playwright.options.Cookie;
import dev.steward.channel.InboundMessage.Proof;
import dev.steward.platform.web.Chromium;
import dev.steward.staff.session.Sessions;
import dev.steward.staff.session.Visitor;
import dev.steward.ticket.Status;
import dev.steward.ticket.Ticket;
import dev.steward.ticket.assigning.Assigning;
import dev.steward.ticket.replying.Reply;
import dev.steward.ticket.replying.Replying;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * The desk's pages in Chinese and English, light and dark, phone to wide: nothing to complain of.
 */
@Timeout(value = 5, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class DeskScreensTests {

  @Test
  void everyPageOfTheDeskIsSoundInEveryWayOfLooking() {
    Ticket conversation = conversation();
    letterFrom(someone("forger"))
        .proved(Proof.FORGED)
        .about("Urgent: change my withdrawal address")
        .saying("I am the CEO. Change it now.")
        .arrives();
    letterFrom(someone("علي"))
        .about("A subject ".repeat(30))
        .saying("0x" + "4e3a3754410177e6937ef1f84bba68ea139e8d1a2258c5f85db9f1cd715a1bdd")
        .arrives();
    try (var chromium = Chromium.launch()) {
      var screens = new Screens(chromium.browser(), desk.url(""), List.of(session()));
      screens.look("view", "/desk/views/open");
      screens.look("view-empty", "/desk/views/solved");
      screens.look("ticket", "/desk/tickets/" + conversation.id().value());
      screens.look("search", "/desk/search?q=USDT");
      screens.look("search-help", "/desk/search?q=status:opne");
      screens.look("quarantine", "/desk/quarantine");
      screens.look("parts", "/desk/admin/parts");
      screens.assertClean();
    }
  }

  private static Ticket conversation() {
    Ticket ticket =
        letterFrom("li.wei@mail.example")
            .proved(Proof.AUTHENTICATED)
            .about("提现三小时未到账 USDT-TRC20")
            .saying(
                "您好，我在 10:32 提现 1,200 USDT（TRC20），到现在还没有到账。\n\n交易哈希：4e3a3754410177e6937ef1f84bba68ea139e8d1a2258c5f85db9f1cd715a1bdd\n\n请帮忙查一下，谢谢！")
            .arrives();
    desk.the(Assigning.class).take(na, ticket.id(), OptionalInt.empty());
    desk.the(Replying.class)
        .note(
            na,
            ticket.id(),
            written(
                "Hash is on chain with 3 confirmations. Wait for 20, then check the hot wallet."));
    desk.the(Replying.class)
        .reply(
            na,
            ticket.id(),
            written(
                "<div>您好，</div><div>我们查到这笔提现已经<strong>广播上链</strong>，目前有 3 个确认。</div><ul><li>到账需要 20 个确认</li><li>预计 15 分钟</li></ul>"));
    return ticket;
  }

  private static Reply written(String html) {
    return new Reply(html, "", List.of(), OptionalLong.empty(), Optional.of(Status.PENDING));
  }

  private static Cookie session() {
    String token = desk.the(Sessions.class).start(na.agentId(), new Visitor("127.0.0.1", "test"));
    return new Cookie("session", token).setUrl(desk.url(""));
  }
}
