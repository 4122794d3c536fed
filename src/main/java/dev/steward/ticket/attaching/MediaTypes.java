package dev.steward.ticket.attaching;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Media types as strangers write them.
final class MediaTypes {
  private static final Pattern WELL_FORMED =
      Pattern.compile("[a-z0-9][a-z0-9!#$&^_.+-]{0,60}/[a-z0-9][a-z0-9!#$&^_.+-]{0,60}");

  /// Raster images: nothing active fits in. SVG is not among them.
  private static final Set<String> SHOWABLE =
      Set.of("image/png", "image/jpeg", "image/gif", "image/webp", "image/bmp");

  private MediaTypes() {}

  /// Type and subtype in lower case without parameters, or the type of unknown bytes.
  static String normal(String declared) {
    String bare = declared.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    return WELL_FORMED.matcher(bare).matches() ? bare : "application/octet-stream";
  }

  static boolean isShowable(String mediaType) {
    return SHOWABLE.contains(normal(mediaType));
  }
}
