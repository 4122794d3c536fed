package dev.steward.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.steward.ticket.World.identity;
import static dev.steward.ticket.World.letterFrom;
import static dev.steward.ticket.World.max;
import static dev.steward.ticket.World.na;
import static dev.steward.ticket.World.someone;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import dev.steward.channel.ThreadHint;
import dev.steward.ticket.Ticket;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Two agents at one ticket: they see each other, and a lost network costs neither words nor truth.
 */
@Timeout(value = 5, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class TogetherTests {
  @RegisterExtension static final Agents agents = new Agents();

  @Test
  void agentsSeeWhoIsThereAndWhoWrites() {
    Ticket ticket = letterFrom(someone("li")).about("Together").arrives();
    try (BrowserContext one = agents.at(na);
        BrowserContext two = agents.at(max)) {
      Page na = agents.show(one, ticket);
      Page max = agents.show(two, ticket);

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
    try (BrowserContext context = agents.at(na)) {
      Page page = agents.show(context, ticket);
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
    try (BrowserContext one = agents.at(na);
        BrowserContext two = agents.at(max)) {
      two.route("**/desk/live**", route -> route.abort());
      Page na = agents.show(one, ticket);
      Page max = agents.show(two, ticket);
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
}
