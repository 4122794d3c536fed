package dev.steward.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Opens pages in every language, theme and width that people use, and gathers what is wrong with
/// them: accessibility (axe), script errors, blocked content, sideways scrolling. Pictures are left
/// in `target/screens`.
final class Screens {
  private static final Path FOLDER = Path.of("target/screens");
  private static final int HEIGHT = 900;

  private final Browser browser;
  private final String origin;
  private final List<Cookie> cookies;
  private final List<String> trouble = new ArrayList<>();

  Screens(Browser browser, String origin, List<Cookie> cookies) {
    this.browser = browser;
    this.origin = origin;
    this.cookies = cookies;
  }

  /// One way of looking.
  record Way(String locale, ColorScheme scheme, int width) {
    /// Both languages, themes and ends of the scale; five ways where `bin/looks` asks for them,
    /// which takes more time than every run of the tests has.
    static final List<Way> ALL =
        "all".equals(System.getenv("STEWARD_LOOKS"))
            ? List.of(
                new Way("zh-CN", ColorScheme.LIGHT, 1440),
                new Way("en", ColorScheme.DARK, 1440),
                new Way("en", ColorScheme.LIGHT, 820),
                new Way("zh-CN", ColorScheme.DARK, 390),
                new Way("en", ColorScheme.LIGHT, 390))
            : List.of(
                new Way("en", ColorScheme.LIGHT, 1440), new Way("zh-CN", ColorScheme.DARK, 390));

    String name() {
      return locale + "-" + scheme.name().toLowerCase(java.util.Locale.ROOT) + "-" + width;
    }
  }

  /// Looks at a page in all ways.
  void look(String name, String path) {
    for (Way way : Way.ALL) {
      look(name, path, way, _ -> {});
    }
  }

  /// Looks at a page after something was done on it.
  void look(String name, String path, Way way, java.util.function.Consumer<Page> act) {
    try (BrowserContext context = context(way)) {
      Page page = context.newPage();
      String where = name + " " + way.name();
      page.onConsoleMessage(message -> {
        // A page may answer 404 or 422 itself and be looked at all the same; what it needs may not.
        boolean itself = message.location().startsWith(origin + path + ":");
        if (message.type().equals("error") && !itself) {
          trouble.add(where + ": console: " + message.text());
        }
      });
      page.onPageError(error -> trouble.add(where + ": script: " + error));
      page.navigate(origin + path);
      page.waitForFunction("document.readyState === 'complete'");
      act.accept(page);
      page.screenshot(
          new Page.ScreenshotOptions().setPath(FOLDER.resolve(name + "-" + way.name() + ".png")));
      inspect(page, where);
    }
  }

  /// Fails with everything found.
  void assertClean() {
    assertThat(trouble).isEmpty();
  }

  private BrowserContext context(Way way) {
    BrowserContext context =
        browser.newContext(
            new Browser.NewContextOptions()
                .setLocale(way.locale())
                .setColorScheme(way.scheme())
                .setHasTouch(way.width() < 500)
                .setViewportSize(way.width(), HEIGHT));
    context.addCookies(cookies);
    context.addCookies(List.of(new Cookie("locale", way.locale()).setUrl(origin)));
    return context;
  }

  private void inspect(Page page, String where) {
    // The frames of messages show foreign HTML and run no script, so that axe would wait for them
    // without end.
    AxeBuilder axe = new AxeBuilder(page).exclude("iframe").setLegacyMode(true);
    for (Rule rule : axe.analyze().getViolations()) {
      rule.getNodes().stream()
          .limit(4)
          .forEach(node ->
              trouble.add(
                  where
                      + ": "
                      + rule.getId()
                      + ": "
                      + node.getTarget()
                      + " "
                      + node.getFailureSummary()));
    }
    Object missing =
        page.evaluate(
            """
            [...document.querySelectorAll('svg.icon use')]
              .filter((use) => use.closest('svg').checkVisibility() && use.getBoundingClientRect().width === 0)
              .map((use) => use.getAttribute('href').split('#')[1]).join(' ')
            """);
    if (!"".equals(missing)) {
      trouble.add(where + ": no such icon: " + missing);
    }
    Object sideways =
        page.evaluate(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth");
    if (sideways instanceof Number pixels && pixels.intValue() > 0) {
      trouble.add(where + ": scrolls sideways by " + pixels);
    }
  }
}
