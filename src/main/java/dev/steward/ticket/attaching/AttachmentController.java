package dev.steward.ticket.attaching;

import dev.steward.platform.web.WebError;
import dev.steward.staff.Permission;
import dev.steward.staff.Requires;
import dev.steward.staff.SignedIn;
import java.io.IOException;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

@Controller
@Requires(Permission.VIEW_TICKETS)
class AttachmentController {
  private final Attachments attachments;

  AttachmentController(Attachments attachments) {
    this.attachments = attachments;
  }

  /// Always a download, whatever it claims to be.
  @GetMapping("/desk/attachments/{id}")
  ResponseEntity<InputStreamResource> download(SignedIn viewer, @PathVariable long id)
      throws IOException {
    return FileResponse.download(attachments.open(viewer, id));
  }

  /// Shown in place, for the few image types that cannot carry anything active.
  @GetMapping("/desk/attachments/{id}/image")
  ResponseEntity<InputStreamResource> image(SignedIn viewer, @PathVariable long id)
      throws IOException {
    Attachments.Content content = attachments.open(viewer, id);
    if (!MediaTypes.isShowable(content.mediaType())) {
      throw WebError.NOT_FOUND.refusal();
    }
    return FileResponse.image(content);
  }
}
