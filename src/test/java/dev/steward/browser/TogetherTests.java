package dev.steward.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.steward.ticket.World.desk;
import static dev.steward.ticket.World.identity;
import static dev.steward.ticket.World.letterFrom;
import static dev.steward.ticket.World.max;
import static dev.steward.ticket.World.na;
import static dev.steward.ticket.World.someone;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.Cookie;
import dev.steward.channel.ThreadHint;
import dev.steward.platform.web.Chromium;
import dev.steward.staff.SignedIn;
import dev.steward.staff.session.Sessions;
import dev.steward.staff.session.Visitor;
import dev.steward.ticket.Ticket;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Two agents at one ticket: they see each other, and a lost network costs neither words nor truth.
 */
@Timeout(value = 5, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class TogetherTests {
  private static Chromium chromium;

  @BeforeAll
  static void open() {
    chromium = Chromium.launch();
  }

  @AfterAll
  static void close() {
    if (chromium != null) {
      chromium.close();
    }
  }

  @Test
  void agentsSeeWhoIsThereAndWhoWrites() {
    Ticket ticket = letterFrom(someone("li")).about("Together").arrives();
    try (BrowserContext one = agent(na);
        BrowserContext two = agent(max)) {
      Page na = show(one, ticket);
      Page max = show(two, ticket);

      assertThat(na.locator(".presence__face")).hasCount(1);
      assertThat(max.locator(".presence__face"))
          .hasAttribute("title", "Na is looking at this ticket");
      max.keyboard().press("r");
      max.keyboard().type("I am on it");
      assertThat(na.locator("#presence-writing")).hasText("Max is writing…");
      max.close();

      assertThat(na.locator(".presence__face")).hasCount(0);
    }
  }

  @Test
  void aLostNetworkCostsNeitherWordsNorTruth() {
    String li = someone("li");
    Ticket ticket = letterFrom(li).about("Cut off").arrives();
    try (BrowserContext context = agent(na)) {
      Page page = show(context, ticket);
      page.keyboard().press("r");
      page.keyboard().type("Half a ");
      assertThat(page.locator(".composer__form--reply trix-editor")).containsText("Half a");
      context.setOffline(true);
      page.evaluate("Turbo.session.debouncedRefresh(document.baseURI)");
      page.keyboard().type("sentence");
      letterFrom(li)
          .saying("It has arrived meanwhile")
          .showing(new ThreadHint.ReplyAddress(ticket.id().value(), identity(li).id().value()))
          .arrives();

      context.setOffline(false);

      assertThat(page.locator(".conversation"))
          .containsText(
              "It has arrived meanwhile",
              new LocatorAssertions.ContainsTextOptions().setTimeout(4000));
      assertThat(page.locator(".composer__form--reply trix-editor")).hasText("Half a sentence");
      page.reload();
      assertThat(page.locator(".composer__form--reply trix-editor")).hasText("Half a sentence");
    }
  }

  @Test
  void whoAnswersLaterReadsFirst() {
    Ticket ticket = letterFrom(someone("li")).about("Both").arrives();
    try (BrowserContext one = agent(na);
        BrowserContext two = agent(max)) {
      two.route("**/desk/live**", route -> route.abort());
      Page na = show(one, ticket);
      Page max = show(two, ticket);
      reply(na, "The first answer");
      assertThat(na.locator(".message--ours")).hasCount(1);

      reply(max, "The second answer");

      assertThat(max.locator(".news")).containsText("The first answer");
      Locator editor = max.locator(".composer__form--reply trix-editor");
      assertThat(editor).hasText("The second answer");
    }
  }

  private static void reply(Page page, String words) {
    page.keyboard().press("r");
    page.keyboard().type(words);
    assertThat(page.locator(".composer__form--reply trix-editor")).hasText(words);
    page.keyboard().press("Control+Enter");
  }

  private static Page show(BrowserContext context, Ticket ticket) {
    Page page = context.newPage();
    page.navigate(desk.url("/desk/tickets/" + ticket.id().value()));
    return page;
  }

  private static BrowserContext agent(SignedIn who) {
    String token = desk.the(Sessions.class).start(who.agentId(), new Visitor("127.0.0.1", "test"));
    BrowserContext context =
        chromium.browser().newContext(new Browser.NewContextOptions().setViewportSize(1200, 900));
    context.addCookies(List.of(new Cookie("session", token).setUrl(desk.url(""))));
    return context;
  }
}
