package dev.steward.form.filling;

import dev.steward.form.Field;
import dev.steward.form.FieldKind;
import dev.steward.form.FormError;
import dev.steward.form.guarding.Pass;
import dev.steward.form.guarding.Passes;
import dev.steward.form.guarding.Puzzles;
import dev.steward.form.keeping.Forms;
import dev.steward.form.uploading.FormFile;
import dev.steward.form.uploading.Taken;
import dev.steward.form.uploading.Uploads;
import dev.steward.platform.error.Refusal;
import dev.steward.platform.web.Messages;
import dev.steward.platform.web.OpenRoute;
import dev.steward.platform.web.WithoutFormToken;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.LocaleResolver;

/// What scripts ask for while a form is filled in: files ahead of the form, and puzzles.
@Controller
@OpenRoute("anybody may ask us something, and add files")
class FileController {
  private final Forms forms;
  private final Passes passes;
  private final PostedFiles files;
  private final Uploads uploads;
  private final Puzzles puzzles;
  private final Messages messages;
  private final LocaleResolver locales;

  FileController(
      Forms forms,
      Passes passes,
      PostedFiles files,
      Uploads uploads,
      Puzzles puzzles,
      Messages messages,
      LocaleResolver locales) {
    this.forms = forms;
    this.passes = passes;
    this.files = files;
    this.uploads = uploads;
    this.puzzles = puzzles;
    this.messages = messages;
    this.locales = locales;
  }

  /// What became of a file.
  ///
  /// @param problem the sentence that says why it was not taken; empty where it was
  record Answer(String id, String name, long size, boolean held, String problem) {}

  @PostMapping("/requests/files")
  @WithoutFormToken("rests on no session; the signed pass names the form")
  ResponseEntity<Answer> add(
      HttpServletRequest request,
      @RequestParam String pass,
      @RequestParam String type,
      @RequestParam String field,
      @RequestParam MultipartFile file) {
    UUID instance = require(pass);
    Field asked =
        forms
            .open(type)
            .flatMap(form -> form.definition().field(field))
            .filter(each -> each.kind().isFile())
            .orElseThrow(() -> new Refusal(FormError.NOT_FOUND, field));
    boolean pictures = asked.kind() == FieldKind.SCREENSHOT;
    return switch (files.take(request, instance, field, pictures, file)) {
      case Taken.Kept(FormFile kept) ->
          ResponseEntity.ok(
              new Answer(
                  kept.id().toString(),
                  kept.name(),
                  kept.size(),
                  kept.state() == FormFile.State.HELD,
                  ""));
      case Taken.Refused(String name, String key, String limit) ->
          ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT)
              .body(
                  new Answer(
                      "",
                      name,
                      0,
                      false,
                      messages.text(locales.resolveLocale(request), key, name, limit)));
    };
  }

  @PostMapping("/requests/files/{id}/removal")
  @WithoutFormToken("rests on no session; the signed pass names the form")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void remove(@PathVariable UUID id, @RequestParam String pass) {
    uploads.remove(require(pass), id);
  }

  @GetMapping("/requests/puzzle")
  @ResponseBody
  Puzzles.Puzzle puzzle() {
    return puzzles.make();
  }

  private UUID require(String pass) {
    return passes
        .read(pass)
        .map(Pass::instance)
        .orElseThrow(() -> new Refusal(FormError.NOT_FOUND, "pass"));
  }
}
