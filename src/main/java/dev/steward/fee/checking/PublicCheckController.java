package dev.steward.fee.checking;

import dev.steward.fee.engine.Findings;
import dev.steward.fee.keeping.Editions;
import dev.steward.fee.schedule.Flaw;
import dev.steward.fee.schedule.Reading;
import dev.steward.helpcenter.frame.Frame;
import dev.steward.helpcenter.frame.Frames;
import dev.steward.platform.web.Messages;
import dev.steward.platform.web.OpenRoute;
import dev.steward.platform.web.Screen;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.LocaleResolver;

/// Check my fee for everybody, from pasted fills; nothing is kept.
@Controller
@OpenRoute("whoever was charged may check the charge; nothing is kept")
@RequestMapping("/fees/check")
class PublicCheckController {
  private static final String PAGE = "fee/checking/public";

  private final Frames frames;
  private final Messages messages;
  private final Editions editions;
  private final LocaleResolver locales;

  PublicCheckController(
      Frames frames, Messages messages, Editions editions, LocaleResolver locales) {
    this.frames = frames;
    this.messages = messages;
    this.editions = editions;
    this.locales = locales;
  }

  @GetMapping
  Screen ask(HttpServletRequest request) {
    return Screen.of(
        PAGE, new CheckPage.Public(frame(request), CheckPage.Draft.EMPTY, Optional.empty()));
  }

  @PostMapping
  Screen check(
      HttpServletRequest request,
      @RequestParam(defaultValue = "") String text,
      @RequestParam(required = false) MultipartFile file)
      throws IOException {
    String content = CheckController.content(text, Optional.ofNullable(file));
    return switch (FillReader.read(content)) {
      case Reading.Flawed<FillReader.Input>(List<Flaw> flaws) ->
          page(request, new CheckPage.Draft("", "", content, flaws), Optional.empty());
      case Reading.Understood<FillReader.Input>(FillReader.Input input) ->
          page(
              request,
              new CheckPage.Draft("", "", content, List.of()),
              Optional.of(editions.recalculation().check(input.fills(), input.account())));
    };
  }

  /// 422 in both cases, since Turbo shows no other answer to a form but a redirect, and there is
  /// nothing to redirect to: nothing was kept.
  private Screen page(
      HttpServletRequest request, CheckPage.Draft draft, Optional<Findings> findings) {
    return Screen.refused(PAGE, new CheckPage.Public(frame(request), draft, findings));
  }

  private Frame frame(HttpServletRequest request) {
    Locale locale = locales.resolveLocale(request);
    return frames
        .forReader(request, messages.text(locale, "fee.check.title"))
        .below(
            new Frame.Way(
                "/hc/" + locale.toLanguageTag() + "/fees",
                messages.text(locale, "fee.public.title")));
  }
}
