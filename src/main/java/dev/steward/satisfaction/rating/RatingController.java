package dev.steward.satisfaction.rating;

import dev.steward.helpcenter.frame.Frames;
import dev.steward.platform.web.Messages;
import dev.steward.platform.web.OpenRoute;
import dev.steward.platform.web.Screen;
import dev.steward.platform.web.WebError;
import dev.steward.platform.web.WithoutFormToken;
import jakarta.servlet.http.HttpServletRequest;
import java.util.OptionalInt;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.LocaleResolver;

@Controller
@OpenRoute("the link of the mail says whose request it was")
class RatingController {
  private static final String SHOW = "satisfaction/rate";

  private final Ratings ratings;
  private final Frames frames;
  private final Messages messages;
  private final LocaleResolver locales;

  RatingController(Ratings ratings, Frames frames, Messages messages, LocaleResolver locales) {
    this.ratings = ratings;
    this.frames = frames;
    this.messages = messages;
    this.locales = locales;
  }

  /// Shows the question. Never votes, since robots open links too.
  @GetMapping("/requests/rating/{token:[A-Za-z0-9_-]{43}}")
  Screen show(
      HttpServletRequest request,
      @PathVariable String token,
      @RequestParam(defaultValue = "0") int score) {
    return Screen.of(SHOW, page(request, token, score, ""));
  }

  @PostMapping("/requests/rating/{token:[A-Za-z0-9_-]{43}}")
  @WithoutFormToken("the token in the address is the proof; it rests on no session")
  Screen give(
      HttpServletRequest request,
      @PathVariable String token,
      @RequestParam(defaultValue = "0") int score,
      @RequestParam(defaultValue = "") String comment,
      @RequestParam(defaultValue = "true") boolean solved) {
    boolean valid = score >= 1 && score <= 5;
    if (!valid && solved) {
      return Screen.refused(SHOW, page(request, token, 0, "rating.problem.choose"));
    }
    Ask ask = ratings.find(token).orElseThrow(WebError.NOT_FOUND::refusal);
    ratings.give(ask, valid ? OptionalInt.of(score) : OptionalInt.empty(), solved, comment);
    return Screen.redirect("/requests/rating/" + token);
  }

  private RatingPage page(HttpServletRequest request, String token, int score, String problem) {
    Ask ask = ratings.find(token).orElseThrow(WebError.NOT_FOUND::refusal);
    return new RatingPage(
        frames.forReader(request, messages.text(locales.resolveLocale(request), "rating.title")),
        "/requests/rating/" + token,
        String.valueOf(ask.ticket().value()),
        score,
        ratings.of(ask),
        problem);
  }
}
