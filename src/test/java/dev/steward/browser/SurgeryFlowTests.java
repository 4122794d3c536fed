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
 * Snoozing, merging and redacting as a person does them: by keyboard, by selection, without
 * scripts.
 */
@Timeout(value = 5, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class SurgeryFlowTests {
  @RegisterExtension static final Agents agents = new Agents();

  @Test
  void aKeySnoozesInADialogAndAClickWakes() {
    Ticket ticket = letterFrom(someone("li")).about("Sleepy").arrives();
    try (BrowserContext context = agents.na()) {
      Page page = agents.show(context, ticket);
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
    try (BrowserContext context = agents.withoutScripts()) {
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
    try (BrowserContext context = agents.na()) {
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
}
