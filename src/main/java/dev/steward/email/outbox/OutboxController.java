package dev.steward.email.outbox;

import dev.steward.platform.html.HtmlSanitizer;
import dev.steward.platform.web.Screen;
import dev.steward.platform.web.WebError;
import dev.steward.staff.Permission;
import dev.steward.staff.Requires;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

@Controller
@Requires(Permission.VIEW_OUTBOX)
@RequestMapping("/desk/outbox")
class OutboxController {
  private final Outbox outbox;
  private final HtmlSanitizer sanitizer;

  OutboxController(Outbox outbox, HtmlSanitizer sanitizer) {
    this.outbox = outbox;
    this.sanitizer = sanitizer;
  }

  @GetMapping
  Screen list() {
    return Screen.of(
        "email/outbox/list", new OutboxPage(outbox.list().stream().map(this::row).toList()));
  }

  @GetMapping("/{delivery}")
  Screen show(@PathVariable long delivery) {
    Outbox.Kept kept = require(delivery);
    ShownMail shown = ShownMail.of(outbox.raw(kept));
    return Screen.of(
        "email/outbox/show",
        new OutboxMailPage(
            delivery,
            shown.from(),
            shown.to(),
            shown.mail().subject(),
            shown.mail().text().orElse(""),
            shown.files(),
            kept.at()));
  }

  @GetMapping("/{delivery}/frame")
  ResponseEntity<String> frame(@PathVariable long delivery) {
    ShownMail shown = ShownMail.of(outbox.raw(require(delivery)));
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType("text/html;charset=utf-8"))
        .header("Content-Security-Policy", ShownMail.POLICY)
        .header("X-Frame-Options", "SAMEORIGIN")
        .body(shown.document(sanitizer));
  }

  @GetMapping("/{delivery}/source")
  ResponseEntity<byte[]> source(@PathVariable long delivery) {
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType("text/plain;charset=utf-8"))
        .body(outbox.raw(require(delivery)));
  }

  private OutboxPage.Row row(Outbox.Kept kept) {
    String subject = ShownMail.of(outbox.raw(kept)).mail().subject();
    return new OutboxPage.Row(kept.delivery(), kept.recipient(), subject, kept.at());
  }

  private Outbox.Kept require(long delivery) {
    return outbox.find(delivery).orElseThrow(WebError.NOT_FOUND::refusal);
  }
}
