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
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
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

/// Articles. Who may not edit sees what is published, whoever it is published for; who may, drafts
/// too.
@RestController
@RequestMapping("/api/v2/help_center")
@Requires(Permission.VIEW_TICKETS)
class HelpArticleController {
  private final Inventory inventory;
  private final ArticleWriting writing;
  private final HelpResources resources;
  private final HelpLocales locales;
  private final BaseUrl base;

  HelpArticleController(
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

  @GetMapping({
    "/articles",
    "/articles.json",
    "/{locale}/articles",
    "/{locale}/articles.json",
    "/categories/{category}/articles",
    "/categories/{category}/articles.json",
    "/{locale}/categories/{category}/articles",
    "/{locale}/categories/{category}/articles.json",
    "/sections/{section}/articles",
    "/sections/{section}/articles.json",
    "/{locale}/sections/{section}/articles",
    "/{locale}/sections/{section}/articles.json"
  })
  Map<String, @Nullable Object> list(
      SignedIn by,
      @PathVariable Optional<String> locale,
      @PathVariable Optional<Long> category,
      @PathVariable Optional<Long> section,
      @RequestParam(name = "label_names", defaultValue = "") String labels,
      @RequestParam Map<String, String> parameters,
      HttpServletRequest request) {
    Optional<Locale> language = locale.map(locales::require);
    var wanted =
        new Inventory.Wanted(
            HelpResources.drafts(by), category, section, language, labels(labels), Instant.EPOCH);
    return page(wanted, language, Paging.of(parameters, request.getRequestURI(), base));
  }

  private Map<String, @Nullable Object> page(
      Inventory.Wanted wanted, Optional<Locale> language, Paging paging) {
    Map<String, @Nullable Object> answer = new LinkedHashMap<>();
    List<Kept> found =
        paging.cursor()
            ? inventory.articles(wanted, paging.after(), paging.size() + 1)
            : inventory.articles(wanted, 0, paging.offset() + paging.size() + 1);
    int from = Math.min(found.size(), paging.offset());
    int to = Math.min(found.size(), from + paging.size());
    answer.put(
        "articles",
        found.subList(from, to).stream().map(kept -> resources.article(kept, language)).toList());
    if (paging.cursor()) {
      answer.putAll(paging.cursorFields(found, kept -> kept.article().id().value()));
    } else {
      answer.putAll(paging.pageFields(found.size() > to, inventory.count(wanted)));
    }
    return answer;
  }

  /// What was written or published since a time, oldest number first.
  @GetMapping({"/incremental/articles", "/incremental/articles.json"})
  Map<String, @Nullable Object> changed(
      SignedIn by,
      @RequestParam(name = "start_time", defaultValue = "0") long start,
      @RequestParam Map<String, String> parameters,
      HttpServletRequest request) {
    Inventory.Wanted all = Inventory.Wanted.all(HelpResources.drafts(by));
    var wanted =
        new Inventory.Wanted(
            all.drafts(),
            all.category(),
            all.section(),
            all.locale(),
            all.labels(),
            Instant.ofEpochSecond(start));
    Map<String, @Nullable Object> answer =
        page(wanted, Optional.empty(), Paging.of(parameters, request.getRequestURI(), base));
    answer.put("end_time", start);
    return answer;
  }

  @GetMapping({
    "/articles/{id}",
    "/articles/{id}.json",
    "/{locale}/articles/{id}",
    "/{locale}/articles/{id}.json"
  })
  Map<String, ArticleResource> show(
      SignedIn by, @PathVariable Optional<String> locale, @PathVariable long id) {
    Optional<Locale> language = locale.map(locales::require);
    Kept kept = require(by, id);
    if (language.isPresent() && kept.in(language.get()).isEmpty()) {
      throw ApiProblem.notFound();
    }
    return Map.of("article", resources.article(kept, language));
  }

  @PostMapping({
    "/sections/{section}/articles",
    "/sections/{section}/articles.json",
    "/{locale}/sections/{section}/articles",
    "/{locale}/sections/{section}/articles.json"
  })
  @Requires({Permission.VIEW_TICKETS, Permission.EDIT_KNOWLEDGE})
  @ResponseStatus(HttpStatus.CREATED)
  Map<String, ArticleResource> create(
      SignedIn by,
      @PathVariable Optional<String> locale,
      @PathVariable long section,
      @RequestBody HelpForm.Envelope sent) {
    HelpForm form = sent.require();
    Locale written = locales.of(form.locale(), locale);
    if (inventory.sections().stream().noneMatch(each -> each.id() == section)) {
      throw ApiProblem.notFound();
    }
    long id = writing.create(section, written, form, by.actor());
    return Map.of("article", resources.article(require(by, id), Optional.of(written)));
  }

  /// Changes what is no matter of language; words in one language are a translation.
  @PutMapping({
    "/articles/{id}",
    "/articles/{id}.json",
    "/{locale}/articles/{id}",
    "/{locale}/articles/{id}.json"
  })
  @Requires({Permission.VIEW_TICKETS, Permission.EDIT_KNOWLEDGE})
  Map<String, ArticleResource> update(
      SignedIn by,
      @PathVariable Optional<String> locale,
      @PathVariable long id,
      @RequestBody HelpForm.Envelope sent) {
    Kept before = require(by, id);
    Optional<Locale> language = locale.map(locales::require);
    writing.change(before, language, sent.require(), by.actor());
    return Map.of("article", resources.article(require(by, id), language));
  }

  @DeleteMapping({"/articles/{id}", "/articles/{id}.json"})
  @Requires({Permission.VIEW_TICKETS, Permission.EDIT_KNOWLEDGE})
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void delete(SignedIn by, @PathVariable long id) {
    writing.archive(require(by, id), by.actor());
  }

  private Kept require(SignedIn by, long id) {
    return inventory.article(id, HelpResources.drafts(by)).orElseThrow(ApiProblem::notFound);
  }

  static List<String> labels(String parameter) {
    return Arrays.stream(parameter.split(","))
        .map(String::strip)
        .filter(label -> !label.isEmpty())
        .toList();
  }
}
