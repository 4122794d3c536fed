package dev.steward.helpcenter.frame;

import dev.steward.helpcenter.brand.Brands;
import dev.steward.helpcenter.content.Catalogue;
import dev.steward.helpcenter.content.Catalogues;
import dev.steward.platform.BaseUrl;
import dev.steward.platform.web.Messages;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/// Makes the frames of customer pages. Threads share it; what it asks of others it keeps for half a
/// second.
@Component
public class Frames {
  private static final Duration TRUSTED = Duration.ofMillis(500);

  private final Catalogues catalogues;
  private final Brands brands;
  private final BaseUrl baseUrl;
  private final Messages messages;
  private final LocaleResolver locales;
  private final InstantSource clock;
  private final ObjectProvider<CustomerPage> pages;
  private final ObjectProvider<FrameContribution> contributions;
  private volatile @Nullable Known known;

  Frames(
      Catalogues catalogues,
      Brands brands,
      BaseUrl baseUrl,
      Messages messages,
      LocaleResolver locales,
      InstantSource clock,
      ObjectProvider<CustomerPage> pages,
      ObjectProvider<FrameContribution> contributions) {
    this.catalogues = catalogues;
    this.brands = brands;
    this.baseUrl = baseUrl;
    this.messages = messages;
    this.locales = locales;
    this.clock = clock;
    this.pages = pages;
    this.contributions = contributions;
  }

  /// The language that an address below `/hc/` names, in which the page is then shown.
  ///
  /// @throws dev.steward.platform.error.Refusal not found, for a language nobody writes in
  public Locale language(HttpServletRequest request, String tag) {
    return PathLanguage.require(request, catalogues.current(), tag);
  }

  /// The frame of a page for everybody, whose address names the language.
  ///
  /// @param path of this page in a language
  public Frame forEverybody(Locale locale, String title, Function<Locale, String> path) {
    Catalogue catalogue = catalogues.current();
    List<Frame.Alternate> alternates =
        catalogue.languages().stream()
            .map(language ->
                new Frame.Alternate(
                    language,
                    LanguageNames.own(language),
                    path.apply(language),
                    baseUrl.of(path.apply(language))))
            .toList();
    return frame(catalogue, locale, title, baseUrl.of(path.apply(locale)), alternates);
  }

  /// The frame of a page for one reader, in the language the reader prefers. Such a page must not
  /// lie below `/hc/`, where answers are kept for everybody. Search engines do not list it unless
  /// told to.
  public Frame forReader(HttpServletRequest request, String title) {
    Locale locale = locales.resolveLocale(request);
    String address = baseUrl.of(request.getRequestURI());
    return frame(catalogues.current(), locale, title, address, List.of()).unlisted();
  }

  private Frame frame(
      Catalogue catalogue,
      Locale locale,
      String title,
      String address,
      List<Frame.Alternate> alternates) {
    String brand =
        catalogue
            .valuesIn(locale)
            .getOrDefault("exchange.name", messages.text(locale, "product.name"));
    Surroundings surroundings = surroundings();
    var articles =
        new Frame.Feed(brand, HelpPaths.home(locale) + "/articles.atom", "application/atom+xml");
    var items =
        new Frame.Feed(brand, HelpPaths.home(locale) + "/articles.json", "application/feed+json");
    var around =
        new Frame.Around(
            surroundings.look(locale),
            surroundings.messages(locale),
            ways(locale, CustomerPage::head),
            ways(locale, CustomerPage::foot));
    return new Frame(
        locale,
        brand,
        title,
        "",
        address,
        alternates,
        true,
        List.of(),
        List.of(articles, items),
        around);
  }

  private List<Frame.Way> ways(Locale locale, Predicate<CustomerPage> shown) {
    return pages.stream()
        .filter(shown)
        .sorted(Comparator.comparingInt(CustomerPage::rank).thenComparing(CustomerPage::name))
        .map(page -> new Frame.Way(page.pathIn(locale), messages.text(locale, page.text())))
        .toList();
  }

  /// What stands around all pages now, or did half a second ago.
  public Surroundings surroundings() {
    Known present = known;
    Instant now = clock.instant();
    if (present != null && Duration.between(present.asked, now).abs().compareTo(TRUSTED) < 0) {
      return present.surroundings;
    }
    List<FrameContribution> all = contributions.orderedStream().toList();
    var surroundings =
        new Surroundings(
            brands.current(),
            all.stream()
                .flatMap(each -> each.banners().stream())
                .sorted(Comparator.comparing(Banner::tone).reversed())
                .toList(),
            all.stream().map(FrameContribution::generation).toList());
    known = new Known(surroundings, now);
    return surroundings;
  }

  /// The pages of other modules that search engines shall know of.
  public List<ListedPage> listed() {
    return contributions.orderedStream().flatMap(each -> each.listed().stream()).toList();
  }

  /// Forgets what was asked of others; the next page asks again.
  public void forget() {
    known = null;
  }

  private record Known(Surroundings surroundings, Instant asked) {}
}
