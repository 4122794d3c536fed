package dev.steward.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.LocaleResolver;

/// Language, theme and time zone of one request: what the address says, else what the person saved,
/// else what this browser was told before (cookie), else what it asks for (`Accept-Language`), else
/// English, the system's theme and UTC.
final class Preferences implements LocaleResolver {

  static final String LOCALE = "locale";
  static final String THEME = "theme";
  static final String ZONE = "zone";

  private static final Duration KEPT = Duration.ofDays(365);

  @Override
  public Locale resolveLocale(HttpServletRequest request) {
    return PageLanguage.of(request)
        .or(() -> Reader.of(request).locale())
        .or(() -> Cookies.read(request, LOCALE).flatMap(Languages::of))
        .or(() -> asked(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE)))
        .orElse(Languages.ENGLISH);
  }

  @Override
  public void setLocale(
      HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
    if (response != null && locale != null) {
      Cookies.write(request, response, LOCALE, locale.toLanguageTag(), KEPT);
    }
  }

  void choose(HttpServletRequest request, HttpServletResponse response, Theme theme) {
    Cookies.write(request, response, THEME, theme.word(), KEPT);
  }

  void choose(HttpServletRequest request, HttpServletResponse response, ZoneId zone) {
    Cookies.write(request, response, ZONE, zone.getId().replace('/', '.'), KEPT);
  }

  Theme theme(HttpServletRequest request) {
    return Reader.of(request)
        .theme()
        .or(() -> Cookies.read(request, THEME).flatMap(Theme::of))
        .orElse(Theme.AUTO);
  }

  ZoneId zone(HttpServletRequest request) {
    return Reader.of(request)
        .zone()
        .or(() -> Cookies.read(request, ZONE).flatMap(id -> zone(id.replace('.', '/'))))
        .orElse(ZoneOffset.UTC);
  }

  static Optional<ZoneId> zone(String id) {
    try {
      return Optional.of(ZoneId.of(id));
    } catch (DateTimeException unknown) {
      return Optional.empty();
    }
  }

  private static Optional<Locale> asked(@Nullable String header) {
    if (header == null || header.length() > 400) {
      return Optional.empty();
    }
    try {
      List<Locale.LanguageRange> ranges = Locale.LanguageRange.parse(header);
      return ranges.stream()
          .map(range -> Languages.of(range.getRange()))
          .flatMap(Optional::stream)
          .findFirst();
    } catch (IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }
}
