package dev.steward.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Keeps what this browser was told about language, theme and time zone, and goes back to the page.
/// For somebody signed in, what they chose for themselves wins on every browser.
@Controller
@OpenRoute("sets only cookies of the asking browser")
class PreferenceController {

  private final Preferences preferences;
  private final ApplicationEventPublisher events;

  PreferenceController(Preferences preferences, ApplicationEventPublisher events) {
    this.preferences = preferences;
    this.events = events;
  }

  @PostMapping("/preferences")
  Screen update(
      @RequestParam Optional<String> locale,
      @RequestParam Optional<String> theme,
      @RequestParam Optional<String> zone,
      @RequestParam(defaultValue = "/") String back,
      HttpServletRequest request,
      HttpServletResponse response) {
    Optional<Locale> language = locale.flatMap(Languages::of);
    language.ifPresent(chosen -> preferences.setLocale(request, response, chosen));
    Optional<Theme> appearance = theme.flatMap(Theme::of);
    appearance.ifPresent(chosen -> preferences.choose(request, response, chosen));
    zone.flatMap(Preferences::zone)
        .ifPresent(chosen -> preferences.choose(request, response, chosen));
    appearance.ifPresent(chosen -> events.publishEvent(new ThemeChosen(request, chosen)));
    language.ifPresent(chosen -> events.publishEvent(new LanguageChosen(request, chosen)));
    return Screen.redirect(LocalPath.isLocal(back) ? back : "/");
  }
}
