package dev.steward.email.parse.field;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The Date field (RFC 5322 3.3 and what is sent instead of it: missing seconds, two-digit years,
/// asctime order, ISO 8601, named zones, comments).
public final class Dates {
  /// Plausible years; outside of them a date says nothing.
  private static final int FIRST_YEAR = 1900;

  private static final int LAST_YEAR = 2099;
  private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";

  private final List<Integer> numbers = new ArrayList<>();
  private int month;
  private int hour = -1;
  private int minute;
  private int second;
  private int offsetMinutes;
  private boolean zoned;
  private int afternoon = -1;

  private Dates() {}

  /// The moment the field means; empty where it means none between 1900 and 2099.
  public static Optional<Instant> parse(String value) {
    var date = new Dates();
    for (String token : tokens(value)) {
      date.take(token);
    }
    return date.instant();
  }

  private static List<String> tokens(String value) {
    var tokens = new ArrayList<String>();
    var token = new StringBuilder();
    int depth = 0;
    for (int i = 0; i <= Math.min(value.length(), 200); i++) {
      char c = i < Math.min(value.length(), 200) ? value.charAt(i) : ' ';
      depth += c == '(' ? 1 : c == ')' && depth > 0 ? -1 : 0;
      if (depth > 0 || c <= ' ' || c == ',' || c == ')' || c == ';' || c == '"' || c == '/') {
        if (!token.isEmpty()) {
          tokens.add(token.toString());
          token.setLength(0);
        }
      } else {
        token.append(c);
      }
    }
    return tokens;
  }

  private void take(String token) {
    char first = token.charAt(0);
    if (token.indexOf(':') > 0 && Character.isDigit(first)) {
      time(token);
    } else if ((first == '+' || first == '-') && hour >= 0) {
      offset(token);
    } else if (isDigits(token) && token.length() < 6) {
      numbers.add(Integer.parseInt(token));
    } else if (Character.isDigit(first)) {
      composite(token);
    } else {
      word(token.toLowerCase(Locale.ROOT));
    }
  }

  /// `12:30`, `12:30:05`, `12:30:05.25+02:00`, `2024-02-03T12:30:05Z`.
  private void time(String token) {
    int t = token.indexOf('T');
    if (t > 0) {
      composite(token.substring(0, t));
      time(token.substring(t + 1));
      return;
    }
    int end = 0;
    while (end < token.length()
        && (Character.isDigit(token.charAt(end)) || token.charAt(end) == ':')) {
      end++;
    }
    String[] fields = token.substring(0, end).split(":", -1);
    hour = number(fields[0]);
    minute = fields.length > 1 ? number(fields[1]) : 0;
    second = fields.length > 2 ? number(fields[2]) : 0;
    rest(token, end);
  }

  private void rest(String token, int from) {
    int at = from;
    if (at < token.length() && token.charAt(at) == '.') {
      at++;
      while (at < token.length() && Character.isDigit(token.charAt(at))) {
        at++;
      }
    }
    if (at < token.length()) {
      char c = token.charAt(at);
      if (c == '+' || c == '-') {
        offset(token.substring(at));
      } else {
        word(token.substring(at).toLowerCase(Locale.ROOT));
      }
    }
  }

  /// `03-Feb-2024`, `2024-02-03`, `03.02.2024`, `2nd`.
  private void composite(String token) {
    for (String field : token.split("[-.]", -1)) {
      if (isDigits(field) && field.length() < 6) {
        numbers.add(Integer.parseInt(field));
      } else if (!field.isEmpty() && !Character.isDigit(field.charAt(0))) {
        word(field.toLowerCase(Locale.ROOT));
      }
    }
  }

  private void offset(String token) {
    var digits = new StringBuilder();
    for (int i = 1; i < token.length(); i++) {
      if (Character.isDigit(token.charAt(i))) {
        digits.append(token.charAt(i));
      }
    }
    if (zoned || digits.isEmpty() || digits.length() > 6) {
      return;
    }
    int value = Integer.parseInt(digits.toString());
    int minutes = digits.length() <= 2 ? value * 60 : value / 100 * 60 + value % 100;
    offsetMinutes = token.charAt(0) == '-' ? -minutes : minutes;
    zoned = true;
  }

  private void word(String word) {
    int at = word.length() >= 3 ? MONTHS.indexOf(word.substring(0, 3)) : -1;
    if (at >= 0 && at % 3 == 0 && month == 0) {
      month = at / 3 + 1;
    } else if (word.equals("pm") || word.equals("am")) {
      afternoon = word.equals("pm") ? 1 : 0;
    } else if (!zoned && hour >= 0) {
      zone(word);
    }
  }

  private void zone(String word) {
    int plus = Math.max(word.indexOf('+'), word.indexOf('-'));
    if (plus > 0) {
      offset(word.substring(plus));
      return;
    }
    Integer hours =
        switch (word) {
          case "z", "ut", "utc", "gmt", "wet" -> 0;
          case "est", "cdt" -> -5;
          case "edt" -> -4;
          case "cst", "mdt" -> -6;
          case "mst", "pdt" -> -7;
          case "pst" -> -8;
          case "bst", "cet", "met", "mez" -> 1;
          case "cest", "mest", "eet", "mesz" -> 2;
          case "msk", "eest" -> 3;
          case "hkt", "sgt" -> 8;
          case "jst", "kst" -> 9;
          default -> 99;
        };
    if (hours != 99) {
      offsetMinutes = hours * 60;
      zoned = true;
    }
  }

  private Optional<Instant> instant() {
    int year;
    int day;
    if (month > 0 && numbers.size() >= 2) {
      // Month by name: the day is the number that cannot be the year.
      boolean yearFirst = numbers.get(0) > 31;
      day = numbers.get(yearFirst ? 1 : 0);
      year = numbers.get(yearFirst ? 0 : 1);
    } else if (month == 0 && numbers.size() >= 3) {
      boolean yearFirst = numbers.get(0) > 31;
      month = numbers.get(1);
      day = numbers.get(yearFirst ? 2 : 0);
      year = numbers.get(yearFirst ? 0 : 2);
      if (!yearFirst && month > 12) {
        month = numbers.get(0);
        day = numbers.get(1);
      }
    } else {
      return Optional.empty();
    }
    return instant(fullYear(year), day);
  }

  private Optional<Instant> instant(int year, int day) {
    if (year < FIRST_YEAR || year > LAST_YEAR || Math.abs(offsetMinutes) > 18 * 60) {
      return Optional.empty();
    }
    int clock = Math.max(hour, 0);
    clock += afternoon == 1 && clock < 12 ? 12 : afternoon == 0 && clock == 12 ? -12 : 0;
    try {
      var time = LocalDateTime.of(year, month, day, clock, minute, Math.min(second, 59));
      return Optional.of(time.toInstant(ZoneOffset.ofTotalSeconds(offsetMinutes * 60)));
    } catch (DateTimeException impossible) {
      return Optional.empty();
    }
  }

  /// RFC 5322 4.3: two digits below 50 are this century, three digits count from 1900.
  private static int fullYear(int year) {
    if (year >= 1000) {
      return year;
    }
    return year < 50 ? year + 2000 : year + 1900;
  }

  private static boolean isDigits(String token) {
    for (int i = 0; i < token.length(); i++) {
      if (token.charAt(i) < '0' || token.charAt(i) > '9') {
        return false;
      }
    }
    return !token.isEmpty();
  }

  private static int number(String digits) {
    return isDigits(digits) && digits.length() < 5 ? Integer.parseInt(digits) : 0;
  }
}
