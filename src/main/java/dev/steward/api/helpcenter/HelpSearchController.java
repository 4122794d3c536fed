package dev.steward.api.helpcenter;

import dev.steward.api.Paging;
import dev.steward.helpcenter.Audience;
import dev.steward.helpcenter.content.Inventory;
import dev.steward.helpcenter.finding.HelpSearch;
import dev.steward.platform.BaseUrl;
import dev.steward.search.TextHit;
import dev.steward.staff.Permission;
import dev.steward.staff.Requires;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;

/// Search for articles by words or labels, among what is published.
@RestController
@RequestMapping("/api/v2/help_center")
@Requires(Permission.VIEW_TICKETS)
class HelpSearchController {
  private static final int MOST = 200;

  private final HelpSearch search;
  private final Inventory inventory;
  private final HelpResources resources;
  private final HelpLocales locales;
  private final BaseUrl base;

  HelpSearchController(
      HelpSearch search,
      Inventory inventory,
      HelpResources resources,
      HelpLocales locales,
      BaseUrl base) {
    this.search = search;
    this.inventory = inventory;
    this.resources = resources;
    this.locales = locales;
    this.base = base;
  }

  @GetMapping({"/articles/search", "/articles/search.json"})
  Map<String, @Nullable Object> results(
      @RequestParam(defaultValue = "") String query,
      @RequestParam Optional<String> locale,
      @RequestParam(name = "label_names", defaultValue = "") String labelNames,
      @RequestParam Optional<Long> section,
      @RequestParam Map<String, String> parameters,
      HttpServletRequest request) {
    Locale shown = locales.of(null, locale);
    List<String> labels = HelpArticleController.labels(labelNames);
    Paging paging = Paging.of(parameters, request.getRequestURI(), base);
    List<ArticleResource> found =
        query.isBlank()
            ? labelled(labels, section, shown)
            : asked(query, shown).stream()
                .filter(article -> section.isEmpty() || article.sectionId() == section.get())
                .filter(article ->
                    labels.isEmpty() || article.labelNames().stream().anyMatch(labels::contains))
                .toList();
    return HelpLists.of("results", found, article -> article, paging);
  }

  private List<ArticleResource> asked(String query, Locale shown) {
    return search.find(query, shown, EnumSet.allOf(Audience.class), Optional.empty(), MOST).stream()
        .flatMap(found ->
            inventory.article(found.place().article().id().value(), false).stream()
                .map(kept -> resources.article(kept, Optional.of(shown), snippet(found.snippet()))))
        .toList();
  }

  private List<ArticleResource> labelled(
      List<String> labels, Optional<Long> section, Locale shown) {
    if (labels.isEmpty()) {
      return List.of();
    }
    var wanted =
        new Inventory.Wanted(
            false, Optional.empty(), section, Optional.empty(), labels, Instant.EPOCH);
    return inventory.articles(wanted, 0, MOST).stream()
        .map(kept -> resources.article(kept, Optional.of(shown)))
        .toList();
  }

  private static String snippet(List<TextHit.Piece> pieces) {
    return pieces.stream()
        .map(piece -> {
          String text = HtmlUtils.htmlEscape(piece.text(), "UTF-8");
          return piece.hit() ? "<em>" + text + "</em>" : text;
        })
        .collect(Collectors.joining());
  }

  /// The languages articles can be in.
  @GetMapping({"/locales", "/locales.json"})
  Map<String, Object> locales() {
    List<String> tags = locales.all().stream().map(HelpLocales::tag).toList();
    return Map.of("locales", tags, "default_locale", tags.getFirst());
  }

  /// Who articles can be for, besides everybody.
  @GetMapping({"/user_segments", "/user_segments.json"})
  Map<String, @Nullable Object> segments() {
    Map<String, @Nullable Object> answer = new LinkedHashMap<>();
    answer.put(
        "user_segments",
        List.of(
            segment(Segments.CUSTOMERS, "signed_in_users", "Signed-in customers"),
            segment(Segments.STAFF, "staff", "The desk")));
    answer.put("next_page", null);
    answer.put("previous_page", null);
    answer.put("count", 2);
    return answer;
  }

  private static Map<String, Object> segment(long id, String type, String name) {
    return Map.of("id", id, "user_type", type, "name", name, "built_in", true);
  }
}
