package dev.steward.ticket.replying;

import dev.steward.platform.html.SafeHtml;
import java.util.Optional;

/// What somebody wrote, in both forms, safe to store.
record Written(String text, Optional<SafeHtml> html) {
  String forEditor() {
    return html.map(SafeHtml::value).orElse(text);
  }
}
