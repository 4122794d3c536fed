package dev.steward.platform.html;

import java.util.Optional;
import java.util.function.Function;

/// What becomes of the images of a mail.
///
/// @param remote whether the reader asked for images from elsewhere, which tell the sender that and
///   where the mail was read
/// @param inline where the part with a content id (without angle brackets) is found: a path on this
///   server, or still its `cid:` address; empty where the mail has no such part
public record MailImages(boolean remote, Function<String, Optional<String>> inline) {

  /// For keeping: nothing is fetched, parts of the mail stay named by their content id.
  public static final MailImages KEPT = new MailImages(false, id -> Optional.of("cid:" + id));
}
