package dev.steward.form.filling;

import dev.steward.form.FieldKind;
import dev.steward.form.FormDefinition;
import dev.steward.form.uploading.FormFile;
import dev.steward.form.uploading.Taken;
import dev.steward.form.uploading.Uploads;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.util.WebUtils;

/// Files that come with the form itself, and the wish to take some back.
@Component
class PostedFiles {
  private final Uploads uploads;
  private final Senders senders;

  PostedFiles(Uploads uploads, Senders senders) {
    this.uploads = uploads;
    this.senders = senders;
  }

  /// Takes what came along.
  ///
  /// @return what was not taken
  List<Taken.Refused> take(
      HttpServletRequest request,
      FormDefinition form,
      UUID instance,
      MultiValueMap<String, String> posted) {
    posted.getOrDefault("remove", List.of()).stream()
        .filter(id -> id.length() == 36)
        .forEach(id -> uploads.remove(instance, UUID.fromString(id)));
    var multipart = WebUtils.getNativeRequest(request, MultipartHttpServletRequest.class);
    List<Taken.Refused> refused = new ArrayList<>();
    if (multipart != null) {
      form.fields()
          .filter(field -> field.kind().isFile())
          .forEach(field ->
              multipart.getFiles(Filling.PREFIX + field.key()).stream()
                  .filter(PostedFiles::isChosen)
                  .map(file ->
                      take(
                          request,
                          instance,
                          field.key(),
                          field.kind() == FieldKind.SCREENSHOT,
                          file))
                  .forEach(taken -> {
                    if (taken instanceof Taken.Refused not) {
                      refused.add(not);
                    }
                  }));
    }
    return refused;
  }

  /// Takes one file.
  Taken take(
      HttpServletRequest request,
      UUID instance,
      String field,
      boolean pictures,
      MultipartFile file) {
    String name = file.getOriginalFilename();
    try {
      return uploads.take(
          instance,
          field,
          pictures,
          name == null ? "file" : name,
          file.getBytes(),
          senders.network(request));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// A browser sends an empty part where no file was chosen.
  private static boolean isChosen(MultipartFile file) {
    String name = file.getOriginalFilename();
    return name != null && !name.isEmpty();
  }

  List<FormFile> of(UUID instance) {
    return uploads.of(instance);
  }
}
