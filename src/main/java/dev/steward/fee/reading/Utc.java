package dev.steward.fee.reading;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Moments as a page for everybody writes them: it does not know its reader's zone.
public final class Utc {
  private static final DateTimeFormatter FORM =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private Utc() {}

  /// As in `2026-12-01 01:00 UTC`.
  public static String text(Instant at) {
    return FORM.format(at);
  }
}
