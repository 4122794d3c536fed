package dev.steward.ticket.viewing;

import dev.steward.platform.html.SafeHtml;
import dev.steward.platform.web.Theme;
import org.jsoup.nodes.Document;

/// A message's HTML as a document of its own.
///
/// @param body sanitised HTML
/// @param files the message's files; images among them are shown where the body names their content
///   id
/// @param images whether remote images are let in
record MessageDocument(SafeHtml body, boolean images, Theme theme) {
  private static final String STYLE =
      """
      :root { color-scheme: %s }
      body { margin: 0; font: 14px/1.6 system-ui, "PingFang SC", "Noto Sans SC", "Microsoft YaHei", sans-serif;
             overflow-wrap: anywhere }
      img { max-width: 100%%; height: auto }
      table { max-width: 100%% }
      blockquote { margin-inline: 0; padding-inline-start: 12px; border-inline-start: 2px solid currentColor; opacity: .8 }
      pre { white-space: pre-wrap }
      """;

  /// The content security policy the document needs: no script, no frame, no form; styles because
  /// mails carry them.
  String policy() {
    return "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:"
        + (images ? " https:" : "")
        + "; frame-ancestors 'self'; form-action 'none'; base-uri 'none'; "
        + "sandbox allow-same-origin allow-popups allow-popups-to-escape-sandbox";
  }

  String html() {
    Document document = Document.createShell("");
    document.outputSettings().prettyPrint(false);
    document.head().appendElement("meta").attr("name", "referrer").attr("content", "no-referrer");
    document.head().appendElement("base").attr("target", "_blank");
    document.head().appendElement("style").appendText(STYLE.formatted(scheme()));
    document.body().html(body.value());
    return "<!doctype html>" + document.outerHtml();
  }

  private String scheme() {
    return theme == Theme.AUTO ? "light dark" : theme.word();
  }
}
