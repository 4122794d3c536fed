package dev.steward.browser;

import static dev.steward.ticket.World.desk;
import static dev.steward.ticket.World.letterFrom;
import static dev.steward.ticket.World.someone;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import dev.steward.audit.Actor;
import dev.steward.helpcenter.ArticleId;
import dev.steward.helpcenter.Audience;
import dev.steward.helpcenter.SectionId;
import dev.steward.helpcenter.Translation;
import dev.steward.helpcenter.Wording;
import dev.steward.helpcenter.content.Articles;
import dev.steward.helpcenter.content.Catalogues;
import dev.steward.helpcenter.content.Placement;
import dev.steward.helpcenter.content.Shelves;
import dev.steward.platform.address.EmailAddress;
import dev.steward.platform.web.Chromium;
import dev.steward.staff.AgentId;
import dev.steward.staff.Browser;
import dev.steward.staff.Role;
import dev.steward.staff.people.NewAgent;
import dev.steward.staff.people.People;
import dev.steward.staff.session.Sessions;
import dev.steward.staff.session.Visitor;
import dev.steward.ticket.Ticket;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Writing articles, and answering with them, in a real browser. */
@Timeout(value = 5, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class KnowledgeTests {
  private static final Articles ARTICLES = desk.the(Articles.class);
  private static final SectionId SECTION = section();
  private static final String EDITOR = session(Role.ADMIN);
  private static final String AGENT = session(Role.AGENT);
  private static Chromium chromium;

  @BeforeAll
  static void open() {
    chromium = Chromium.launch();
  }

  @AfterAll
  static void close() {
    chromium.close();
  }

  @Test
  void aPictureComesIntoAnArticleWithWords() {
    ArticleId id = article("Where to find it " + UUID.randomUUID(), "Words.", Audience.EVERYONE);
    Page page = page(EDITOR);
    page.navigate(desk.url(path(id)));
    page.waitForLoadState();
    page.locator("#body").click();
    page.locator("input[type=file][data-article-editor-target=files]")
        .setInputFiles(
            new com.microsoft.playwright.options.FilePayload("page.png", "image/png", picture()));
    Locator words = page.locator("#picture-words");
    words.waitFor();
    words.press("Enter");
    assertThat(page.locator("#body").inputValue())
        .as("no picture without words")
        .doesNotContain("![");
    words.fill("The deposit page");
    words.press("Enter");
    page.locator(".editor__preview img[alt='The deposit page']").waitFor();
    page.waitForCondition(() ->
        (Boolean) page.evaluate("document.querySelector('.editor__preview img').naturalWidth > 0"));
    assertThat(page.locator("#body").inputValue()).contains("![The deposit page](/hc/files/");
    assertThat(page.evaluate("document.querySelector('.editor__preview img').naturalWidth"))
        .isEqualTo(12);
    page.locator("button[name=act][value=publish]").click();
    page.waitForCondition(() -> translation(id).published().isPresent());
    page.context().close();
  }

  @Test
  void whatIsPastedFromWordBecomesMarkdown() {
    ArticleId id = article("Pasted " + UUID.randomUUID(), "Words.", Audience.EVERYONE);
    Page page = page(EDITOR);
    page.navigate(desk.url(path(id)));
    page.waitForLoadState();
    page.locator("#body").focus();
    page.evaluate(
        """
        () => {
          const body = document.querySelector("#body")
          body.setSelectionRange(0, body.value.length)
          const data = new DataTransfer()
          data.setData("text/html", "<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>1.</span>Open</p><table><tr><td>A</td><td>B</td></tr></table>")
          data.setData("text/plain", "x")
          body.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }))
        }
        """);
    page.waitForCondition(() ->
        (Boolean) page.evaluate("document.querySelector('#body').value.includes('| A | B |')"));
    assertThat(page.locator("#body").inputValue()).contains("1. Open");
    page.locator(".editor__preview table").waitFor();
    page.context().close();
  }

  @Test
  void anArticleComesIntoAnAnswerByItsKey() {
    String word = "quokka" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
    ArticleId id =
        article(
            "About the " + word,
            "Wait **two** hours.\n\n| Coin | Blocks |\n| --- | --- |\n| BTC | 3 |\n\n::: agent\nAsk the wallet team.\n:::\n",
            Audience.EVERYONE);
    publish(id);
    ArticleId inner = article("Inner " + word, "Only for us.", Audience.STAFF);
    publish(inner);
    Ticket ticket = letterFrom(someone("li")).about("The " + word + " is missing").arrives();
    found(word);
    Page page = page(AGENT);
    page.setViewportSize(390, 844);
    page.navigate(desk.url("/desk/tickets/" + ticket.id().value()));
    page.waitForLoadState();
    Locator reply = page.locator("#reply-" + ticket.id().value());
    reply.locator("textarea").focus();
    reply.locator("trix-editor").waitFor();
    page.keyboard().press("Control+/");
    Locator hit =
        page.locator(
            ".article-pick__item", new Page.LocatorOptions().setHasText("About the " + word));
    hit.waitFor();
    Locator closed =
        page.locator(".article-pick__item", new Page.LocatorOptions().setHasText("Inner " + word));
    assertThat(closed.locator("button").count())
        .as("nothing to insert of what is for the desk")
        .isZero();
    hit.locator("button").nth(1).click();
    reply.locator("trix-editor", new Locator.LocatorOptions().setHasText("two")).waitFor();
    String text = reply.locator("trix-editor").innerText();
    assertThat(text).contains("BTC · 3").doesNotContain("wallet team");
    page.context().close();
    assertThat(uses(id)).isEqualTo(1);
  }

  @Test
  void nothingThatIsForTheDeskGoesIntoAReply() {
    String name = "Sealed " + UUID.randomUUID();
    ArticleId inner = article(name, "Only for us.", Audience.STAFF);
    publish(inner);
    ArticleId draft = article("Draft " + name, "Not yet.", Audience.EVERYONE);
    Ticket ticket = letterFrom(someone("ann")).arrives();
    String path = "/desk/tickets/" + ticket.id().value() + "/articles/";
    Browser agent = browser(AGENT);
    agent.open("/desk/tickets/" + ticket.id().value());
    assertThat(agent.submit(path + inner.value(), "as=text", "into=reply").statusCode())
        .isEqualTo(404);
    assertThat(agent.submit(path + inner.value(), "as=link", "into=reply").statusCode())
        .isEqualTo(404);
    assertThat(agent.submit(path + draft.value(), "as=link", "into=note").statusCode())
        .isEqualTo(404);
    assertThat(
            agent
                .submit("/desk/tickets/999999999/articles/" + inner.value(), "into=note")
                .statusCode())
        .isEqualTo(404);
    assertThat(agent.open("/desk/tickets/" + ticket.id().value() + "/article-draft").statusCode())
        .isEqualTo(403);
  }

  @Test
  void anArticleMadeOfATicketTellsNobodysNameAndWaitsForAPerson() {
    Ticket ticket =
        letterFrom(someone("wanda"))
            .about("Deposit of Wanda, UID 83920114")
            .saying(
                "Hello, my name is Wanda Kowalska. I sent 0x52908400098527886E0F7030069857D2E4169EE7 coins.\n# not a heading")
            .arrives();
    Browser editor = browser(EDITOR);
    String path = "/desk/tickets/" + ticket.id().value() + "/article-draft";
    String shown = editor.open(path).body();
    assertThat(shown)
        .contains(
            "<mark class=\"removed\"",
            "{{removed.uid}}",
            "{{removed.name}}",
            "{{removed.address}}");
    assertThat(shown.substring(shown.indexOf("id=\"text\"")))
        .doesNotContain("Kowalska", "0x5290", "83920114");
    var kept =
        editor.submit(
            path,
            "section=" + SECTION.value(),
            "language=en",
            "title=Where is my deposit, 83920114?",
            "text=Wanda Kowalska wrote to wanda@mail.example");
    String made = Browser.location(kept);
    assertThat(made).startsWith("/desk/knowledge/");
    ArticleId id = new ArticleId(Long.parseLong(made.split("/")[3]));
    assertThat(translation(id).state()).isEqualTo(Translation.State.REVIEW);
    Wording wording = ARTICLES.history(id, Locale.ENGLISH).getFirst().wording();
    assertThat(wording.title() + wording.body()).doesNotContain("83920114", "wanda@", "Kowalska");
    String refused =
        editor
            .submit(made, "title=" + wording.title(), "body=" + wording.body(), "act=publish")
            .body();
    assertThat(refused).contains("removed.review");
    assertThat(translation(id).published()).isEmpty();
    assertThat(editor.open("/desk/tickets/" + ticket.id().value()).body())
        .contains("drafted an article from this ticket");
  }

  @Test
  void theScreensOfArticlesAreSoundInEveryWayOfLooking() {
    ArticleId id =
        article(
            "Looks " + UUID.randomUUID(),
            "## First\n\nWords.\n\n> [!NOTE]\n> A box.\n",
            Audience.EVERYONE);
    publish(id);
    Ticket ticket = letterFrom(someone("li")).about("Looks").arrives();
    var screens = new Screens(chromium.browser(), desk.url(""), List.of(cookie(EDITOR)));
    screens.look("article-editor", path(id));
    screens.look("article-porting", "/desk/knowledge-porting");
    screens.look("article-draft", "/desk/tickets/" + ticket.id().value() + "/article-draft");
    screens.look("article-pick", "/desk/tickets/" + ticket.id().value() + "/articles");
    screens.look("article-desk", "/desk/articles/" + id.value() + "/en");
    screens.look("article-list", "/desk/knowledge?q=Looks");
    screens.assertClean();
  }

  private static void found(String word) {
    var search = desk.the(dev.steward.helpcenter.finding.HelpSearch.class);
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
    while (System.nanoTime() < end
        && search
                .find(
                    word,
                    Locale.ENGLISH,
                    java.util.EnumSet.allOf(Audience.class),
                    Optional.empty(),
                    5)
                .size()
            < 2) {
      Thread.onSpinWait();
    }
  }

  private static long uses(ArticleId id) {
    return desk.jdbc()
        .sql("select count(*) from help_use where article_id = ?")
        .param(id.value())
        .query(Long.class)
        .single();
  }

  private static Translation translation(ArticleId id) {
    return ARTICLES.translations(id).getFirst();
  }

  private static String path(ArticleId id) {
    return "/desk/knowledge/" + id.value() + "/en";
  }

  private static ArticleId article(String title, String body, Audience audience) {
    ArticleId id =
        ARTICLES.create(
            new Placement(
                SECTION,
                "k-" + UUID.randomUUID(),
                audience,
                OptionalLong.empty(),
                Optional.empty(),
                1,
                false),
            Actor.OPERATOR);
    var wording = new Wording(title, "A summary.", List.of(), Wording.Format.MARKDOWN, body);
    ARTICLES.write(id, Locale.ENGLISH, wording, "", OptionalInt.empty(), Actor.OPERATOR);
    return id;
  }

  private static void publish(ArticleId id) {
    ARTICLES.publish(id, Locale.ENGLISH, Optional.empty(), true, Actor.OPERATOR);
    desk.the(Catalogues.class).forget();
  }

  private static SectionId section() {
    Shelves shelves = desk.the(Shelves.class);
    String name = "knowledge-" + UUID.randomUUID();
    long category = shelves.category(name, "key-round", Actor.OPERATOR);
    shelves.nameCategory(category, Locale.ENGLISH, "Knowledge", "");
    SectionId section = shelves.section(category, name, Actor.OPERATOR);
    shelves.nameSection(section, Locale.ENGLISH, "Tests");
    return section;
  }

  private static String session(Role role) {
    String name = "k" + UUID.randomUUID();
    AgentId id =
        desk.the(People.class)
            .add(
                new NewAgent(
                    "Kim " + name.substring(0, 5),
                    new EmailAddress(name + "@desk.example"),
                    role,
                    Locale.ENGLISH,
                    ZoneOffset.UTC),
                Actor.OPERATOR)
            .id();
    return desk.the(Sessions.class).start(id, new Visitor("127.0.0.1", "test"));
  }

  private static Cookie cookie(String session) {
    return new Cookie("session", session).setUrl(desk.url(""));
  }

  private static Page page(String session) {
    BrowserContext context =
        chromium
            .browser()
            .newContext(
                new com.microsoft.playwright.Browser.NewContextOptions()
                    .setLocale("en")
                    .setViewportSize(1440, 900));
    context.addCookies(List.of(cookie(session)));
    return context.newPage();
  }

  private static Browser browser(String session) {
    var browser = new Browser(desk.port());
    browser.plant("session", session);
    return browser;
  }

  private static byte[] picture() {
    var out = new ByteArrayOutputStream();
    try {
      ImageIO.write(new BufferedImage(12, 8, BufferedImage.TYPE_INT_RGB), "png", out);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    return out.toByteArray();
  }
}
