package dev.steward.ticket.attaching;

import dev.steward.platform.html.SafeHtml;
import dev.steward.platform.token.Tokens;

/// An uploaded image that the text shows: by its address while it is written, by its content id
/// once it is sent.
record InlineImage(UploadToken token) {
  private String address() {
    return "/desk/uploads/" + token.value();
  }

  boolean isShownIn(SafeHtml html) {
    return html.value().contains(address());
  }

  /// Does not give the token away.
  String contentId() {
    return Tokens.base32(Tokens.hash(token.value())).substring(0, 26) + "@steward";
  }

  SafeHtml toContentId(SafeHtml html) {
    return new SafeHtml(html.value().replace(address(), "cid:" + contentId()));
  }
}
