package dev.steward.helpcenter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.steward.audit.Actor;
import dev.steward.helpcenter.content.Articles;
import dev.steward.helpcenter.content.Catalogues;
import dev.steward.helpcenter.porting.ImportReport;
import dev.steward.helpcenter.porting.ImportReport.Verdict;
import dev.steward.helpcenter.porting.Importing;
import dev.steward.helpcenter.porting.MarkdownExport;
import dev.steward.helpcenter.porting.Parcel;
import dev.steward.platform.error.Refusal;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class PortingTests {
  private static final Importing IMPORTING = HelpDesk.DESK.the(Importing.class);
  private static final Articles ARTICLES = HelpDesk.DESK.the(Articles.class);
  private static final Importing.Options DO = new Importing.Options(false, false);
  private static final Importing.Options FETCH = new Importing.Options(false, true);
  private static final Importing.Options REHEARSE = new Importing.Options(true, false);
  private static final AtomicLong NUMBER = new AtomicLong(360_000_000_000L);

  @Test
  void takesAGuideExportInAndChangesNothingTheSecondTime() throws Exception {
    var guide = new Guide();
    Parcel parcel = guide.parcel("<p>Wait <b>two</b> hours.</p>");

    ImportReport rehearsed = zendesk(parcel, REHEARSE);
    assertThat(rehearsed.count("words", Verdict.NEW)).isEqualTo(3);
    assertThat(guide.isHere()).isFalse();

    ImportReport first = zendesk(parcel, DO);
    assertThat(first.count("category", Verdict.NEW)).isEqualTo(1);
    assertThat(first.count("section", Verdict.NEW)).isEqualTo(1);
    assertThat(first.count("words", Verdict.NEW)).isEqualTo(3);
    assertThat(first.notes()).extracting(note -> note.key()).containsExactly("audience", "words");

    long versions = versions();
    ImportReport second = zendesk(parcel, DO);
    assertThat(second.isEmpty()).isTrue();
    assertThat(second.count("words", Verdict.SAME)).isEqualTo(3);
    assertThat(versions()).isEqualTo(versions);
  }

  @Test
  void leadsOldAddressesToTheArticlesAndLinksByName() throws Exception {
    var guide = new Guide();
    zendesk(guide.parcel("<p>Wait.</p>"), DO);

    HttpResponse<String> old =
        HelpReadingTests.ask("/hc/en-us/articles/" + guide.first + "-Why-is-it-waiting");
    assertThat(old.statusCode()).isEqualTo(301);
    String path = old.headers().firstValue("Location").orElseThrow();
    HttpResponse<String> page = HelpReadingTests.ask(path);
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(body(guide.article())).contains("[the other](article:other-" + guide.second + ")");
    assertThat(page.body())
        .contains("/hc/files/", "alt=\"Why is it waiting " + guide.first + "?\"")
        .as("a link to what this reader may not read is its words")
        .contains("the other")
        .doesNotContain("ran()", "old.example");
    assertThat(HelpReadingTests.ask("/hc/zh-cn/sections/" + guide.section).statusCode())
        .isEqualTo(301);
    assertThat(HelpReadingTests.ask("/hc/en-us/articles/999999999999").statusCode()).isEqualTo(404);
    assertThat(HelpReadingTests.ask("/hc/en-us/articles/" + guide.second).statusCode())
        .as("a segment nobody explained")
        .isEqualTo(404);
  }

  @Test
  void takesOverWhatChangedThereAndKeepsWhatWasEditedHere() {
    var guide = new Guide();
    zendesk(guide.parcel("<p>First.</p>"), DO);
    ImportReport changed = zendesk(guide.parcel("<p>Second.</p>"), DO);
    assertThat(changed.count("words", Verdict.CHANGED)).isEqualTo(1);
    ArticleId id = guide.article();
    assertThat(body(id)).contains("Second.");

    var mine = new Wording("Mine", "", List.of(), Wording.Format.MARKDOWN, "Edited here.");
    ARTICLES.write(id, Locale.ENGLISH, mine, "", OptionalInt.empty(), Actor.OPERATOR);
    ImportReport kept = zendesk(guide.parcel("<p>Third.</p>"), DO);
    assertThat(kept.count("words", Verdict.KEPT)).isEqualTo(1);
    assertThat(body(id)).isEqualTo("Edited here.");
  }

  @Test
  void fetchesNothingFromInsideAndTellsWhatIsMissing() {
    var guide = new Guide();
    ImportReport report =
        zendesk(
            guide.parcel(
                "<p>x<img src='https://127.0.0.1/a.png'><img src='http://169.254.169.254/b.png'></p>"),
            FETCH);
    assertThat(report.notes())
        .filteredOn(note -> note.key().equals("file"))
        .extracting(note -> note.detail())
        .contains("https://127.0.0.1/a.png", "http://169.254.169.254/b.png");
  }

  @Test
  void givesOutMarkdownThatComesInAgainUnchanged() throws IOException {
    zendesk(
        new Guide()
            .parcel("<p>Out and in.</p><table><tr><th>A</th></tr><tr><td>1</td></tr></table>"),
        DO);
    var archive = new ByteArrayOutputStream();
    HelpDesk.DESK.the(MarkdownExport.class).toZip(archive);
    Parcel parcel = Parcel.ofZip("articles.zip", archive.toByteArray());
    assertThat(parcel.files().keySet())
        .contains("shelves.properties", "account/access/account-locked.zh-CN.md")
        .anyMatch(name -> name.startsWith("files/"));

    ImportReport again = IMPORTING.run(Importing.Kind.MARKDOWN, parcel, REHEARSE, Actor.OPERATOR);
    assertThat(again.count("category", Verdict.NEW) + again.count("section", Verdict.NEW)).isZero();
    assertThat(again.lines())
        .filteredOn(line -> line.verdict() == Verdict.CHANGED || line.verdict() == Verdict.NEW)
        .isEmpty();
  }

  @Test
  void readsAFolderWithoutShelvesByItsNames() {
    String slug = "folder-" + NUMBER.incrementAndGet();
    Map<String, byte[]> files = new TreeMap<>();
    files.put(
        "wallet/" + slug + "/" + slug + ".en.md",
        bytes("---\ntitle: Cold wallets\n---\nCoins are offline. ![A safe](safe.png)\n"));
    files.put("wallet/" + slug + "/safe.png", picture());
    ImportReport report =
        IMPORTING.run(Importing.Kind.MARKDOWN, new Parcel("folder", files), DO, Actor.OPERATOR);
    assertThat(report.count("words", Verdict.NEW)).isEqualTo(1);
    assertThat(report.notes()).isEmpty();
    assertThat(
            IMPORTING
                .run(Importing.Kind.MARKDOWN, new Parcel("folder", files), DO, Actor.OPERATOR)
                .isEmpty())
        .isTrue();
  }

  @Test
  void refusesWhatItCannotRead() {
    for (Map<String, byte[]> files :
        List.of(
            Map.<String, byte[]>of(),
            Map.of("a.json", bytes("{\"articles\": [")),
            Map.of("a.json", bytes("[]")))) {
      assertThatThrownBy(() -> zendesk(new Parcel("bad", files), DO)).isInstanceOf(Refusal.class);
    }
    assertThatThrownBy(() ->
            IMPORTING.run(
                Importing.Kind.MARKDOWN,
                new Parcel("bad", Map.of("a/b/c.en.md", bytes("no front matter"))),
                DO,
                Actor.OPERATOR))
        .isInstanceOf(Refusal.class);
  }

  private static ImportReport zendesk(Parcel parcel, Importing.Options options) {
    ImportReport report = IMPORTING.run(Importing.Kind.ZENDESK, parcel, options, Actor.OPERATOR);
    HelpDesk.DESK.the(Catalogues.class).forget();
    return report;
  }

  private static long versions() {
    return HelpDesk.DESK
        .jdbc()
        .sql(
            "select count(*) from help_version v join help_article a on a.id = v.article_id where slug like 'why-is-it%'")
        .query(Long.class)
        .single();
  }

  private static String body(ArticleId id) {
    return ARTICLES.history(id, Locale.ENGLISH).getFirst().wording().body();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] picture() {
    var out = new ByteArrayOutputStream();
    try {
      ImageIO.write(new BufferedImage(9, 7, BufferedImage.TYPE_INT_RGB), "png", out);
    } catch (IOException broken) {
      throw new java.io.UncheckedIOException(broken);
    }
    return out.toByteArray();
  }

  /// A small export with numbers of its own.
  private static final class Guide {
    final long category = NUMBER.incrementAndGet();
    final long section = NUMBER.incrementAndGet();
    final long first = NUMBER.incrementAndGet();
    final long second = NUMBER.incrementAndGet();

    Parcel parcel(String words) {
      String html =
          words
              + "<p onclick='ran()'><img src='/hc/article_attachments/77/page.png'>"
              + "<a href='https://old.example/hc/en-us/articles/%d-Other'>the other</a></p>"
                  .formatted(second)
              + "<script>ran()</script>";
      Map<String, byte[]> files = new TreeMap<>();
      files.put(
          "categories.json",
          bytes(
              """
              {"categories": [{"id": %d, "name": "Guide %d", "locale": "en-us", "position": 1}],
               "sections": [{"id": %d, "category_id": %d, "name": "Waiting", "locale": "en-us"}]}
              """
                  .formatted(category, category, section, category)));
      files.put(
          "articles.json",
          bytes(
              """
              {"articles": [
                {"id": %d, "section_id": %d, "title": "Why is it waiting %d?", "locale": "en-us", "draft": false,
                 "html_url": "https://old.example/hc/en-us/articles/1", "label_names": ["slow"], "body": %s},
                {"id": %d, "section_id": %d, "title": "Other %d", "locale": "en-us", "user_segment_id": 4711,
                 "body": "<p>For some.</p>"}]}
              """
                  .formatted(first, section, first, quoted(html), second, section, second)));
      files.put(
          "translations.json",
          bytes(
              """
              {"translations": [{"source_id": %d, "source_type": "Article", "locale": "zh-cn", "title": "为什么还在等待",
                "body": "<p>请稍候。</p>"}]}
              """
                  .formatted(first)));
      files.put("attachments/page.png", picture());
      return new Parcel("guide", files);
    }

    boolean isHere() {
      return HelpDesk.DESK
              .jdbc()
              .sql("select count(*) from help_import where foreign_id = ?")
              .param(Long.toString(first))
              .query(Long.class)
              .single()
          > 0;
    }

    ArticleId article() {
      return new ArticleId(
          HelpDesk.DESK
              .jdbc()
              .sql("select own_id from help_import where kind = 'article' and foreign_id = ?")
              .param(Long.toString(first))
              .query(Long.class)
              .single());
    }

    private static String quoted(String html) {
      return "\"" + html.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + "\"";
    }
  }
}
