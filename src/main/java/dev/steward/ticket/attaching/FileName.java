package dev.steward.ticket.attaching;

/// File names that are safe to store, show and offer.
final class FileName {
  private static final int LONGEST = 150;

  private FileName() {}

  /// Without path, control, direction and invisible characters; never empty.
  static String safe(String name) {
    String bare = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    String clean =
        bare.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Cs}\"<>:|?*]", "").strip().replaceAll("^\\.+", "");
    if (clean.isEmpty()) {
      return "file";
    }
    int cut = Math.min(LONGEST, clean.codePointCount(0, clean.length()));
    return clean.substring(0, clean.offsetByCodePoints(0, cut));
  }
}
