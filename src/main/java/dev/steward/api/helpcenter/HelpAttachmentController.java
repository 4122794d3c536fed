package dev.steward.api.helpcenter;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.steward.api.ApiProblem;
import dev.steward.helpcenter.content.Inventory;
import dev.steward.helpcenter.content.Kept;
import dev.steward.helpcenter.filing.FileNames;
import dev.steward.helpcenter.filing.HelpFile;
import dev.steward.helpcenter.filing.HelpFiles;
import dev.steward.platform.BaseUrl;
import dev.steward.staff.Permission;
import dev.steward.staff.Requires;
import dev.steward.staff.SignedIn;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/// The files of articles. One that was handed in belongs to the article once its body names it.
@RestController
@RequestMapping("/api/v2/help_center")
@Requires(Permission.VIEW_TICKETS)
class HelpAttachmentController {
  private final Inventory inventory;
  private final HelpFiles files;
  private final BaseUrl base;

  HelpAttachmentController(Inventory inventory, HelpFiles files, BaseUrl base) {
    this.inventory = inventory;
    this.files = files;
    this.base = base;
  }

  @GetMapping({"/articles/{id}/attachments", "/articles/{id}/attachments.json"})
  Map<String, List<FileResource>> list(SignedIn by, @PathVariable long id) {
    Kept kept = require(by, id);
    return Map.of(
        "article_attachments",
        kept.editions().stream()
            .flatMap(edition -> FileNames.keys(edition.version().wording().body()).stream())
            .distinct()
            .flatMap(key -> files.find(key).stream())
            .map(file -> resource(id, file))
            .toList());
  }

  @PostMapping({"/articles/{id}/attachments", "/articles/{id}/attachments.json"})
  @Requires({Permission.VIEW_TICKETS, Permission.EDIT_KNOWLEDGE})
  @ResponseStatus(HttpStatus.CREATED)
  Map<String, FileResource> add(
      SignedIn by, @PathVariable long id, @RequestParam MultipartFile file) throws IOException {
    require(by, id);
    String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
    return Map.of(
        "article_attachment", resource(id, files.keep(name, file.getBytes(), by.actor())));
  }

  private FileResource resource(long article, HelpFile file) {
    return new FileResource(
        file.id(),
        base.of("/api/v2/help_center/articles/" + article + "/attachments.json"),
        article,
        file.name(),
        file.name(),
        base.of(file.path()),
        file.path(),
        file.mediaType(),
        file.size(),
        file.isPicture());
  }

  private Kept require(SignedIn by, long id) {
    return inventory.article(id, HelpResources.drafts(by)).orElseThrow(ApiProblem::notFound);
  }

  /// A file.
  @JsonInclude
  @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
  record FileResource(
      long id,
      String url,
      long articleId,
      String fileName,
      String displayFileName,
      String contentUrl,
      String relativePath,
      String contentType,
      long size,
      boolean inline) {}
}
