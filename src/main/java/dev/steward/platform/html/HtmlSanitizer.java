package dev.steward.platform.html;

import org.owasp.html.PolicyFactory;
import org.owasp.html.Sanitizers;
import org.springframework.stereotype.Component;

/// Makes foreign HTML safe to show.
@Component
public class HtmlSanitizer {
  private static final PolicyFactory POLICY =
      Sanitizers.FORMATTING.and(Sanitizers.BLOCKS).and(Sanitizers.LINKS).and(Sanitizers.TABLES);

  /// What came by mail.
  public SafeHtml mail(String html) {
    return new SafeHtml(POLICY.sanitize(html));
  }

  /// What an agent wrote in the editor.
  public SafeHtml compose(String html) {
    return new SafeHtml(POLICY.sanitize(html));
  }
}
