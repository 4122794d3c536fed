package dev.steward.helpcenter.porting;

import dev.steward.helpcenter.HelpError;
import dev.steward.platform.error.Refusal;
import dev.steward.platform.web.Messages;
import dev.steward.platform.web.Screen;
import dev.steward.staff.Permission;
import dev.steward.staff.Requires;
import dev.steward.staff.SignedIn;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

@Controller
@Requires(Permission.EDIT_KNOWLEDGE)
@RequestMapping("/desk/knowledge-porting")
class PortingController {
  private static final String SHOW = "helpcenter/porting/show";
  private static final MediaType ZIP = MediaType.parseMediaType("application/zip");

  private final Importing importing;
  private final MarkdownExport export;
  private final Messages messages;

  PortingController(Importing importing, MarkdownExport export, Messages messages) {
    this.importing = importing;
    this.export = export;
    this.messages = messages;
  }

  @GetMapping
  Screen show() {
    return Screen.of(SHOW, new PortingPage(Optional.empty(), Optional.empty()));
  }

  @PostMapping
  Screen take(
      @RequestParam MultipartFile file,
      @RequestParam String kind,
      @RequestParam(defaultValue = "") String rehearse,
      @RequestParam(defaultValue = "") String fetch,
      SignedIn who)
      throws IOException {
    try {
      var options = new Importing.Options(!rehearse.isEmpty(), !fetch.isEmpty());
      Importing.Kind chosen =
          kind.equals(Importing.Kind.MARKDOWN.code())
              ? Importing.Kind.MARKDOWN
              : Importing.Kind.ZENDESK;
      ImportReport report = importing.run(chosen, parcel(file), options, who.actor());
      // Not a redirect: the report is not kept anywhere, and the same again changes nothing.
      return Screen.refused(SHOW, new PortingPage(Optional.of(report), Optional.empty()));
    } catch (Refusal refused) {
      return Screen.refused(
          SHOW,
          new PortingPage(
              Optional.empty(),
              Optional.of(
                  messages.text(
                      who.locale(), "error." + refused.code().code(), refused.args().toArray()))));
    }
  }

  @GetMapping("/articles.zip")
  ResponseEntity<StreamingResponseBody> export() {
    return ResponseEntity.ok()
        .contentType(ZIP)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename("articles.zip").build().toString())
        .body(export::toZip);
  }

  private static Parcel parcel(MultipartFile file) throws IOException {
    String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
    if (file.isEmpty()) {
      throw new Refusal(HelpError.BAD_FILE, name, "empty");
    }
    return name.endsWith(".json")
        ? new Parcel(name, java.util.Map.of(name, file.getBytes()))
        : Parcel.ofZip(name, file.getBytes());
  }
}
