package dev.steward.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** Every request over a real Jetty: headers, forms, errors, files. */
@SpringBootTest(
    classes = WebGround.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(RequestTests.Routes.class)
class RequestTests {

  @LocalServerPort int port;

  private final HttpClient browser =
      HttpClient.newBuilder().cookieHandler(new java.net.CookieManager()).build();

  @Controller
  static class Routes {
    @GetMapping("/test/page")
    Screen page() {
      return Screen.of(
          "layout/problem", new ProblemPage(200, "x", "Title <b>", "A & B", "REF1234567"));
    }

    @GetMapping("/test/own")
    ResponseEntity<String> own() {
      return ResponseEntity.ok()
          .header("Content-Security-Policy", "default-src 'self'")
          .header("Cache-Control", "private")
          .body("x");
    }

    @PostMapping("/test/page")
    Screen save() {
      return Screen.redirect("/test/page");
    }

    @GetMapping("/test/broken")
    Screen broken() {
      throw new IllegalArgumentException("secret inside");
    }
  }

  @Test
  void everyAnswerCarriesTheProtectingHeaders() throws Exception {
    HttpResponse<String> answer = get("/test/page");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(header(answer, "Content-Security-Policy"))
        .contains("default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'")
        .doesNotContain("unsafe-inline", "unsafe-eval", "*");
    assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(header(answer, "Referrer-Policy")).isEqualTo("same-origin");
    assertThat(header(answer, "Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
    assertThat(header(answer, "Cache-Control")).isEqualTo("no-store");
  }

  @Test
  void theOriginPeopleReachUsByIsOurs() throws Exception {
    String token = token(get("/test/page").body());

    assertThat(post("/test/page", "_csrf=" + token, "Origin", "http://desk.example").statusCode())
        .isEqualTo(303);
  }

  @Test
  void whatAHandlerSaysReplacesTheDefault() throws Exception {
    HttpResponse<String> answer = get("/test/own");

    assertThat(answer.headers().allValues("Content-Security-Policy"))
        .containsExactly("default-src 'self'");
    assertThat(answer.headers().allValues("Cache-Control")).containsExactly("private");
  }

  @Test
  void onlyTheImportMapIsInlineAndItCarriesTheNonceOfTheAnswer() throws Exception {
    HttpResponse<String> answer = get("/test/page");
    String nonce = find("'nonce-([^']+)'", header(answer, "Content-Security-Policy"));

    assertThat(answer.body()).contains("<script type=\"importmap\" nonce=\"" + nonce + "\">{");
    assertThat(answer.body().split("<script", -1)).hasSize(3);
    assertThat(answer.body()).doesNotContain(" style=\"", "onclick", "<style");
    assertThat(get("/test/page").body()).doesNotContain(nonce);
  }

  @Test
  void whatAPageShowsIsEscaped() throws Exception {
    assertThat(get("/test/page").body()).contains("Title &lt;b&gt;").contains("A &amp; B");
  }

  @Test
  void aFormWithItsTokenPasses() throws Exception {
    String token = token(get("/test/page").body());

    HttpResponse<String> answer = post("/test/page", "_csrf=" + token, "Origin", origin());

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(header(answer, "Location")).isEqualTo("/test/page");
  }

  @Test
  void aFormWithoutItsTokenIsRefused() throws Exception {
    get("/test/page");

    assertThat(post("/test/page", "a=b", "Origin", origin()).statusCode()).isEqualTo(403);
    assertThat(post("/test/page", "_csrf=AAAA", "Origin", origin()).statusCode()).isEqualTo(403);
  }

  @Test
  void aTokenOfAnotherBrowserIsRefused() throws Exception {
    get("/test/page");
    var other = HttpClient.newBuilder().cookieHandler(new java.net.CookieManager()).build();
    String foreign =
        token(other.send(request("/test/page").build(), BodyHandlers.ofString()).body());

    assertThat(post("/test/page", "_csrf=" + foreign, "Origin", origin()).statusCode())
        .isEqualTo(403);
  }

  @Test
  void aFormFromAnotherSiteIsRefusedEvenWithTheToken() throws Exception {
    String token = token(get("/test/page").body());

    for (String site : new String[] {"cross-site", "same-site"}) {
      assertThat(post("/test/page", "_csrf=" + token, "Sec-Fetch-Site", site).statusCode())
          .isEqualTo(403);
    }
    for (String from : new String[] {"https://evil.example", "null", "http://localhost"}) {
      assertThat(post("/test/page", "_csrf=" + token, "Origin", from).statusCode()).isEqualTo(403);
    }
  }

  @Test
  void aFailureTellsAReferenceAndNothingInside() throws Exception {
    HttpResponse<String> page = get("/test/broken");

    assertThat(page.statusCode()).isEqualTo(500);
    assertThat(page.body()).contains(header(page, "X-Request-Id")).doesNotContain("secret inside");
    assertThat(header(page, "Content-Security-Policy")).contains("default-src 'none'");
  }

  @Test
  void aFailureIsAPageAFragmentOrADocument() throws Exception {
    assertThat(get("/nowhere").statusCode()).isEqualTo(404);
    assertThat(get("/nowhere").body()).contains("<!doctype html>");

    HttpResponse<String> fragment =
        send(request("/nowhere").header("Turbo-Frame", "ticket").build());
    assertThat(fragment.body()).contains("<turbo-frame id=\"ticket\">").doesNotContain("<html");

    HttpResponse<String> document =
        send(HttpRequest.newBuilder(uri("/nowhere")).header("Accept", "application/json").build());
    assertThat(header(document, "Content-Type")).startsWith("application/problem+json");
    assertThat(document.body()).contains("\"code\":\"web.not-found\"", "\"reference\":");
  }

  @Test
  void aPageSpeaksTheLanguageTheBrowserAsksForAndThenTheOneChosen() throws Exception {
    var chinese = request("/test/page").header("Accept-Language", "fr, zh-TW;q=0.8, en;q=0.5");
    assertThat(send(chinese.build()).body()).contains("<html lang=\"zh-CN\"");

    String token = token(get("/test/page").body());
    post("/preferences", "locale=zh-CN&back=/test/page&_csrf=" + token, "Origin", origin());
    assertThat(get("/test/page").body()).contains("<html lang=\"zh-CN\"");
  }

  @Test
  void preferencesNeverLeadElsewhere() throws Exception {
    String token = token(get("/test/page").body());

    for (String back :
        new String[] {"//evil.example", "https://evil.example", "/%5Cevil.example"}) {
      HttpResponse<String> answer =
          post("/preferences", "theme=dark&back=" + back + "&_csrf=" + token, "Origin", origin());
      assertThat(header(answer, "Location")).isIn("/", "/%5Cevil.example");
    }
    assertThat(get("/test/page").body()).contains("data-theme=\"dark\"");
  }

  @Test
  void filesAreKeptForEverUnderTheirDigestAndCompressed() throws Exception {
    String address = find("href=\"(/static/[^\"]+steward.css)\"", get("/test/page").body());

    HttpResponse<byte[]> file =
        browser.send(
            HttpRequest.newBuilder(uri(address)).header("Accept-Encoding", "gzip").build(),
            BodyHandlers.ofByteArray());
    assertThat(file.statusCode()).isEqualTo(200);
    assertThat(file.headers().firstValue("Cache-Control").orElse("")).contains("immutable");
    assertThat(file.headers().firstValue("Content-Type").orElse("")).startsWith("text/css");

    HttpResponse<String> old = get(address.replaceFirst("/static/[0-9a-f]+/", "/static/0000/"));
    assertThat(old.statusCode()).isEqualTo(200);
    assertThat(header(old, "Cache-Control")).isEqualTo("no-cache");
    assertThat(get("/static/0000/../application.properties").statusCode()).isEqualTo(404);
    assertThat(get("/css/steward.css").statusCode()).isEqualTo(404);
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return send(request(path).build());
  }

  private HttpResponse<String> post(String path, String form, String header, String value)
      throws IOException, InterruptedException {
    return send(
        request(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header(header, value)
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build());
  }

  private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
    return browser.send(request, BodyHandlers.ofString());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(uri(path)).header("Accept", "text/html");
  }

  private URI uri(String path) {
    return URI.create(origin() + path);
  }

  private String origin() {
    return "http://localhost:" + port;
  }

  private static String token(String body) {
    return find("name=\"csrf-token\" content=\"([^\"]+)\"", body);
  }

  private static String header(HttpResponse<?> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }

  private static String find(String pattern, String text) {
    Matcher matcher = Pattern.compile(pattern).matcher(text);
    assertThat(matcher.find()).as(pattern).isTrue();
    return matcher.group(1);
  }
}
