package dev.steward.api;

import static dev.steward.ticket.World.desk;
import static dev.steward.ticket.World.identity;
import static dev.steward.ticket.World.letterFrom;
import static dev.steward.ticket.World.someone;
import static org.assertj.core.api.Assertions.assertThat;

import dev.steward.audit.Actor;
import dev.steward.helpcenter.Article;
import dev.steward.helpcenter.Audience;
import dev.steward.helpcenter.content.Articles;
import dev.steward.helpcenter.content.Catalogues;
import dev.steward.helpcenter.content.Placement;
import dev.steward.portal.entering.Entering;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/// What is for customers who signed in is read by them and kept for nobody else.
class CustomerReadingTests {

  @Test
  void readsWithASessionWhatNobodyReadsWithoutOne() throws Exception {
    HelpShelves help = HelpShelves.filled();
    Articles articles = desk.the(Articles.class);
    Article article = articles.find(help.article()).orElseThrow();
    articles.place(
        article.id(),
        new Placement(
            article.section(),
            article.slug(),
            Audience.CUSTOMERS,
            article.owner(),
            article.reviewBy(),
            1,
            false),
        OptionalInt.empty(),
        Actor.OPERATOR);
    desk.the(Catalogues.class).forget();
    String path = "/hc/en/articles/" + article.id().value() + "-" + article.slug();
    String li = someone("li");
    letterFrom(li).arrives();
    String session = desk.the(Entering.class).begin(List.of(identity(li)), "link");

    for (String each : List.of(path, path + ".md")) {
      assertThat(ask(each, "").statusCode()).as("before").isEqualTo(404);
      HttpResponse<String> own = ask(each, session);
      assertThat(own.statusCode()).isEqualTo(200);
      assertThat(own.body()).contains("two").doesNotContain("wallet team");
      assertThat(own.headers().firstValue("Cache-Control")).contains("no-store");
      assertThat(ask(each, "").statusCode()).as("afterwards").isEqualTo(404);
      assertThat(ask(each, "made-up").statusCode()).isEqualTo(404);
    }
    assertThat(ask(path, session).body()).contains("noindex");
  }

  private static HttpResponse<String> ask(String path, String session) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(desk.url(path)))
            .header("Cookie", "customer=" + session)
            .build();
    try (HttpClient http = HttpClient.newHttpClient()) {
      return http.send(request, HttpResponse.BodyHandlers.ofString());
    }
  }
}
