package dev.steward.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.steward.ticket.World.desk;
import static dev.steward.ticket.World.letterFrom;
import static dev.steward.ticket.World.na;
import static dev.steward.ticket.World.someone;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import dev.steward.macro.Macro;
import dev.steward.macro.MacroId;
import dev.steward.macro.Macros;
import dev.steward.ticket.Ticket;
import dev.steward.ticket.acting.Act;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An agent uses a macro by keyboard, reads it before it is sent, and makes one without scripts. */
@Timeout(value = 5, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HabitTests {
  @RegisterExtension static final Agents agents = new Agents();

  @BeforeAll
  static void open() {
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

  @Test
  void theTextComesIntoTheComposerTheChangesAreMadeAndTakenBack() {
    Ticket ticket = letterFrom(someone("li")).about("Deposit").arrives();
    try (BrowserContext context = agents.na()) {
      Page page = agents.show(context, ticket);
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
    try (BrowserContext context = agents.na()) {
      Page page = agents.show(context, ticket);
      page.keyboard().press("1");

      assertThat(page.locator("dialog[open] .dialog__title")).hasText("Ask for the transaction id");
    }
  }

  @Test
  void makingAndUsingOneWorksWithoutScripts() {
    Ticket ticket = letterFrom(someone("max")).about("No script").arrives();
    try (BrowserContext context = agents.withoutScripts()) {
      Page page = context.newPage();
      page.navigate(desk.url("/desk/macros/new"));
      page.locator("#name").fill("Made by hand");
      page.locator("[name=text-en]").fill("Good day");
      page.locator("#act-new").selectOption("priority");
      page.locator("[name=act-step][value=add]").click();
      page.locator("#act-0-value").selectOption("urgent");
      page.locator("button[form=macro]").click();
      assertThat(page.locator("main")).containsText("Made by hand");

      page.navigate(desk.url("/desk/tickets/" + ticket.id().value() + "/macros"));
      page.getByText("Made by hand").click();
      page.locator(".dialog__body .button--primary").click();

      assertThat(page.locator("[name=value] option[value=urgent]")).hasAttribute("selected", "");
    }
  }
}
