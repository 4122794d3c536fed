package dev.steward.platform.web;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/// Words for moments, for one reader at one moment. The browser counts on with the same rules
/// (`js/models/relative_time.js`).
final class Times {

  private final Messages messages;
  private final Locale locale;
  private final ZoneId zone;
  private final Instant now;

  Times(Messages messages, Locale locale, ZoneId zone, Instant now) {
    this.messages = messages;
    this.locale = locale;
    this.zone = zone;
    this.now = now;
  }

  Instant now() {
    return now;
  }

  TimeText text(Instant at) {
    return new TimeText(at.truncatedTo(ChronoUnit.SECONDS).toString(), exact(at), relative(at));
  }

  /// How long since, without "ago".
  String waited(Instant since) {
    long minutes = Math.max(0, Duration.between(since, now).toMinutes());
    if (minutes < 60) {
      return messages.text(locale, "time.minutes", minutes);
    } else if (minutes < 48 * 60) {
      return messages.text(locale, "time.hours", minutes / 60);
    }
    return messages.text(locale, "time.days", minutes / (24 * 60));
  }

  /// Date, time and offset, such as `22 Nov 2026, 20:40 UTC+8`.
  String exact(Instant at) {
    ZonedDateTime local = at.atZone(zone);
    String offset =
        DateTimeFormatter.ofPattern("O", Locale.ROOT).format(local).replace("GMT", "UTC");
    return format(local, "time.pattern.exact") + " " + offset;
  }

  /// A day without a time, such as `17 Feb 2026`.
  String date(LocalDate day) {
    return DateTimeFormatter.ofPattern(messages.text(locale, "time.pattern.date"), locale)
        .format(day);
  }

  private String relative(Instant at) {
    Duration ago = Duration.between(at, now);
    boolean past = !ago.isNegative();
    long minutes = ago.abs().toMinutes();
    if (minutes < 1) {
      return messages.text(locale, "time.now");
    } else if (minutes < 60) {
      return messages.text(locale, past ? "time.minutes.ago" : "time.minutes.in", minutes);
    } else if (minutes < 24 * 60) {
      return messages.text(locale, past ? "time.hours.ago" : "time.hours.in", minutes / 60);
    } else if (minutes < 7 * 24 * 60) {
      return messages.text(locale, past ? "time.days.ago" : "time.days.in", minutes / (24 * 60));
    }
    return date(at);
  }

  private String date(Instant at) {
    ZonedDateTime local = at.atZone(zone);
    boolean sameYear = local.getYear() == now.atZone(zone).getYear();
    return format(local, sameYear ? "time.pattern.day" : "time.pattern.date");
  }

  private String format(ZonedDateTime local, String patternKey) {
    return DateTimeFormatter.ofPattern(messages.text(locale, patternKey), locale).format(local);
  }
}
