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
import dev.steward.macro.Macro;
import dev.steward.macro.MacroId;
import dev.steward.macro.Macros;
import dev.steward.platform.web.Chromium;
import dev.steward.staff.session.Sessions;
import dev.steward.staff.session.Visitor;
import dev.steward.ticket.Ticket;
import dev.steward.ticket.acting.Act;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** An agent uses a macro by keyboard, reads it before it is sent, and makes one without scripts. */
@Timeout(value = 5, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HabitTests {
  private static Chromium chromium;

  @BeforeAll
  static void open() {
    chromium = Chromium.launch();
    desk.the(Macros.class)
        .add(
            na,
            new Macro(
                new MacroId(0),
                0,
                "Ask for the transaction id",
                "",
                Optional.empty(),
                Optional.of(na.agentId()),
                Map.of(
                    "en",
                    "<div>Please send us the <strong>TXID</strong>, {{customer.name}}.</div>"),
                List.of(Act.of("priority", "high"), Act.of("tags-add", "needs-txid")),
                false,
                "1",
                true));
  }

  @AfterAll
  static void close() {
    if (chromium != null) {
      chromium.close();
    }
  }

  @Test
  void theTextComesIntoTheComposerTheChangesAreMadeAndTakenBack() {
    Ticket ticket = letterFrom(someone("li")).about("Deposit").arrives();
    try (BrowserContext context = agent(true)) {
      Page page = context.newPage();
      page.navigate(desk.url("/desk/tickets/" + ticket.id().value()));
      page.waitForFunction("document.readyState === 'complete'");
      page.keyboard().press("m");
      page.locator("#macro-q").fill("transaction");
      page.keyboard().press("Enter");
      assertThat(page.locator(".macro-text")).containsText("TXID, Somebody.");
      page.keyboard().press("Enter");

      assertThat(page.locator(".toast__text")).containsText("Ask for the transaction id");
      assertThat(page.locator(".composer__form--reply trix-editor"))
          .containsText("TXID, Somebody.");
      assertThat(page.locator("#tags")).hasValue("needs-txid");
      assertThat(page.locator("dialog[open]")).hasCount(0);
      assertThat(page.locator(".message--ours")).hasCount(0);
      page.locator(".toast__undo").click();

      assertThat(page.locator("#tags")).hasValue("");
    }
  }

  @Test
  void aKeyOfItsOwnLeadsToThePreview() {
    Ticket ticket = letterFrom(someone("li")).about("Key").arrives();
    try (BrowserContext context = agent(true)) {
      Page page = context.newPage();
      page.navigate(desk.url("/desk/tickets/" + ticket.id().value()));
      page.waitForFunction("document.readyState === 'complete'");
      page.keyboard().press("1");

      assertThat(page.locator("dialog[open] .dialog__title")).hasText("Ask for the transaction id");
    }
  }

  @Test
  void makingAndUsingOneWorksWithoutScripts() {
    Ticket ticket = letterFrom(someone("max")).about("No script").arrives();
    try (BrowserContext context = agent(false)) {
      Page page = context.newPage();
      page.navigate(desk.url("/desk/macros/new"));
      page.locator("#name").fill("Made by hand");
      page.locator("[name=text-en]").fill("Good day");
      page.locator("#act-new").selectOption("priority");
      page.locator("[name=act-step][value=add]").click();
      page.locator("#act-0-value").selectOption("urgent");
      page.locator("button[form=macro]").click();
      assertThat(page.locator(".rows")).containsText("Made by hand");

      page.navigate(desk.url("/desk/tickets/" + ticket.id().value() + "/macros"));
      page.getByText("Made by hand").click();
      page.locator(".dialog__body .button--primary").click();

      assertThat(page.locator("[name=value] option[value=urgent]")).hasAttribute("selected", "");
    }
  }

  private static BrowserContext agent(boolean scripts) {
    String token = desk.the(Sessions.class).start(na.agentId(), new Visitor("127.0.0.1", "test"));
    BrowserContext context =
        chromium
            .browser()
            .newContext(
                new Browser.NewContextOptions().setLocale("en").setJavaScriptEnabled(scripts));
    context.addCookies(List.of(new Cookie("session", token).setUrl(desk.url(""))));
    context.setDefaultTimeout(20_000);
    return context;
  }
}
