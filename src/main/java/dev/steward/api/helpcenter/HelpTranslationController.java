package dev.steward.api.helpcenter;

import dev.steward.api.ApiProblem;
import dev.steward.api.Paging;
import dev.steward.helpcenter.content.Inventory;
import dev.steward.helpcenter.content.Kept;
import dev.steward.platform.BaseUrl;
import dev.steward.staff.Permission;
import dev.steward.staff.Requires;
import dev.steward.staff.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// The translations of articles.
@RestController
@RequestMapping("/api/v2/help_center")
@Requires(Permission.VIEW_TICKETS)
class HelpTranslationController {
  private final Inventory inventory;
  private final ArticleWriting writing;
  private final HelpResources resources;
  private final HelpLocales locales;
  private final BaseUrl base;

  HelpTranslationController(
      Inventory inventory,
      ArticleWriting writing,
      HelpResources resources,
      HelpLocales locales,
      BaseUrl base) {
    this.inventory = inventory;
    this.writing = writing;
    this.resources = resources;
    this.locales = locales;
    this.base = base;
  }

  @GetMapping({"/articles/{id}/translations", "/articles/{id}/translations.json"})
  Map<String, @Nullable Object> list(
      SignedIn by,
      @PathVariable long id,
      @RequestParam Map<String, String> parameters,
      HttpServletRequest request) {
    return HelpLists.of(
        "translations",
        require(by, id).editions(),
        resources::translation,
        Paging.of(parameters, request.getRequestURI(), base));
  }

  @GetMapping({
    "/articles/{id}/translations/{language}",
    "/articles/{id}/translations/{language}.json"
  })
  Map<String, TranslationResource> show(
      SignedIn by, @PathVariable long id, @PathVariable String language) {
    return Map.of(
        "translation",
        require(by, id)
            .in(locales.require(language))
            .map(resources::translation)
            .orElseThrow(ApiProblem::notFound));
  }

  @PostMapping({"/articles/{id}/translations", "/articles/{id}/translations.json"})
  @Requires({Permission.VIEW_TICKETS, Permission.EDIT_KNOWLEDGE})
  @ResponseStatus(HttpStatus.CREATED)
  Map<String, TranslationResource> create(
      SignedIn by, @PathVariable long id, @RequestBody HelpForm.Envelope sent) {
    HelpForm form = sent.require();
    Locale locale = locales.of(form.locale(), Optional.empty());
    Kept kept = require(by, id);
    if (kept.in(locale).isPresent()) {
      throw ApiProblem.invalid("locale", "RecordExists", "locale: has been taken");
    }
    writing.write(kept.article().id(), locale, Optional.empty(), form, by.actor());
    return show(by, id, HelpLocales.tag(locale));
  }

  @PutMapping({
    "/articles/{id}/translations/{language}",
    "/articles/{id}/translations/{language}.json"
  })
  @Requires({Permission.VIEW_TICKETS, Permission.EDIT_KNOWLEDGE})
  Map<String, TranslationResource> update(
      SignedIn by,
      @PathVariable long id,
      @PathVariable String language,
      @RequestBody HelpForm.Envelope sent) {
    Locale locale = locales.require(language);
    Kept kept = require(by, id);
    Kept.Edition before = kept.in(locale).orElseThrow(ApiProblem::notFound);
    writing.write(kept.article().id(), locale, Optional.of(before), sent.require(), by.actor());
    return show(by, id, language);
  }

  @DeleteMapping({"/translations/{id}", "/translations/{id}.json"})
  @Requires({Permission.VIEW_TICKETS, Permission.EDIT_KNOWLEDGE})
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void delete(SignedIn by, @PathVariable long id) {
    writing.archive(inventory.edition(id).orElseThrow(ApiProblem::notFound), by.actor());
  }

  private Kept require(SignedIn by, long id) {
    return inventory.article(id, HelpResources.drafts(by)).orElseThrow(ApiProblem::notFound);
  }
}
