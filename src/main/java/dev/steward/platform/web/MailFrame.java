package dev.steward.platform.web;

import dev.steward.platform.html.SafeHtml;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.View;

/// The document inside the frame that shows a mail: a controller returns it as its view.
///
/// It has a policy of its own: no script at all, styles as the sender wrote them (already reduced
/// by the sanitizer), images from this server and, when the reader asked, from elsewhere over TLS.
/// The sandbox keeps the origin only so that the page around it can measure its height and so that
/// the images of the mail itself can be loaded; without scripts nothing inside can use it.
///
/// ```html
/// <iframe src="…" sandbox="allow-same-origin allow-popups allow-popups-to-escape-sandbox"
///   data-controller="frame-fit"></iframe>
/// ```
///
/// @param html what to show
/// @param remoteImages whether images from elsewhere may be fetched now
public record MailFrame(SafeHtml html, boolean remoteImages) implements View {

  @Override
  public String getContentType() {
    return "text/html;charset=utf-8";
  }

  @Override
  public void render(
      @Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setHeader(SecurityHeaders.POLICY, policy());
    response.setHeader("X-Frame-Options", "SAMEORIGIN");
    response.setHeader("Referrer-Policy", "no-referrer");
    response.setContentType(getContentType());
    byte[] document = document().getBytes(StandardCharsets.UTF_8);
    response.setContentLength(document.length);
    response.getOutputStream().write(document);
  }

  private String policy() {
    return "default-src 'none'; style-src 'self' 'unsafe-inline'; img-src 'self' data:"
        + (remoteImages ? " https:" : "")
        + "; form-action 'none'; base-uri 'none'; frame-ancestors 'self'; "
        + "sandbox allow-same-origin allow-popups allow-popups-to-escape-sandbox";
  }

  private String document() {
    return "<!doctype html><html><head><meta charset=\"utf-8\"><title>·</title>"
        + "<meta name=\"color-scheme\" content=\"light\">"
        + "<link rel=\"stylesheet\" href=\"/static/frame/css/mail_frame.css\"></head><body>"
        + html.value()
        + "</body></html>";
  }
}
