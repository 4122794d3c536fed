package dev.steward.helpcenter.reading;

import dev.steward.helpcenter.ArticleId;
import dev.steward.helpcenter.content.Catalogue;
import dev.steward.helpcenter.feedback.Votes;
import dev.steward.helpcenter.frame.HelpPaths;
import dev.steward.helpcenter.frame.PathLanguage;
import dev.steward.platform.token.Tokens;
import dev.steward.platform.web.OpenRoute;
import dev.steward.platform.web.Screen;
import dev.steward.platform.web.VisitorCookie;
import dev.steward.platform.web.WebError;
import dev.steward.platform.web.WithoutFormToken;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@OpenRoute("anybody may say whether an article helped")
class VoteController {
  private final HelpPages pages;
  private final Votes votes;
  private final Tokens tokens;

  VoteController(HelpPages pages, Votes votes, Tokens tokens) {
    this.pages = pages;
    this.votes = votes;
    this.tokens = tokens;
  }

  @PostMapping("/hc/{language}/articles/{id:[0-9]{1,12}}-{slug}/votes")
  @WithoutFormToken("the page is the same for everybody; a vote is in nobody's name")
  Screen vote(
      HttpServletRequest request,
      HttpServletResponse response,
      @PathVariable String language,
      @PathVariable long id,
      @RequestParam(defaultValue = "true") boolean helpful,
      @RequestParam(defaultValue = "") String reason,
      @RequestParam(defaultValue = "") String comment) {
    Catalogue catalogue = pages.catalogue();
    Locale locale = PathLanguage.require(request, catalogue, language);
    Catalogue.Place place =
        catalogue
            .find(new ArticleId(id), HelpPages.READERS)
            .orElseThrow(WebError.NOT_FOUND::refusal);
    votes.take(
        new Votes.Vote(
            place.article().id(),
            locale,
            VisitorCookie.of(request, response, tokens),
            request.getRemoteAddr(),
            helpful,
            reason(reason),
            comment));
    String path = HelpPaths.article(locale, place.article());
    return Screen.redirect(path + (helpful || !reason.isEmpty() ? "#thanks" : "#why"));
  }

  private static Optional<Votes.Reason> reason(String code) {
    return Arrays.stream(Votes.Reason.values())
        .filter(reason -> reason.code().equals(code))
        .findFirst();
  }
}
