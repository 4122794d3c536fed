package dev.steward.api.helpcenter;

import dev.steward.api.ApiProblem;
import dev.steward.api.Paging;
import dev.steward.helpcenter.SectionId;
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

/// Sections.
@RestController
@RequestMapping("/api/v2/help_center")
@Requires(Permission.VIEW_TICKETS)
class HelpSectionController {
  private final Inventory inventory;
  private final Shelves shelves;
  private final HelpResources resources;
  private final HelpLocales locales;
  private final Tokens tokens;
  private final BaseUrl base;

  HelpSectionController(
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
    "/sections",
    "/sections.json",
    "/{locale}/sections",
    "/{locale}/sections.json",
    "/categories/{category}/sections",
    "/categories/{category}/sections.json",
    "/{locale}/categories/{category}/sections",
    "/{locale}/categories/{category}/sections.json"
  })
  Map<String, @Nullable Object> list(
      @PathVariable Optional<String> locale,
      @PathVariable Optional<Long> category,
      @RequestParam Map<String, String> parameters,
      HttpServletRequest request) {
    Locale shown = locales.of(null, locale);
    return HelpLists.of(
        "sections",
        inventory.sections().stream()
            .filter(section -> category.isEmpty() || section.category() == category.get())
            .toList(),
        section -> resources.section(section, shown),
        Paging.of(parameters, request.getRequestURI(), base));
  }

  @GetMapping({
    "/sections/{id}",
    "/sections/{id}.json",
    "/{locale}/sections/{id}",
    "/{locale}/sections/{id}.json"
  })
  Map<String, ShelfResource> show(@PathVariable Optional<String> locale, @PathVariable long id) {
    return Map.of("section", resources.section(require(id), locales.of(null, locale)));
  }

  @PostMapping({
    "/categories/{category}/sections",
    "/categories/{category}/sections.json",
    "/{locale}/categories/{category}/sections",
    "/{locale}/categories/{category}/sections.json"
  })
  @Requires({Permission.VIEW_TICKETS, Permission.EDIT_KNOWLEDGE})
  @ResponseStatus(HttpStatus.CREATED)
  Map<String, ShelfResource> create(
      @PathVariable Optional<String> locale,
      @PathVariable long category,
      @RequestBody HelpForm.Envelope sent,
      SignedIn by) {
    HelpForm form = sent.require();
    Locale written = locales.of(form.locale(), locale);
    requireCategory(category);
    SectionId id =
        shelves.section(category, HelpLists.slug(form.requireName(), tokens), by.actor());
    shelves.nameSection(id, written, form.requireName());
    if (form.position() != null) {
      shelves.placeSection(id, category, form.position());
    }
    return Map.of("section", resources.section(require(id.value()), written));
  }

  @PutMapping({
    "/sections/{id}",
    "/sections/{id}.json",
    "/{locale}/sections/{id}",
    "/{locale}/sections/{id}.json"
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
      shelves.nameSection(new SectionId(id), written, form.name());
    }
    place(before, form);
    return Map.of("section", resources.section(require(id), written));
  }

  @DeleteMapping({"/sections/{id}", "/sections/{id}.json"})
  @Requires({Permission.VIEW_TICKETS, Permission.EDIT_KNOWLEDGE})
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void delete(@PathVariable long id, SignedIn by) {
    shelves.archiveSection(new SectionId(require(id).id()), by.actor());
  }

  @GetMapping({"/sections/{id}/translations", "/sections/{id}/translations.json"})
  Map<String, @Nullable Object> translations(
      @PathVariable long id,
      @RequestParam Map<String, String> parameters,
      HttpServletRequest request) {
    Shelf section = require(id);
    return HelpLists.of(
        "translations",
        section.labels(),
        label -> resources.translation(section, label),
        Paging.of(parameters, request.getRequestURI(), base));
  }

  @GetMapping({
    "/sections/{id}/translations/{language}",
    "/sections/{id}/translations/{language}.json"
  })
  Map<String, TranslationResource> translation(
      @PathVariable long id, @PathVariable String language) {
    Shelf section = require(id);
    Shelf.Label label = section.in(locales.require(language)).orElseThrow(ApiProblem::notFound);
    return Map.of("translation", resources.translation(section, label));
  }

  @PostMapping({"/sections/{id}/translations", "/sections/{id}/translations.json"})
  @Requires({Permission.VIEW_TICKETS, Permission.EDIT_KNOWLEDGE})
  @ResponseStatus(HttpStatus.CREATED)
  Map<String, TranslationResource> translate(
      @PathVariable long id, @RequestBody HelpForm.Envelope sent) {
    HelpForm form = sent.require();
    return name(id, locales.of(form.locale(), Optional.empty()), form);
  }

  @PutMapping({
    "/sections/{id}/translations/{language}",
    "/sections/{id}/translations/{language}.json"
  })
  @Requires({Permission.VIEW_TICKETS, Permission.EDIT_KNOWLEDGE})
  Map<String, TranslationResource> translate(
      @PathVariable long id, @PathVariable String language, @RequestBody HelpForm.Envelope sent) {
    return name(id, locales.require(language), sent.require());
  }

  private Map<String, TranslationResource> name(long id, Locale locale, HelpForm form) {
    require(id);
    shelves.nameSection(new SectionId(id), locale, form.requireName());
    return translation(id, HelpLocales.tag(locale));
  }

  private void place(Shelf before, HelpForm form) {
    if (form.position() != null || form.categoryId() != null) {
      long category = Objects.requireNonNullElse(form.categoryId(), before.category());
      requireCategory(category);
      shelves.placeSection(
          new SectionId(before.id()),
          category,
          Objects.requireNonNullElse(form.position(), before.position()));
    }
  }

  private void requireCategory(long id) {
    if (inventory.categories().stream().noneMatch(category -> category.id() == id)) {
      throw ApiProblem.notFound();
    }
  }

  private Shelf require(long id) {
    List<Shelf> all = inventory.sections();
    return all.stream()
        .filter(section -> section.id() == id)
        .findFirst()
        .orElseThrow(ApiProblem::notFound);
  }
}
