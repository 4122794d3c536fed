package dev.steward.email.outbox;

import dev.steward.email.parse.MailParser;
import dev.steward.email.parse.ParsedMail;
import dev.steward.platform.html.HtmlSanitizer;
import dev.steward.platform.html.MailImages;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;

/// A mail of ours, read back from its bytes.
record ShownMail(byte[] raw, ParsedMail mail) {
  /// Nothing may run, nothing may be fetched but the desk's own style sheet.
  static final String POLICY =
      "default-src 'none'; style-src 'self' 'unsafe-inline'; img-src data:; frame-ancestors 'self'; "
          + "form-action 'none'; base-uri 'none'; "
          + "sandbox allow-same-origin allow-popups allow-popups-to-escape-sandbox";

  private static final Set<String> IMAGES =
      Set.of("image/png", "image/jpeg", "image/gif", "image/webp");
  private static final String STYLE_SHEET = "/static/mail/css/mail_frame.css";

  static ShownMail of(byte[] raw) {
    return new ShownMail(raw, MailParser.parse(raw));
  }

  String from() {
    return people(mail.from());
  }

  String to() {
    return people(mail.to());
  }

  List<String> files() {
    return mail.attachments().stream()
        .filter(part -> part.role() == ParsedMail.Role.ATTACHMENT)
        .map(ParsedMail.Part::name)
        .toList();
  }

  /// The HTML as a document of its own, with the images it brings along.
  String document(HtmlSanitizer sanitizer) {
    String body = sanitizer.mail(mail.html().orElse(""), MailImages.KEPT).value();
    for (ParsedMail.Part part : mail.attachments()) {
      if (part.contentId().isPresent() && IMAGES.contains(part.mediaType())) {
        body = body.replace("cid:" + part.contentId().get(), embedded(part).orElse(""));
      }
    }
    Document document = Document.createShell("");
    document.outputSettings().prettyPrint(false);
    document.head().appendElement("base").attr("target", "_blank");
    document.head().appendElement("link").attr("rel", "stylesheet").attr("href", STYLE_SHEET);
    document.body().html(body);
    return "<!doctype html>" + document.outerHtml();
  }

  private Optional<String> embedded(ParsedMail.Part part) {
    return MailParser.open(raw, part.path())
        .map(bytes ->
            "data:" + part.mediaType() + ";base64," + Base64.getEncoder().encodeToString(bytes));
  }

  private static String people(List<ParsedMail.Mailbox> people) {
    return people.stream()
        .map(p -> p.name().isEmpty() ? p.address() : p.name() + " <" + p.address() + ">")
        .collect(Collectors.joining(", "));
  }
}
