package dev.steward.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.steward.platform.web.Chromium;
import dev.steward.ticket.World;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The plain modules behind the controllers, each asked in the browser they run in. */
@Timeout(value = 5, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ModelsTests {
  private static Chromium chromium;
  private static Page page;

  @BeforeAll
  static void open() {
    chromium = Chromium.launch();
    page = chromium.browser().newPage();
    page.navigate(World.desk.url("/desk/admin/parts"));
  }

  @AfterAll
  static void close() {
    if (chromium != null) {
      chromium.close();
    }
  }

  @Test
  void timeIsToldByTheRulesOfTheServer() {
    String module = "const { relativeTime } = await import('models/relative_time');";
    assertThat(run(module + "return relativeTime(0, 5 * 60e3, 'en')")).isEqualTo("5 min ago");
    assertThat(run(module + "return relativeTime(0, 2 * 864e5, 'zh-CN')")).isEqualTo("前天");
    assertThat(run(module + "return relativeTime(0, 20e3, 'en')")).isNull();
    assertThat(run(module + "return relativeTime(0, 40 * 864e5, 'en')")).isNull();
  }

  @Test
  void manyChangesRefreshOnceAndNeverUnderAnOpenMenu() {
    assertThat(
            run(
                """
                const { RefreshPace } = await import('models/refresh_pace')
                let refreshed = 0, busy = true
                const pace = new RefreshPace(() => refreshed++, { isBusy: () => busy, soon: 5, interval: 20 })
                for (let i = 0; i < 100; i++) pace.changed()
                await new Promise((done) => setTimeout(done, 60))
                const whileBusy = refreshed
                busy = false
                await new Promise((done) => setTimeout(done, 60))
                return `${whileBusy} ${refreshed}`
                """))
        .isEqualTo("0 1");
  }

  @Test
  void keysWhileComposingCharactersAreLeftAlone() {
    String module = "const { keyName } = await import('models/hotkey');";
    assertThat(run(module + "return keyName({ key: 'n', isComposing: true })")).isNull();
    assertThat(run(module + "return keyName({ key: 'k', ctrlKey: true })")).isEqualTo("Ctrl+k");
    assertThat(run(module + "return keyName({ key: 'x', altKey: true })")).isNull();
  }

  @Test
  void aDraftIsKeptForADayAndForgottenWhenEmpty() {
    assertThat(
            run(
                """
                const { Draft } = await import('models/draft')
                const draft = new Draft('test')
                draft.keep('words')
                const kept = draft.find()
                draft.keep(' ')
                const emptied = draft.find()
                localStorage.setItem('draft:test', JSON.stringify({ text: 'old', at: Date.now() - 90e6 }))
                Draft.sweep()
                return `${kept} ${emptied} ${localStorage.getItem('draft:test')}`
                """))
        .isEqualTo("words null null");
  }

  private static Object run(String body) {
    return page.evaluate("async () => { " + body + " }");
  }
}
