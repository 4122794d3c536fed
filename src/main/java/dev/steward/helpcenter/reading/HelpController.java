package dev.steward.helpcenter.reading;

import dev.steward.helpcenter.ArticleId;
import dev.steward.helpcenter.content.Catalogue;
import dev.steward.helpcenter.frame.Frame;
import dev.steward.helpcenter.frame.HelpPaths;
import dev.steward.helpcenter.frame.PathLanguage;
import dev.steward.platform.web.OpenRoute;
import dev.steward.platform.web.Screen;
import dev.steward.platform.web.WebError;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

@Controller
@OpenRoute("the help center is for everybody")
class HelpController {
  private static final MediaType MARKDOWN = MediaType.parseMediaType("text/markdown;charset=utf-8");
  private static final String ID = "{id:[0-9]{1,8}}";

  private final HelpPages pages;
  private final Readers readers;
  private final LocaleResolver locales;

  HelpController(HelpPages pages, Readers readers, LocaleResolver locales) {
    this.pages = pages;
    this.readers = readers;
    this.locales = locales;
  }

  /// Leads to the help center in the reader's language; to the desk while there is nothing to read.
  @GetMapping({"/", "/hc"})
  Screen start(HttpServletRequest request) {
    Catalogue catalogue = pages.catalogue();
    if (catalogue.categories().isEmpty()) {
      return Screen.redirect("/desk");
    }
    String tag = locales.resolveLocale(request).toLanguageTag();
    Locale language = PathLanguage.nearest(catalogue, tag).orElse(catalogue.languages().getFirst());
    return Screen.redirect(HelpPaths.home(language));
  }

  @GetMapping("/hc/{language}")
  ModelAndView home(HttpServletRequest request, @PathVariable String language) {
    Catalogue catalogue = pages.catalogue();
    Optional<Locale> nearest = PathLanguage.nearest(catalogue, language);
    if (nearest.isPresent() && !nearest.get().toLanguageTag().equals(language)) {
      return moved(HelpPaths.home(nearest.get()));
    }
    return Screen.of(
        "helpcenter/reading/home", pages.home(PathLanguage.require(request, catalogue, language)));
  }

  @GetMapping({"/hc/{language}/categories/" + ID, "/hc/{language}/categories/" + ID + "-{slug}"})
  ModelAndView category(
      HttpServletRequest request, @PathVariable String language, @PathVariable long id) {
    Catalogue catalogue = pages.catalogue();
    Locale locale = PathLanguage.require(request, catalogue, language);
    CategoryPage page = pages.category(locale, id).orElseThrow(WebError.NOT_FOUND::refusal);
    return canonical(request, page.frame(), Screen.of("helpcenter/reading/category", page));
  }

  @GetMapping({"/hc/{language}/articles/" + ID, "/hc/{language}/articles/" + ID + "-{slug:[^.]*}"})
  ModelAndView article(
      HttpServletRequest request, @PathVariable String language, @PathVariable long id) {
    Catalogue catalogue = pages.catalogue();
    Locale locale = PathLanguage.require(request, catalogue, language);
    ArticlePage page =
        pages
            .article(locale, new ArticleId(id), HelpPages.READERS)
            .or(() ->
                pages
                    .article(locale, new ArticleId(id), readers.personal(request))
                    .map(ArticlePage::unlisted))
            .orElseThrow(WebError.NOT_FOUND::refusal);
    return canonical(request, page.frame(), Screen.of("helpcenter/reading/article", page));
  }

  @GetMapping({
    "/hc/{language}/articles/" + ID + ".md",
    "/hc/{language}/articles/" + ID + "-{slug:[^.]*}.md"
  })
  ResponseEntity<String> markdown(
      HttpServletRequest request, @PathVariable String language, @PathVariable long id) {
    Locale locale = PathLanguage.require(request, pages.catalogue(), language);
    return ResponseEntity.ok()
        .contentType(MARKDOWN)
        .body(
            pages
                .markdown(locale, new ArticleId(id), HelpPages.READERS)
                .or(() -> pages.markdown(locale, new ArticleId(id), readers.personal(request)))
                .orElseThrow(WebError.NOT_FOUND::refusal));
  }

  /// The page at its one address; other spellings lead there for good.
  private static ModelAndView canonical(
      HttpServletRequest request, Frame frame, ModelAndView page) {
    String path = URI.create(frame.canonical()).getPath();
    return request.getRequestURI().equals(path) ? page : moved(path);
  }

  private static ModelAndView moved(String path) {
    var view = new RedirectView(path, false, false, false);
    view.setStatusCode(HttpStatus.MOVED_PERMANENTLY);
    return new ModelAndView(view);
  }
}
