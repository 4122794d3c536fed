package dev.steward.notice.reading;

import dev.steward.helpcenter.frame.Frames;
import dev.steward.notice.NoticeError;
import dev.steward.notice.Topic;
import dev.steward.notice.subscribing.Subscribing;
import dev.steward.platform.error.Refusal;
import dev.steward.platform.web.OpenRoute;
import dev.steward.platform.web.Screen;
import dev.steward.platform.web.WebError;
import dev.steward.platform.web.WithoutFormToken;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

@Controller
@OpenRoute("announcements are for everybody")
@RequestMapping("/hc/{language}/announcements")
class AnnouncementController {
  private static final String LIST = "notice/reading/list";

  private final NoticePages pages;
  private final Frames frames;
  private final Subscribing subscribing;

  AnnouncementController(NoticePages pages, Frames frames, Subscribing subscribing) {
    this.pages = pages;
    this.frames = frames;
    this.subscribing = subscribing;
  }

  @GetMapping
  Screen all(
      HttpServletRequest request,
      @PathVariable String language,
      @RequestParam Optional<Long> before) {
    Locale locale = frames.language(request, language);
    return Screen.of(LIST, pages.list(locale, Optional.empty(), after(before), Optional.empty()));
  }

  @GetMapping("/topics/{topic:[a-z]+}")
  Screen topic(
      HttpServletRequest request,
      @PathVariable String language,
      @PathVariable String topic,
      @RequestParam Optional<Long> before) {
    Locale locale = frames.language(request, language);
    return Screen.of(
        LIST, pages.list(locale, Optional.of(require(topic)), after(before), Optional.empty()));
  }

  private static OptionalLong after(Optional<Long> before) {
    return before.stream().mapToLong(Long::longValue).findFirst();
  }

  static Topic require(String code) {
    return Topic.find(code)
        .filter(Topic.OF_ANNOUNCEMENTS::contains)
        .orElseThrow(WebError.NOT_FOUND::refusal);
  }

  @GetMapping({"/{id:[0-9]{1,12}}", "/{id:[0-9]{1,12}}-{slug:[^.]*}"})
  ModelAndView show(
      HttpServletRequest request, @PathVariable String language, @PathVariable long id) {
    Locale locale = frames.language(request, language);
    ShowPage page = pages.show(locale, id).orElseThrow(WebError.NOT_FOUND::refusal);
    String path = URI.create(page.frame().canonical()).getPath();
    return request.getRequestURI().equals(path)
        ? Screen.of("notice/reading/show", page)
        : moved(path);
  }

  private static ModelAndView moved(String path) {
    var view = new RedirectView(path, false, false, false);
    view.setStatusCode(HttpStatus.MOVED_PERMANENTLY);
    return new ModelAndView(view);
  }

  /// Asks for mail. The answer is the same whether the address is known or not.
  @PostMapping("/subscriptions")
  @WithoutFormToken("the page is the same for everybody; nothing is sent before its owner agrees")
  Screen subscribe(
      HttpServletRequest request,
      @PathVariable String language,
      @RequestParam(defaultValue = "") String email,
      @RequestParam(defaultValue = "") String website,
      @RequestParam(name = "topic", defaultValue = "") Set<String> codes) {
    Locale locale = frames.language(request, language);
    Set<Topic> topics = EnumSet.noneOf(Topic.class);
    codes.forEach(code -> Topic.find(code).ifPresent(topics::add));
    try {
      if (website.isEmpty()) { // people do not see this field; programs fill it
        subscribing.ask(email, topics, locale, request.getRemoteAddr());
      }
    } catch (Refusal refused) {
      return refused(locale, email, topics, refused);
    }
    return Screen.redirect(NoticePaths.list(locale) + "/subscribed");
  }

  private Screen refused(Locale locale, String email, Set<Topic> topics, Refusal refused) {
    var asked = new ListPage.Asked(email, List.copyOf(topics), "error." + refused.code().code());
    Screen screen =
        Screen.refused(
            LIST, pages.list(locale, Optional.empty(), OptionalLong.empty(), Optional.of(asked)));
    if (refused.code() == NoticeError.TOO_MANY) {
      screen.setStatus(HttpStatus.TOO_MANY_REQUESTS);
    }
    return screen;
  }

  @GetMapping("/subscribed")
  Screen subscribed(HttpServletRequest request, @PathVariable String language) {
    Locale locale = frames.language(request, language);
    return Screen.of("notice/reading/subscribed", pages.subscribed(locale));
  }
}
