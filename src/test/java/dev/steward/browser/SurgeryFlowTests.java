package dev.steward.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.steward.ticket.World.desk;
import static dev.steward.ticket.World.letterFrom;
import static dev.steward.ticket.World.na;
import static dev.steward.ticket.World.someone;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import dev.steward.platform.web.Chromium;
import dev.steward.staff.session.Sessions;
import dev.steward.staff.session.Visitor;
import dev.steward.ticket.Ticket;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Snoozing, merging and redacting as a person does them: by keyboard, by selection, without
 * scripts.
 */
@Timeout(value = 5, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class SurgeryFlowTests {
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
  void aKeySnoozesInADialogAndAClickWakes() {
    Ticket ticket = letterFrom(someone("li")).about("Sleepy").arrives();
    try (BrowserContext context = agent(true)) {
      Page page = context.newPage();
      page.navigate(desk.url("/desk/tickets/" + ticket.id().value()));
      page.waitForFunction("document.readyState === 'complete'");
      page.keyboard().press("z");
      assertThat(page.locator("dialog#dialog-box")).isVisible();
      page.locator("dialog button[value=tomorrow]").click();

      assertThat(page.locator(".conversation .banner")).containsText("Snoozed until");
      page.locator(".conversation .banner button").click();
      assertThat(page.locator(".conversation .banner")).hasCount(0);
      assertThat(page.locator(".conversation")).containsText("ended the snooze");
    }
  }

  @Test
  void twoTicketsBecomeOneWithoutScripts() {
    String li = someone("li");
    Ticket target = letterFrom(li).about("Target").saying("the first matter").arrives();
    Ticket source = letterFrom(li).about("Source").saying("the same matter").arrives();
    try (BrowserContext context = agent(false)) {
      Page page = context.newPage();
      page.navigate(desk.url("/desk/tickets/" + source.id().value() + "/merge"));
      page.locator(".row__link", new Page.LocatorOptions().setHasText("Target")).click();
      page.locator("form[method=post] .button--primary").click();

      assertThat(page).hasURL(Pattern.compile("/desk/tickets/" + target.id().value() + "$"));
      assertThat(page.locator(".conversation")).containsText("the same matter");
      page.navigate(desk.url("/desk/tickets/" + source.id().value()));
      assertThat(page).hasURL(Pattern.compile("/desk/tickets/" + target.id().value() + "$"));
    }
  }

  @Test
  void whatIsSelectedIsRedactedAfterBeingShown() {
    Ticket ticket =
        letterFrom(someone("li")).saying("My phrase is walrus lantern, please help").arrives();
    long message =
        desk.jdbc()
            .sql("select min(id) from ticket_message where ticket_id = ?")
            .param(ticket.id().value())
            .query(Long.class)
            .single();
    try (BrowserContext context = agent(true)) {
      Page page = context.newPage();
      page.navigate(
          desk.url("/desk/tickets/%d/items/%d/redaction".formatted(ticket.id().value(), message)));
      page.evaluate(
          """
          () => {
            const text = document.querySelector('.act__source').firstChild
            const range = document.createRange()
            const at = text.data.indexOf('walrus')
            range.setStart(text, at)
            range.setEnd(text, at + 'walrus lantern'.length)
            getSelection().removeAllRanges()
            getSelection().addRange(range)
          }
          """);
      assertThat(page.locator("#words")).hasValue("walrus lantern");
      page.locator("#reason").selectOption("credentials");
      page.locator(".button--primary").click();
      assertThat(page.locator(".banner--danger")).containsText("in tickets: 1");
      page.locator(".form__actions .button--danger").click();

      assertThat(page.locator(".conversation")).containsText("My phrase is █████, please help");
      assertThat(page.locator("body")).not().containsText("walrus");
    }
  }

  private static BrowserContext agent(boolean scripts) {
    String token = desk.the(Sessions.class).start(na.agentId(), new Visitor("127.0.0.1", "test"));
    BrowserContext context =
        chromium
            .browser()
            .newContext(
                new Browser.NewContextOptions()
                    .setJavaScriptEnabled(scripts)
                    .setViewportSize(1200, 900));
    context.addCookies(List.of(new Cookie("session", token).setUrl(desk.url(""))));
    return context;
  }
}
