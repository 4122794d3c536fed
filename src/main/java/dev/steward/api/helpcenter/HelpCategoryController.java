package dev.steward.api.helpcenter;

import dev.steward.api.ApiProblem;
import dev.steward.api.Paging;
import dev.steward.helpcenter.content.Inventory;
import dev.steward.helpcenter.content.Shelf;
import dev.steward.helpcenter.content.Shelves;
import dev.steward.platform.BaseUrl;
import dev.steward.platform.token.Tokens;
import dev.steward.staff.Permission;
import dev.steward.staff.Requires;
import dev.steward.staff.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
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

/// Categories.
@RestController
@RequestMapping("/api/v2/help_center")
@Requires(Permission.VIEW_TICKETS)
class HelpCategoryController {
  private static final String ICON = "circle-question-mark";

  private final Inventory inventory;
  private final Shelves shelves;
  private final HelpResources resources;
  private final HelpLocales locales;
  private final Tokens tokens;
  private final BaseUrl base;

  HelpCategoryController(
      Inventory inventory,
      Shelves shelves,
      HelpResources resources,
      HelpLocales locales,
      Tokens tokens,
      BaseUrl base) {
    this.inventory = inventory;
    this.shelves = shelves;
    this.resources = resources;
    this.locales = locales;
    this.tokens = tokens;
    this.base = base;
  }

  @GetMapping({
    "/categories",
    "/categories.json",
    "/{locale}/categories",
    "/{locale}/categories.json"
  })
  Map<String, @Nullable Object> list(
      @PathVariable Optional<String> locale,
      @RequestParam Map<String, String> parameters,
      HttpServletRequest request) {
    Locale shown = locales.of(null, locale);
    return HelpLists.of(
        "categories",
        inventory.categories(),
        category -> resources.category(category, shown),
        Paging.of(parameters, request.getRequestURI(), base));
  }

  @GetMapping({
    "/categories/{id}",
    "/categories/{id}.json",
    "/{locale}/categories/{id}",
    "/{locale}/categories/{id}.json"
  })
  Map<String, ShelfResource> show(@PathVariable Optional<String> locale, @PathVariable long id) {
    return Map.of("category", resources.category(require(id), locales.of(null, locale)));
  }

  @PostMapping({
    "/categories",
    "/categories.json",
    "/{locale}/categories",
    "/{locale}/categories.json"
  })
  @Requires({Permission.VIEW_TICKETS, Permission.EDIT_KNOWLEDGE})
  @ResponseStatus(HttpStatus.CREATED)
  Map<String, ShelfResource> create(
      @PathVariable Optional<String> locale, @RequestBody HelpForm.Envelope sent, SignedIn by) {
    HelpForm form = sent.require();
    Locale written = locales.of(form.locale(), locale);
    long id = shelves.category(HelpLists.slug(form.requireName(), tokens), ICON, by.actor());
    shelves.nameCategory(
        id, written, form.requireName(), Objects.requireNonNullElse(form.description(), ""));
    place(id, form);
    return Map.of("category", resources.category(require(id), written));
  }

  @PutMapping({
    "/categories/{id}",
    "/categories/{id}.json",
    "/{locale}/categories/{id}",
    "/{locale}/categories/{id}.json"
  })
  @Requires({Permission.VIEW_TICKETS, Permission.EDIT_KNOWLEDGE})
  Map<String, ShelfResource> update(
      @PathVariable Optional<String> locale,
      @PathVariable long id,
      @RequestBody HelpForm.Envelope sent) {
    HelpForm form = sent.require();
    Shelf before = require(id);
    Locale written = locales.of(form.locale(), locale);
    if (form.name() != null) {
      String old = before.in(written).map(Shelf.Label::description).orElse("");
      shelves.nameCategory(
          id, written, form.name(), Objects.requireNonNullElse(form.description(), old));
    }
    place(id, form);
    return Map.of("category", resources.category(require(id), written));
  }

  @DeleteMapping({"/categories/{id}", "/categories/{id}.json"})
  @Requires({Permission.VIEW_TICKETS, Permission.EDIT_KNOWLEDGE})
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void delete(@PathVariable long id, SignedIn by) {
    shelves.archiveCategory(require(id).id(), by.actor());
  }

  @GetMapping({"/categories/{id}/translations", "/categories/{id}/translations.json"})
  Map<String, @Nullable Object> translations(
      @PathVariable long id,
      @RequestParam Map<String, String> parameters,
      HttpServletRequest request) {
    Shelf category = require(id);
    return HelpLists.of(
        "translations",
        category.labels(),
        label -> resources.translation(category, label),
        Paging.of(parameters, request.getRequestURI(), base));
  }

  @GetMapping({
    "/categories/{id}/translations/{language}",
    "/categories/{id}/translations/{language}.json"
  })
  Map<String, TranslationResource> translation(
      @PathVariable long id, @PathVariable String language) {
    Shelf category = require(id);
    Shelf.Label label = category.in(locales.require(language)).orElseThrow(ApiProblem::notFound);
    return Map.of("translation", resources.translation(category, label));
  }

  @PostMapping({"/categories/{id}/translations", "/categories/{id}/translations.json"})
  @Requires({Permission.VIEW_TICKETS, Permission.EDIT_KNOWLEDGE})
  @ResponseStatus(HttpStatus.CREATED)
  Map<String, TranslationResource> translate(
      @PathVariable long id, @RequestBody HelpForm.Envelope sent) {
    HelpForm form = sent.require();
    return name(id, locales.of(form.locale(), Optional.empty()), form);
  }

  @PutMapping({
    "/categories/{id}/translations/{language}",
    "/categories/{id}/translations/{language}.json"
  })
  @Requires({Permission.VIEW_TICKETS, Permission.EDIT_KNOWLEDGE})
  Map<String, TranslationResource> translate(
      @PathVariable long id, @PathVariable String language, @RequestBody HelpForm.Envelope sent) {
    return name(id, locales.require(language), sent.require());
  }

  private Map<String, TranslationResource> name(long id, Locale locale, HelpForm form) {
    require(id);
    shelves.nameCategory(
        id, locale, form.requireName(), Objects.requireNonNullElse(form.body(), ""));
    return translation(id, HelpLocales.tag(locale));
  }

  private void place(long id, HelpForm form) {
    if (form.position() != null) {
      shelves.placeCategory(id, form.position());
    }
  }

  private Shelf require(long id) {
    List<Shelf> all = inventory.categories();
    return all.stream()
        .filter(category -> category.id() == id)
        .findFirst()
        .orElseThrow(ApiProblem::notFound);
  }
}
