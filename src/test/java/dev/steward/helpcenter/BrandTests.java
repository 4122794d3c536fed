package dev.steward.helpcenter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.steward.TestDesk;
import dev.steward.audit.Actor;
import dev.steward.helpcenter.brand.Brand;
import dev.steward.helpcenter.brand.BrandDraft;
import dev.steward.helpcenter.brand.BrandError;
import dev.steward.helpcenter.brand.Brands;
import dev.steward.helpcenter.brand.Colour;
import dev.steward.helpcenter.content.Catalogues;
import dev.steward.helpcenter.frame.Frames;
import dev.steward.platform.error.Refusal;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BrandTests {
  private static final TestDesk DESK = HelpDesk.DESK;
  private static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;

  private final Brands brands = DESK.the(Brands.class);
  private final Brand before = brands.current();

  @AfterEach
  void putBack() {
    brands.dropLogo(Actor.OPERATOR);
    change(
        new BrandDraft(
            before.names(),
            before.feet(),
            before.accent(),
            before.accentDark(),
            before.domains(),
            before.securityContacts(),
            before.securityExpires()));
  }

  @Test
  void showsCustomersTheNewNameColoursFootAndDomainsAtOnce() throws Exception {
    change(draft("#9b3d12", List.of("example.com"), List.of()));
    brands.logo(
        "<svg viewBox='0 0 9 9'><path d='M0 0h9'/></svg>".getBytes(StandardCharsets.UTF_8),
        Actor.OPERATOR);
    HttpResponse<String> page = fresh("/hc/zh-CN");
    assertThat(page.body())
        .contains("新交易所", "新交易所有限公司", "我们的官方网址只有：example.com")
        .contains("/brand/colours/9b3d12-");
    String style = between(page.body(), "href=\"/brand/", "\"");
    HttpResponse<String> colours = HelpReadingTests.ask("/brand/" + style);
    assertThat(colours.body()).contains("--accent: light-dark(#9b3d12,");
    HttpResponse<String> logo =
        HelpReadingTests.ask("/brand/logo/" + between(page.body(), "src=\"/brand/logo/", "\""));
    assertThat(logo.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(logo.headers().firstValue("Content-Security-Policy").orElseThrow())
        .contains("sandbox");
    assertThat(logo.headers().firstValue("Content-Type")).contains("image/svg+xml");
  }

  @Test
  void refusesAColourThatCannotBeReadAndProposesOneThatCan() {
    assertThatThrownBy(() -> change(draft("#f0b90b", List.of(), List.of())))
        .isInstanceOfSatisfying(
            Refusal.class,
            refused -> {
              assertThat(refused.code()).isEqualTo(BrandError.LOW_CONTRAST);
              change(draft(refused.args().getLast().toString(), List.of(), List.of()));
            });
    assertThat(brands.current().accent()).isPresent();
  }

  @Test
  void refusesWhatIsNoDomainAndNoContactAndAChangeOfSomethingStale() {
    refuses(draft("#9b3d12", List.of("https://example.com"), List.of()), BrandError.BAD_DOMAIN);
    refuses(draft("#9b3d12", List.of(), List.of("javascript:alert(1)")), BrandError.BAD_CONTACT);
    refuses(
        draft("#9b3d12", List.of(), List.of("mailto:a@example.com\nExpires: x")),
        BrandError.BAD_CONTACT);
    int seen = brands.current().version();
    change(draft("#9b3d12", List.of(), List.of()));
    assertThatThrownBy(
            () -> brands.change(draft("#9b3d12", List.of(), List.of()), seen, Actor.OPERATOR))
        .isInstanceOf(Refusal.class);
  }

  @Test
  void tellsWhomToTellAboutASecurityHoleOnceItIsSet() throws Exception {
    change(draft("#9b3d12", List.of(), List.of("mailto:security@example.com")));
    assertThat(HelpReadingTests.ask("/.well-known/security.txt").body())
        .contains("Contact: mailto:security@example.com\n")
        .contains("Expires: 2030-01-01T00:00:00Z\n")
        .contains("Canonical: ");
    change(draft("#9b3d12", List.of(), List.of()));
    assertThat(HelpReadingTests.ask("/.well-known/security.txt").statusCode()).isEqualTo(404);
  }

  @Test
  void auditsWhatWasBeforeAndAfter() {
    change(draft("#9b3d12", List.of("example.com"), List.of()));
    change(draft("#0f5ec9", List.of("example.com"), List.of()));
    String details =
        DESK.jdbc()
            .sql(
                """
                select details->>'accent' from audit_entry
                where act = 'brand.changed' and jsonb_exists(details, 'accent') order by id desc limit 1
                """)
            .query(String.class)
            .single();
    assertThat(details).isEqualTo("#9b3d12 → #0f5ec9");
  }

  private void refuses(BrandDraft draft, BrandError error) {
    assertThatThrownBy(() -> change(draft))
        .isInstanceOfSatisfying(
            Refusal.class, refused -> assertThat(refused.code()).isEqualTo(error));
  }

  private void change(BrandDraft draft) {
    brands.change(draft, brands.current().version(), Actor.OPERATOR);
  }

  private static BrandDraft draft(String accent, List<String> domains, List<String> contacts) {
    return new BrandDraft(
        Map.of(CHINESE, "新交易所", Locale.ENGLISH, "New Exchange"),
        Map.of(CHINESE, "新交易所有限公司", Locale.ENGLISH, "New Exchange Ltd"),
        Colour.find(accent),
        Optional.empty(),
        domains,
        contacts,
        Optional.of(LocalDate.of(2030, 1, 1)));
  }

  private static HttpResponse<String> fresh(String path) throws Exception {
    DESK.the(Catalogues.class).forget();
    DESK.the(Frames.class).forget();
    return HelpReadingTests.ask(path);
  }

  private static String between(String text, String from, String to) {
    int start = text.indexOf(from) + from.length();
    return text.substring(start, text.indexOf(to, start));
  }
}
