package dev.steward.helpcenter.editing;

import dev.steward.helpcenter.HelpError;
import dev.steward.helpcenter.filing.HelpFile;
import dev.steward.helpcenter.filing.HelpFiles;
import dev.steward.platform.error.Refusal;
import dev.steward.staff.Permission;
import dev.steward.staff.Requires;
import dev.steward.staff.SignedIn;
import java.io.IOException;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.multipart.MultipartFile;

@Controller
@Requires(Permission.EDIT_KNOWLEDGE)
class FileUploadController {
  private final HelpFiles files;

  FileUploadController(HelpFiles files) {
    this.files = files;
  }

  /// Takes one file; answers with what the editor puts into the text.
  @PostMapping("/desk/knowledge/files")
  @ResponseBody
  Uploaded upload(@RequestParam MultipartFile file, SignedIn who) throws IOException {
    String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
    if (file.getSize() > HelpFiles.LARGEST) {
      throw new Refusal(HelpError.FILE_TOO_LARGE, name);
    }
    HelpFile kept = files.keep(name, file.getBytes(), who.actor());
    return new Uploaded(kept.path(), kept.name(), kept.markdown(), kept.isPicture());
  }

  /// @param markdown what stands for it in an article
  record Uploaded(String path, String name, String markdown, boolean picture) {}
}
