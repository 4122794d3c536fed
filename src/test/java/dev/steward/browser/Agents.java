package dev.steward.browser;

import static dev.steward.ticket.World.desk;
import static dev.steward.ticket.World.na;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import dev.steward.platform.web.Chromium;
import dev.steward.staff.SignedIn;
import dev.steward.staff.session.Sessions;
import dev.steward.staff.session.Visitor;
import dev.steward.ticket.Ticket;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Agents of the shared desk at their browsers, signed in and reading English; one Chromium for a
 * test class.
 *
 * <pre>{@code
 * @RegisterExtension static final Agents agents = new Agents();
 *
 * try (BrowserContext at = agents.na()) {
 *   Page page = agents.show(at, ticket);
 * }
 * }</pre>
 */
final class Agents implements BeforeAllCallback, AfterAllCallback {
  private @Nullable Chromium chromium;

  @Override
  public void beforeAll(ExtensionContext context) {
    chromium = Chromium.launch();
  }

  @Override
  public void afterAll(ExtensionContext context) {
    if (chromium != null) {
      chromium.close();
    }
  }

  /** Na at her browser. */
  BrowserContext na() {
    return at(na);
  }

  /** Na, whose browser runs no scripts. */
  BrowserContext withoutScripts() {
    return open(na, options().setJavaScriptEnabled(false));
  }

  /** Somebody at their browser. */
  BrowserContext at(SignedIn who) {
    return open(who, options());
  }

  /** The page of a ticket, ready for keys. */
  Page show(BrowserContext at, Ticket ticket) {
    return show(at, "/desk/tickets/" + ticket.id().value());
  }

  /** A page, ready for keys. */
  Page show(BrowserContext at, String path) {
    Page page = at.newPage();
    page.navigate(desk.url(path));
    page.waitForFunction("document.readyState === 'complete'");
    return page;
  }

  /** The browser itself, for those who look at pages in many ways. */
  Browser browser() {
    return Objects.requireNonNull(chromium).browser();
  }

  /** What signs somebody in. */
  static List<Cookie> cookies(SignedIn who) {
    String token = desk.the(Sessions.class).start(who.agentId(), new Visitor("127.0.0.1", "test"));
    return List.of(new Cookie("session", token).setUrl(desk.url("")));
  }

  private BrowserContext open(SignedIn who, Browser.NewContextOptions options) {
    BrowserContext context = browser().newContext(options);
    context.addCookies(cookies(who));
    context.setDefaultTimeout(20_000);
    return context;
  }

  private static Browser.NewContextOptions options() {
    return new Browser.NewContextOptions().setLocale("en").setViewportSize(1200, 900);
  }
}
