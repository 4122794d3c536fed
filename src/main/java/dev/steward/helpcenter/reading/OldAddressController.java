package dev.steward.helpcenter.reading;

import dev.steward.helpcenter.content.Catalogue;
import dev.steward.helpcenter.content.OldAddresses;
import dev.steward.helpcenter.frame.HelpPaths;
import dev.steward.helpcenter.frame.PathLanguage;
import dev.steward.platform.web.OpenRoute;
import dev.steward.platform.web.WebError;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.view.RedirectView;

/// Leads addresses of the help center before to where it is now, for who may read it. Their numbers
/// are so long that none of ours is taken for one.
@Controller
@OpenRoute("old addresses lead to what everybody may read")
class OldAddressController {
  private final OldAddresses addresses;
  private final HelpPages pages;

  OldAddressController(OldAddresses addresses, HelpPages pages) {
    this.addresses = addresses;
    this.pages = pages;
  }

  @GetMapping("/hc/{language}/{kind:articles|sections|categories}/{id:[0-9]{9,20}}{rest:.*}")
  RedirectView lead(
      @PathVariable String language, @PathVariable String kind, @PathVariable String id) {
    Catalogue catalogue = pages.catalogue();
    Locale locale =
        PathLanguage.nearest(catalogue, language).orElseThrow(WebError.NOT_FOUND::refusal);
    String old = kind + "/" + id;
    String path =
        addresses
            .article(old)
            .flatMap(article -> catalogue.find(article, HelpPages.READERS))
            .map(place -> HelpPaths.article(locale, place.article()))
            .or(() ->
                addresses.category(old).flatMap(category -> category(catalogue, locale, category)))
            .orElseThrow(WebError.NOT_FOUND::refusal);
    var view = new RedirectView(path, false, false, false);
    view.setStatusCode(HttpStatus.MOVED_PERMANENTLY);
    return view;
  }

  private static java.util.Optional<String> category(Catalogue catalogue, Locale locale, long id) {
    return catalogue.categories().stream()
        .filter(category -> category.id() == id)
        .findFirst()
        .map(category -> HelpPaths.category(locale, category));
  }
}
