package dev.steward.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.steward.ticket.World.desk;
import static dev.steward.ticket.World.letterFrom;
import static dev.steward.ticket.World.na;
import static dev.steward.ticket.World.someone;

import com.microsoft.playwright.*;
import com.microsoft.playwright.options.Cookie;
import dev.steward.platform.web.Chromium;
import dev.steward.staff.session.*;
import dev.steward.ticket.Ticket;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScratchTests {
  @Test
  void x() {
    Chromium chromium = Chromium.launch();
    for (int i = 0; i < 10; i++) {
      Ticket ticket = letterFrom(someone("li")).about("Fee question").arrives();
      String token = desk.the(Sessions.class).start(na.agentId(), new Visitor("127.0.0.1", "test"));
      BrowserContext context =
          chromium.browser().newContext(new Browser.NewContextOptions().setViewportSize(1200, 900));
      context.addCookies(List.of(new Cookie("session", token).setUrl(desk.url(""))));
      Page page = context.newPage();
      page.onConsoleMessage(m -> System.out.println("C " + m.text()));
      page.onPageError(m -> System.out.println("E " + m));
      page.addInitScript(
          """
            for (const t of ["turbo:submit-start","turbo:submit-end","turbo:render","turbo:load","turbo:morph","trix-change","trix-initialize","autosave:restored","turbo:before-render","turbo:visit"])
              addEventListener(t, e => console.log(performance.now()|0, t, e.target.tagName, e.target.id, e.target.isConnected, document.querySelector("[name=body]")?.value?.length, e.detail?.success, e.detail?.renderMethod))
          """);
      page.navigate(desk.url("/desk/tickets/" + ticket.id().value()));
      page.keyboard().press("r");
      page.keyboard().type("Hello, the fee is 0.1 %. Please see below.");
      page.keyboard().press("Control+Enter");
      assertThat(page.locator(".message--ours")).containsText("Hello");
      page.waitForTimeout(1500);
      System.out.println(
          "RESULT " + page.locator(".composer__form--reply trix-editor").innerText());
      context.close();
    }
    chromium.close();
  }
}
