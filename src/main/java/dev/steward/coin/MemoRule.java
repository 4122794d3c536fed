package dev.steward.coin;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// What must go with a deposit besides the address.
///
/// @param word what wallets call it: `tag`, `memo`, `message`
public record MemoRule(String word, Kind kind, int longest) {

  /// What it may consist of.
  public enum Kind {
    /// A whole number below 2^32, in which leading zeros mean nothing (XRP).
    NUMBER,
    /// Any text of so many bytes.
    TEXT,
    /// A text of 28 bytes, a number below 2^64 or 64 hexadecimal digits (Stellar).
    STELLAR
  }

  private static final String HIGHEST = "4294967295";
  private static final String HIGHEST_ID = "18446744073709551615";

  /// The memo as the chain sees it: numbers without leading zeros. Nothing if it cannot be one.
  public Optional<String> read(String memo) {
    String text = memo.strip();
    if (text.isEmpty()) {
      return Optional.empty();
    }
    return switch (kind) {
      case NUMBER -> number(text, HIGHEST);
      case TEXT -> Optional.of(text).filter(t -> bytes(t) <= longest);
      case STELLAR ->
          number(text, HIGHEST_ID)
              .or(() ->
                  Optional.of(text).filter(t -> bytes(t) <= 28 || t.matches("[0-9a-fA-F]{64}")));
    };
  }

  private static Optional<String> number(String text, String highest) {
    if (!text.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return Optional.empty();
    }
    String digits = text.replaceFirst("^0+(?=.)", "");
    boolean isLow =
        digits.length() < highest.length()
            || digits.length() == highest.length() && digits.compareTo(highest) <= 0;
    return isLow ? Optional.of(digits) : Optional.empty();
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
