package dev.steward.api;

import static dev.steward.ticket.World.desk;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.steward.audit.Actor;
import dev.steward.helpcenter.ArticleId;
import dev.steward.helpcenter.content.Articles;
import dev.steward.helpcenter.content.Catalogues;
import dev.steward.staff.Role;
import dev.steward.staff.token.ApiTokens;
import java.awt.image.BufferedImage;
import java.io.File;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.zendesk.client.v2.Zendesk;
import org.zendesk.client.v2.ZendeskResponseException;
import org.zendesk.client.v2.model.hc.Article;
import org.zendesk.client.v2.model.hc.Category;
import org.zendesk.client.v2.model.hc.Section;
import org.zendesk.client.v2.model.hc.Translation;

/// The published Java client reads and writes the help center, unmodified.
class HelpCenterApiTests {
  private static final Zendesk editor = client(Role.ADMIN);
  private static final Zendesk agent = client(Role.AGENT);

  @AfterAll
  static void close() {
    editor.close();
    agent.close();
  }

  @Test
  void writesAndReadsCategoriesSectionsAndArticles() {
    Section section = section();
    Article made = editor.createArticle(article(section, "Why is it waiting?", false), false);

    Article shown = agent.getArticle(made.getId());

    assertThat(shown.getTitle()).isEqualTo("Why is it waiting?");
    assertThat(shown.getBody()).isEqualTo("<p>Because of <b>the network</b>.</p>");
    assertThat(shown.getDraft()).isFalse();
    assertThat(shown.getLabelNames()).containsExactly("waiting", "network");
    assertThat(shown.getSectionId()).isEqualTo(section.getId());
    assertThat(ids(agent.getArticles(section))).containsExactly(made.getId());
    assertThat(ids(agent.getArticles("en-us"))).contains(made.getId());
    assertThat(agent.getSections(editor.getCategory(section.getCategoryId())))
        .extracting(Section::getName)
        .containsExactly("Waiting");
    shown.setPromoted(true);
    shown.setTitle("Why does it wait?");
    Article changed = editor.updateArticle(shown);
    assertThat(changed.getTitle()).isEqualTo("Why does it wait?");
    assertThat(changed.getPromoted()).isTrue();
    editor.deleteArticle(changed);
    assertThat(agent.getArticle(made.getId())).isNull();
  }

  @Test
  void translatesAndMarksNothingOutdatedByItself() {
    Article made = editor.createArticle(article(section(), "Fees", false), false);
    var chinese = new Translation();
    chinese.setLocale("zh-cn");
    chinese.setTitle("手续费");
    chinese.setBody("<p>按成交额计算。</p>");
    editor.createArticleTranslation(made.getId(), chinese);

    Translation shown = agent.showArticleTranslation(made.getId(), "zh-cn");
    assertThat(shown.getTitle()).isEqualTo("手续费");
    assertThat(agent.getArticleTranslations(made.getId()))
        .extracting(Translation::getLocale)
        .containsExactly("zh-cn", "en");
    shown.setTitle("手续费怎么算");
    editor.updateArticleTranslation(made.getId(), "zh-CN", shown);
    assertThat(agent.showArticleTranslation(made.getId(), "zh").getTitle()).isEqualTo("手续费怎么算");
    editor.deleteTranslation(shown);
    assertThat(agent.getArticleTranslations(made.getId())).hasSize(1);
  }

  @Test
  void showsDraftsOnlyToWhoMayEdit() {
    Article draft =
        editor.createArticle(article(section(), "Not yet " + UUID.randomUUID(), true), false);

    assertThat(editor.getArticle(draft.getId()).getDraft()).isTrue();
    assertThat(agent.getArticle(draft.getId())).isNull();
    assertThat(ids(agent.getArticles())).doesNotContain(draft.getId());
    assertThat(ids(editor.getArticles())).contains(draft.getId());
    assertThat(ids(agent.getArticleFromSearch(draft.getTitle()))).doesNotContain(draft.getId());
    draft.setDraft(false);
    editor.updateArticle(draft);
    assertThat(agent.getArticle(draft.getId()).getDraft()).isFalse();
    draft.setDraft(true);
    editor.updateArticle(draft);
    assertThat(agent.getArticle(draft.getId())).isNull();
  }

  @Test
  void findsWhatIsPublishedByWordsAndLabels() throws Exception {
    String word = "xylo" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
    Article made = article(section(), "About " + word, false);
    made.setLabelNames(List.of(word));
    long id = editor.createArticle(made, false).getId();
    desk.the(Catalogues.class).forget();

    Instant end = Instant.now().plus(Duration.ofSeconds(30));
    List<Long> found = List.of();
    while (!found.contains(id) && Instant.now().isBefore(end)) {
      found = ids(agent.getArticleFromSearch(word));
      Thread.onSpinWait();
    }
    assertThat(found).containsExactly(id);
    assertThat(ids(agent.getArticlesFromAnyLabels(new ArrayList<>(List.of(word)))))
        .containsExactly(id);
  }

  @Test
  void letsOnlyEditorsWrite() {
    Section section = section();
    assertThatThrownBy(() -> agent.createArticle(article(section, "No", false), false))
        .isInstanceOf(ZendeskResponseException.class)
        .hasMessageContaining("403");
    Article made = editor.createArticle(article(section, "Words", false), false);
    made.setTitle("Other words");
    assertThatThrownBy(() -> agent.updateArticle(made)).hasMessageContaining("403");
    assertThatThrownBy(() -> agent.deleteArticle(made)).hasMessageContaining("403");
    assertThatThrownBy(() -> agent.createCategory(new Category())).hasMessageContaining("403");
  }

  @Test
  void cleansWhatIsWrittenBeforeItIsKept() {
    Article hostile = article(section(), "Clean me", false);
    hostile.setBody(
        "<p onclick=ran()>Hello {{exchange.x}}</p><script>ran()</script><img src=x onerror=ran()>"
            + "<a href='javascript:ran()'>go</a><iframe src='https://www.youtube.com/embed/abcdef123'></iframe>");
    hostile.setDraft(true);
    long id = editor.createArticle(hostile, false).getId();

    Articles articles = desk.the(Articles.class);
    String kept = articles.history(new ArticleId(id), Locale.ENGLISH).getFirst().wording().body();
    assertThat(kept)
        .contains("Hello {{exchange.x}}", "go")
        .doesNotContain("ran()", "<script", "<img", "iframe", "javascript");
    assertThat(editor.getArticle(id).getBody()).doesNotContain("ran()");
  }

  @Test
  void keepsPartsForTheDeskOutOfBodies() {
    HelpShelves help = HelpShelves.filled();
    assertThat(editor.getArticle(help.article().value()).getBody())
        .contains("<strong>two</strong>")
        .doesNotContain("wallet team");
  }

  @Test
  void takesAPictureAndGivesItsAddress() throws Exception {
    Article made = editor.createArticle(article(section(), "With a picture", true), false);
    File file = File.createTempFile("picture", ".png");
    ImageIO.write(new BufferedImage(8, 6, BufferedImage.TYPE_INT_RGB), "png", file);

    String address = editor.createUploadArticle(made.getId(), file).getContentUrl();
    assertThat(address).contains("/hc/files/").endsWith("-8x6.png");
    String path = URI.create(address).getPath();
    made.setBody("<p><img src='" + path + "' alt='The deposit page'></p>");
    made.setDraft(true);
    editor.updateArticle(made);
    assertThat(editor.getAttachmentsFromArticle(made.getId())).hasSize(1);
  }

  @Test
  void countsOneVoteOfEachProgramAndTellsLabels() throws Exception {
    HelpShelves help = HelpShelves.filled();
    String path = "/api/v2/help_center/articles/" + help.article().value();
    assertThat(send("POST", path + "/up.json", "")).contains("\"value\":1");
    assertThat(send("POST", path + "/down", "")).contains("\"value\":-1");
    assertThat(send("GET", path, "")).contains("\"vote_sum\":-1", "\"vote_count\":1");
    assertThat(send("POST", path + "/labels", "{\"label\":{\"name\":\"slow\"}}"))
        .contains("\"name\":\"slow\"");
    assertThat(send("GET", path + "/labels.json", "")).contains("deposit", "slow");
  }

  @Test
  void pagesByCursor() throws Exception {
    Section section = section();
    for (int i = 0; i < 3; i++) {
      editor.createArticle(article(section, "Number " + i, false), false);
    }
    String path = "/api/v2/help_center/sections/" + section.getId() + "/articles?page%5Bsize%5D=2";
    String first = send("GET", path, "");
    assertThat(first)
        .contains("\"has_more\":true", "Number 0", "Number 1")
        .doesNotContain("Number 2");
    String cursor = first.replaceAll(".*\"after_cursor\":\"([^\"]+)\".*", "$1");
    assertThat(send("GET", path + "&page%5Bafter%5D=" + cursor, ""))
        .contains("\"has_more\":false", "Number 2")
        .doesNotContain("Number 1");
  }

  private static final String TOKEN =
      desk.the(ApiTokens.class).create("help", Role.ADMIN, Actor.OPERATOR);

  private static String send(String method, String path, String body) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(desk.url(path)))
            .header("Authorization", "Bearer " + TOKEN)
            .header("Content-Type", "application/json")
            .method(method, HttpRequest.BodyPublishers.ofString(body))
            .build();
    try (HttpClient http = HttpClient.newHttpClient()) {
      return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }
  }

  private static Section section() {
    var category = new Category();
    category.setName("Waiting " + UUID.randomUUID());
    category.setLocale("en-us");
    long id = editor.createCategory(category).getId();
    var section = new Section();
    section.setName("Waiting");
    section.setLocale("en-us");
    section.setCategoryId(id);
    return editor.createSection(section);
  }

  private static Article article(Section section, String title, boolean draft) {
    var article = new Article();
    article.setSectionId(section.getId());
    article.setTitle(title);
    article.setBody("<p>Because of <b>the network</b>.</p>");
    article.setLocale("en-us");
    article.setLabelNames(List.of("waiting", "network"));
    article.setDraft(draft);
    return article;
  }

  private static List<Long> ids(Iterable<Article> articles) {
    List<Long> ids = new ArrayList<>();
    articles.forEach(article -> ids.add(article.getId()));
    return ids;
  }

  private static Zendesk client(Role role) {
    String token = desk.the(ApiTokens.class).create("help " + role, role, Actor.OPERATOR);
    return new Zendesk.Builder(desk.url(""))
        .setUsername("robot@desk.example")
        .setToken(token)
        .build();
  }
}
