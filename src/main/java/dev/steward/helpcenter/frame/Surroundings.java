package dev.steward.helpcenter.frame;

import dev.steward.helpcenter.brand.Brand;
import dev.steward.helpcenter.content.Catalogue;
import java.util.List;
import java.util.Locale;

/// What stands around all pages at a moment. Pages made under equal surroundings are equal.
///
/// @param brand how the exchange looks
/// @param banners what modules say above every page
/// @param generations what modules say about their own pages
public record Surroundings(Brand brand, List<Banner> banners, List<Object> generations) {

  public Surroundings {
    banners = List.copyOf(banners);
    generations = List.copyOf(generations);
  }

  Frame.Look look(Locale locale) {
    return new Frame.Look(
        brand.style(),
        brand.logo().map(Brand.Logo::path).orElse(""),
        brand.feet().getOrDefault(locale, ""),
        brand.domains());
  }

  List<Frame.Message> messages(Locale locale) {
    return banners.stream()
        .map(banner ->
            new Frame.Message(
                banner.id(),
                banner.tone(),
                Catalogue.in(banner.texts(), locale),
                banner.path().replace("{language}", locale.toLanguageTag()),
                banner.dismissable()))
        .filter(message -> !message.text().isEmpty())
        .toList();
  }
}
