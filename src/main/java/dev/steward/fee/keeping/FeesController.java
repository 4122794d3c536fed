package dev.steward.fee.keeping;

import dev.steward.fee.FeeError;
import dev.steward.fee.schedule.Fields;
import dev.steward.fee.schedule.Flaw;
import dev.steward.fee.schedule.Reading;
import dev.steward.platform.error.Refusal;
import dev.steward.platform.web.Flash;
import dev.steward.platform.web.Screen;
import dev.steward.staff.Permission;
import dev.steward.staff.Requires;
import dev.steward.staff.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

@Controller
@Requires(Permission.MANAGE_FEES)
@RequestMapping("/desk/admin/fees")
class FeesController {
  private static final String LIST = "/desk/admin/fees";

  private final FeesPages pages;
  private final Publishing publishing;
  private final Examples examples;

  FeesController(FeesPages pages, Publishing publishing, Examples examples) {
    this.pages = pages;
    this.publishing = publishing;
    this.examples = examples;
  }

  @GetMapping
  Screen list(@RequestParam(defaultValue = "") String example) {
    String text = examples.find(example).orElse("");
    return Screen.of(
        "fee/keeping/list", pages.list(new FeesPage.Draft(text, "", "", List.of(), false)));
  }

  @GetMapping("/examples/{name}")
  ResponseEntity<String> example(@PathVariable String name) {
    return examples
        .find(name)
        .map(text ->
            ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                .body(text))
        .orElseThrow(() -> new Refusal(FeeError.NOT_FOUND));
  }

  @PostMapping
  Screen handIn(
      SignedIn by,
      @RequestParam(defaultValue = "") String text,
      @RequestParam(required = false) MultipartFile file,
      @RequestParam(defaultValue = "") String from,
      @RequestParam(defaultValue = "") String note,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    String content = content(text, Optional.ofNullable(file));
    Optional<Instant> at = Fields.instant(from.strip());
    if (at.isEmpty() || content.isBlank()) {
      return flawed(content, from, note, List.of(), at.isEmpty());
    }
    return switch (publishing.handIn(by, content, at.get(), note)) {
      case Reading.Flawed<Long>(List<Flaw> flaws) -> flawed(content, from, note, flaws, false);
      case Reading.Understood<Long>(Long id) -> {
        Flash.of("fee.flash.handed-in").leave(request, response);
        yield Screen.redirect(LIST + "/" + id);
      }
    };
  }

  @GetMapping("/{id}")
  Screen show(SignedIn by, @PathVariable long id) {
    return Screen.of("fee/keeping/show", pages.one(by, id));
  }

  @PostMapping("/{id}/publication")
  Screen publish(
      SignedIn by,
      @PathVariable long id,
      HttpServletRequest request,
      HttpServletResponse response) {
    int number = publishing.publish(by, id);
    Flash.of("fee.flash.published", Integer.toString(number)).leave(request, response);
    return Screen.redirect(LIST);
  }

  @PostMapping("/{id}/removal")
  Screen discard(
      SignedIn by,
      @PathVariable long id,
      HttpServletRequest request,
      HttpServletResponse response) {
    publishing.discard(by, id);
    Flash.of("fee.flash.discarded").leave(request, response);
    return Screen.redirect(LIST);
  }

  private Screen flawed(
      String text, String from, String note, List<Flaw> flaws, boolean flawedTime) {
    return Screen.refused(
        "fee/keeping/list", pages.list(new FeesPage.Draft(text, from, note, flaws, flawedTime)));
  }

  private static String content(String text, Optional<MultipartFile> file) throws IOException {
    return file.isPresent() && !file.get().isEmpty()
        ? new String(file.get().getBytes(), StandardCharsets.UTF_8)
        : text;
  }
}
