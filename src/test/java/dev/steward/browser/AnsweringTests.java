package dev.steward.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.steward.ticket.World.desk;
import static dev.steward.ticket.World.letterFrom;
import static dev.steward.ticket.World.someone;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import dev.steward.ticket.Ticket;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * An agent answers by keyboard, sees what others do without loading anything, and takes it back.
 */
@Timeout(value = 5, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class AnsweringTests {
  @RegisterExtension static final Agents agents = new Agents();

  @Test
  void anAgentRepliesByKeyboardAndCallsTheReplyBack() {
    Ticket ticket = letterFrom(someone("li")).about("Fee question").arrives();
    try (BrowserContext context = agents.na()) {
      Page page = agents.show(context, ticket);
      page.keyboard().press("r");
      page.keyboard().type("Hello, the fee is 0.1 %. Please see below.");
      page.keyboard().press("Control+Enter");

      assertThat(page.locator(".message--ours")).containsText("the fee is 0.1 %");
      assertThat(page.locator(".composer__form--reply trix-editor")).hasText("");
      assertThat(page.locator("select[name=status]")).hasValue("solved");
      page.locator(".toast__undo").click();

      assertThat(page.locator(".message--withdrawn")).hasCount(1);
    }
  }

  @Test
  void whatACustomerWritesAppearsWithoutLoadingAndWithoutTouchingTheDraft() {
    Ticket ticket = letterFrom(someone("ann")).about("Live").arrives();
    try (BrowserContext context = agents.na()) {
      Page page = agents.show(context, ticket);
      page.keyboard().press("n");
      page.keyboard().type("half a note");
      assertThat(page.locator(".composer__saved").last()).not().isEmpty();

      desk.jdbc()
          .sql("update ticket set subject = 'Changed elsewhere' where id = ?")
          .param(ticket.id().value())
          .update();
      desk.transactions()
          .executeWithoutResult(
              _ -> desk.the(dev.steward.ticket.TicketEvents.class).announce(ticket.id()));

      assertThat(page.locator("h1")).containsText("Changed elsewhere");
      assertThat(page.locator(".composer__form--note trix-editor")).hasText("half a note");
      page.reload();
      page.keyboard().press("n");
      assertThat(page.locator(".composer__form--note trix-editor")).hasText("half a note");
    }
  }

  @Test
  void readingAndReplyingWorkWithoutScripts() {
    Ticket ticket =
        letterFrom(someone("max")).about("No script").saying("Plain <b>words</b>").arrives();
    try (BrowserContext context = agents.withoutScripts()) {
      Page page = context.newPage();
      page.navigate(desk.url("/desk/views/open"));
      page.locator("#row-" + ticket.id().value() + " a").click();
      assertThat(page.locator(".message__text")).hasText("Plain <b>words</b>");
      page.locator(".composer__form--reply textarea").fill("1 < 2 & that is all");
      page.locator(".composer__form--reply button[value=solved]").click();

      assertThat(page).hasURL(Pattern.compile("/desk/tickets/" + ticket.id().value() + "$"));
      assertThat(page.locator(".message--ours")).containsText("1 < 2 & that is all");
    }
  }
}
