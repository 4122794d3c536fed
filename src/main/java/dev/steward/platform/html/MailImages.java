package dev.steward.platform.html;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/// What becomes of the images of a mail.
///
/// @param remote where images from elsewhere are had by a reader who asked for them: a path on this
///   server for their address, since a browser that fetched them would tell the sender where the
///   mail is read; empty where they are blocked
/// @param inline where the part with a content id (without angle brackets) is found: a path on this
///   server, or still its `cid:` address; empty where the mail has no such part
public record MailImages(
    Optional<UnaryOperator<String>> remote, Function<String, Optional<String>> inline) {

  /// For keeping: nothing is fetched, parts of the mail stay named by their content id.
  public static final MailImages KEPT =
      new MailImages(Optional.empty(), id -> Optional.of("cid:" + id));
}
