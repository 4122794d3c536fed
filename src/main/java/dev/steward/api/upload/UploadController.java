package dev.steward.api.upload;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.steward.api.ApiProblem;
import dev.steward.platform.BaseUrl;
import dev.steward.staff.Permission;
import dev.steward.staff.Requires;
import dev.steward.staff.SignedIn;
import dev.steward.ticket.attaching.Attachments;
import dev.steward.ticket.attaching.UploadToken;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
class UploadController {
  private final Attachments attachments;
  private final BaseUrl base;

  UploadController(Attachments attachments, BaseUrl base) {
    this.attachments = attachments;
    this.base = base;
  }

  /// The body is the file; `token` adds it to an upload begun before.
  @PostMapping({"/api/v2/uploads", "/api/v2/uploads.json"})
  @Requires(Permission.WORK_TICKETS)
  @ResponseStatus(HttpStatus.CREATED)
  Map<String, Upload> upload(
      SignedIn by,
      @RequestParam String filename,
      @RequestParam(defaultValue = "") String token,
      HttpServletRequest request)
      throws IOException {
    String type = Objects.requireNonNullElse(request.getContentType(), "application/octet-stream");
    UploadToken used =
        token.isEmpty()
            ? attachments.upload(by, filename, type, request.getInputStream())
            : attachments.upload(
                by, new UploadToken(token), filename, type, request.getInputStream());
    List<AttachmentResource> files =
        attachments.pending(by, used).stream()
            .map(f -> AttachmentResource.pending(f.name(), f.mediaType(), f.size()))
            .toList();
    return Map.of("upload", new Upload(used.value(), files.getLast(), files));
  }

  @DeleteMapping({"/api/v2/uploads/{token}", "/api/v2/uploads/{token}.json"})
  @Requires(Permission.WORK_TICKETS)
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void discard(SignedIn by, @PathVariable String token) {
    attachments.discard(by, new UploadToken(token));
  }

  @GetMapping({"/api/v2/attachments/{id}", "/api/v2/attachments/{id}.json"})
  @Requires(Permission.VIEW_TICKETS)
  Map<String, AttachmentResource> show(SignedIn viewer, @PathVariable long id) {
    return Map.of(
        "attachment",
        attachments
            .find(viewer, id)
            .map(file -> AttachmentResource.of(file, base.value()))
            .orElseThrow(ApiProblem::notFound));
  }

  @GetMapping("/api/v2/attachments/{id}/content")
  @Requires(Permission.VIEW_TICKETS)
  ResponseEntity<InputStreamResource> content(SignedIn viewer, @PathVariable long id)
      throws IOException {
    Attachments.Content content = attachments.open(viewer, id);
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_OCTET_STREAM)
        .contentLength(content.size())
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(content.name(), StandardCharsets.UTF_8)
                .build()
                .toString())
        .body(new InputStreamResource(content.source().open()));
  }

  /// An upload and the files in it.
  @JsonInclude
  record Upload(
      String token, AttachmentResource attachment, List<AttachmentResource> attachments) {}
}
