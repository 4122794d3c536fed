package dev.steward.status.reading;

import dev.steward.helpcenter.frame.Frames;
import dev.steward.platform.web.OpenRoute;
import dev.steward.platform.web.Screen;
import dev.steward.platform.web.WebError;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.LocaleResolver;

@Controller
@OpenRoute("what works is for everybody")
class StatusController {
  private final StatusPages pages;
  private final Frames frames;
  private final LocaleResolver locales;

  StatusController(StatusPages pages, Frames frames, LocaleResolver locales) {
    this.pages = pages;
    this.frames = frames;
    this.locales = locales;
  }

  /// Leads to the status page in the reader's language.
  @GetMapping("/status")
  Screen start(HttpServletRequest request) {
    return Screen.redirect(StatusPages.path(locales.resolveLocale(request)));
  }

  @GetMapping("/hc/{language}/status")
  Screen status(HttpServletRequest request, @PathVariable String language) {
    return Screen.of("status/reading/status", pages.status(frames.language(request, language)));
  }

  @GetMapping("/hc/{language}/status/history")
  Screen history(HttpServletRequest request, @PathVariable String language) {
    return Screen.of("status/reading/history", pages.history(frames.language(request, language)));
  }

  @GetMapping("/hc/{language}/status/incidents/{id:[0-9]{1,12}}")
  Screen incident(
      HttpServletRequest request, @PathVariable String language, @PathVariable long id) {
    return Screen.of(
        "status/reading/incident",
        pages
            .incident(frames.language(request, language), id)
            .orElseThrow(WebError.NOT_FOUND::refusal));
  }
}
