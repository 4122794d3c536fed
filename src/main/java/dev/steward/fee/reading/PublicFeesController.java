package dev.steward.fee.reading;

import dev.steward.helpcenter.frame.Frame;
import dev.steward.helpcenter.frame.Frames;
import dev.steward.platform.web.Messages;
import dev.steward.platform.web.OpenRoute;
import dev.steward.platform.web.Screen;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.LocaleResolver;

@Controller
@OpenRoute("what something costs is for everybody")
class PublicFeesController {
  private final PublicFees fees;
  private final Frames frames;
  private final Messages messages;
  private final LocaleResolver locales;

  PublicFeesController(PublicFees fees, Frames frames, Messages messages, LocaleResolver locales) {
    this.fees = fees;
    this.frames = frames;
    this.messages = messages;
    this.locales = locales;
  }

  @GetMapping("/fees")
  Screen start(HttpServletRequest request) {
    return Screen.redirect(path(locales.resolveLocale(request)));
  }

  @GetMapping("/hc/{language}/fees")
  Screen show(
      HttpServletRequest request,
      @PathVariable String language,
      @RequestParam Map<String, String> query) {
    Locale locale = frames.language(request, language);
    Frame frame =
        frames
            .forEverybody(
                locale, messages.text(locale, "fee.public.title"), PublicFeesController::path)
            .describedAs(messages.text(locale, "fee.public.description"));
    return Screen.of(
        "fee/reading/show",
        fees.page(query.isEmpty() ? frame : frame.unlisted(), Choice.of(query)));
  }

  private static String path(Locale locale) {
    return "/hc/" + locale.toLanguageTag() + "/fees";
  }
}
