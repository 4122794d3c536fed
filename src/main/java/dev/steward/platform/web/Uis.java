package dev.steward.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.springframework.util.function.SingletonSupplier;

/// Makes the [Ui] of a request.
final class Uis {

  private final Messages messages;
  private final Preferences preferences;
  private final Assets assets;
  private final FormTokens tokens;
  private final InstantSource time;
  private final Supplier<List<Navigation>> navigations;
  private final Ui.Parts parts;

  Uis(
      Messages messages,
      Preferences preferences,
      Assets assets,
      FormTokens tokens,
      InstantSource time,
      Supplier<List<Navigation>> navigations,
      Ui.Parts parts) {
    this.messages = messages;
    this.preferences = preferences;
    this.assets = assets;
    this.tokens = tokens;
    this.time = time;
    this.navigations = navigations;
    this.parts = parts;
  }

  Ui of(HttpServletRequest request, HttpServletResponse response) {
    Locale locale = preferences.resolveLocale(request);
    var times = new Times(messages, locale, preferences.zone(request), time.instant());
    var belongings =
        new Ui.Belongings(
            // One for all forms of a page: each is as good, and none of them can be compressed.
            SingletonSupplier.of(() -> tokens.issue(request, response))::obtain,
            () -> Flash.take(request, response),
            () ->
                Navigation.merged(
                    navigations.get().stream().flatMap(each -> each.sections(request).stream())),
            () ->
                navigations.get().stream().flatMap(each -> each.notices(request).stream()).toList(),
            parts);
    return new Ui(request, messages, locale, preferences.theme(request), times, assets, belongings);
  }
}
