package dev.steward.api.helpcenter;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.steward.api.ApiProblem;
import dev.steward.api.Paging;
import dev.steward.helpcenter.content.Inventory;
import dev.steward.helpcenter.content.Kept;
import dev.steward.platform.BaseUrl;
import dev.steward.platform.token.Tokens;
import dev.steward.staff.Permission;
import dev.steward.staff.Requires;
import dev.steward.staff.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Labels. Here they are words of a version, so a label's number is made of its word.
@RestController
@RequestMapping("/api/v2/help_center")
@Requires(Permission.VIEW_TICKETS)
class HelpLabelController {
  /// Numbers that every language of programs can hold exactly.
  private static final int SHIFT = 11;

  private final Inventory inventory;
  private final ArticleWriting writing;
  private final BaseUrl base;

  HelpLabelController(Inventory inventory, ArticleWriting writing, BaseUrl base) {
    this.inventory = inventory;
    this.writing = writing;
    this.base = base;
  }

  @GetMapping({"/articles/labels", "/articles/labels.json"})
  Map<String, @Nullable Object> all(
      @RequestParam Map<String, String> parameters, HttpServletRequest request) {
    return HelpLists.of(
        "labels",
        inventory.labels(),
        this::resource,
        Paging.of(parameters, request.getRequestURI(), base));
  }

  @GetMapping({"/articles/{id}/labels", "/articles/{id}/labels.json"})
  Map<String, @Nullable Object> list(
      SignedIn by,
      @PathVariable long id,
      @RequestParam Map<String, String> parameters,
      HttpServletRequest request) {
    return HelpLists.of(
        "labels",
        require(by, id).editions().stream()
            .flatMap(edition -> edition.version().wording().labels().stream())
            .distinct()
            .toList(),
        this::resource,
        Paging.of(parameters, request.getRequestURI(), base));
  }

  @PostMapping({"/articles/{id}/labels", "/articles/{id}/labels.json"})
  @Requires({Permission.VIEW_TICKETS, Permission.EDIT_KNOWLEDGE})
  @ResponseStatus(HttpStatus.CREATED)
  Map<String, LabelResource> add(
      SignedIn by, @PathVariable long id, @RequestBody HelpForm.Envelope sent) {
    String label = sent.require().requireName().strip();
    Kept kept = require(by, id);
    for (Kept.Edition edition : kept.editions()) {
      List<String> labels = edition.version().wording().labels();
      if (!labels.contains(label)) {
        writing.label(
            kept, edition, Stream.concat(labels.stream(), Stream.of(label)).toList(), by.actor());
      }
    }
    return Map.of("label", resource(label));
  }

  @DeleteMapping({"/articles/{id}/labels/{label}", "/articles/{id}/labels/{label}.json"})
  @Requires({Permission.VIEW_TICKETS, Permission.EDIT_KNOWLEDGE})
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void remove(SignedIn by, @PathVariable long id, @PathVariable long label) {
    Kept kept = require(by, id);
    for (Kept.Edition edition : kept.editions()) {
      List<String> labels = edition.version().wording().labels();
      List<String> left = labels.stream().filter(each -> number(each) != label).toList();
      if (left.size() < labels.size()) {
        writing.label(kept, edition, left, by.actor());
      }
    }
  }

  private Kept require(SignedIn by, long id) {
    return inventory.article(id, HelpResources.drafts(by)).orElseThrow(ApiProblem::notFound);
  }

  private LabelResource resource(String name) {
    return new LabelResource(
        number(name),
        base.of("/api/v2/help_center/articles/labels/" + number(name) + ".json"),
        name);
  }

  private static long number(String name) {
    byte[] hash = Tokens.sha256(name.getBytes(StandardCharsets.UTF_8));
    return ByteBuffer.wrap(hash).getLong() >>> SHIFT;
  }

  /// A label.
  @JsonInclude
  record LabelResource(long id, String url, String name) {}
}
