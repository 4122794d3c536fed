package dev.steward.ticket.viewing;

import dev.steward.platform.html.SafeHtml;
import org.jsoup.nodes.Document;

/// A message's HTML as a document of its own.
///
/// @param body sanitised HTML; its images lie on this server
record MessageDocument(SafeHtml body) {
  /// Not kept by browsers under this name; the file says what a mail looks like.
  private static final String STYLE_SHEET = "/static/mail/css/mail_frame.css";

  /// The content security policy the document needs: no script, no frame, no form; styles because
  /// mails carry them.
  String policy() {
    return "default-src 'none'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
        + "frame-ancestors 'self'; form-action 'none'; base-uri 'none'; "
        + "sandbox allow-same-origin allow-popups allow-popups-to-escape-sandbox";
  }

  String html() {
    Document document = Document.createShell("");
    document.outputSettings().prettyPrint(false);
    document.head().appendElement("meta").attr("name", "referrer").attr("content", "no-referrer");
    document.head().appendElement("base").attr("target", "_blank");
    document.head().appendElement("link").attr("rel", "stylesheet").attr("href", STYLE_SHEET);
    document.body().html(body.value());
    return "<!doctype html>" + document.outerHtml();
  }
}
