package dev.steward.ticket.attaching;

import dev.steward.platform.web.WebError;
import dev.steward.staff.Permission;
import dev.steward.staff.Requires;
import dev.steward.staff.SignedIn;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.multipart.MultipartFile;

@Controller
@Requires(Permission.WORK_TICKETS)
class UploadController {
  private final Attachments attachments;

  UploadController(Attachments attachments) {
    this.attachments = attachments;
  }

  /// Takes one file; answers with what the composer needs to show it.
  @PostMapping("/desk/uploads")
  @ResponseBody
  Uploaded upload(SignedIn by, @RequestParam MultipartFile file) throws IOException {
    String name = Optional.ofNullable(file.getOriginalFilename()).orElse("");
    String type = Optional.ofNullable(file.getContentType()).orElse("application/octet-stream");
    try (InputStream content = file.getInputStream()) {
      UploadToken token = attachments.upload(by, name, MediaTypes.normal(type), content);
      return new Uploaded(token.value(), "/desk/uploads/" + token.value(), file.getSize());
    }
  }

  /// An image while its message is being written; anything else is not shown.
  @GetMapping("/desk/uploads/{token}")
  ResponseEntity<InputStreamResource> show(SignedIn by, @PathVariable String token)
      throws IOException {
    Attachments.Content content =
        attachments
            .uploaded(by, new UploadToken(token))
            .filter(c -> MediaTypes.isShowable(c.mediaType()))
            .orElseThrow(WebError.NOT_FOUND::refusal);
    return FileResponse.image(content);
  }

  /// @param url where the browser finds it while the message is being written
  record Uploaded(String token, String url, long size) {}
}
