package dev.steward.coin.codec;

import java.util.Arrays;
import java.util.Optional;

/// Base58, in the alphabet of Bitcoin or of XRP. Leading zero bytes are leading first letters.
public enum Base58 {
  BITCOIN("123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"),
  RIPPLE("rpshnaf39wBUDNEGHJKLM4PQRST7VWXYZ2bcdeCg65jkm8oFqi1tuvAxyz");

  /// Longer texts are never decoded: the work grows with the square of the length.
  private static final int LONGEST = 160;

  private static final int SUM = 4;
  private static final int RADIX = 58;

  private final String letters;
  private final byte[] values = new byte[128];

  Base58(String letters) {
    this.letters = letters;
    Arrays.fill(values, (byte) -1);
    for (int i = 0; i < letters.length(); i++) {
      values[letters.charAt(i)] = (byte) i;
    }
  }

  /// Whether the letter belongs to the alphabet.
  public boolean has(char letter) {
    return letter < values.length && values[letter] >= 0;
  }

  /// The bytes, unless a letter is foreign or the text is longer than any address or key.
  public Optional<byte[]> decode(String text) {
    if (text.isEmpty() || text.length() > LONGEST) {
      return Optional.empty();
    }
    int zeros = 0;
    while (zeros < text.length() && text.charAt(zeros) == letters.charAt(0)) {
      zeros++;
    }
    byte[] bytes = new byte[text.length()];
    int first = bytes.length;
    for (int i = zeros; i < text.length(); i++) {
      if (!has(text.charAt(i))) {
        return Optional.empty();
      }
      first = append(bytes, first, values[text.charAt(i)]);
    }
    return Optional.of(Arrays.copyOfRange(bytes, first - zeros, bytes.length));
  }

  /// The bytes before a sum of four bytes that is right.
  public Optional<byte[]> decodeChecked(String text) {
    return decode(text).filter(Base58::isRight).map(b -> Arrays.copyOf(b, b.length - SUM));
  }

  /// The text of the bytes.
  public String encode(byte[] bytes) {
    byte[] rest = bytes.clone();
    var reversed = new StringBuilder();
    int start = 0;
    while (start < rest.length) {
      if (rest[start] == 0) {
        start++;
      } else {
        reversed.append(letters.charAt(divide(rest, start)));
      }
    }
    for (int i = 0; i < bytes.length && bytes[i] == 0; i++) {
      reversed.append(letters.charAt(0));
    }
    return reversed.reverse().toString();
  }

  /// The text of the bytes and their sum.
  public String encodeChecked(byte[] bytes) {
    byte[] whole = Arrays.copyOf(bytes, bytes.length + SUM);
    System.arraycopy(Sums.sha256Twice(bytes), 0, whole, bytes.length, SUM);
    return encode(whole);
  }

  /// Whether the last four bytes are the first of the double SHA-256 of those before.
  public static boolean isRight(byte[] bytes) {
    if (bytes.length <= SUM) {
      return false;
    }
    int end = bytes.length - SUM;
    byte[] sum = Sums.sha256Twice(Arrays.copyOf(bytes, end));
    return Arrays.equals(sum, 0, SUM, bytes, end, bytes.length);
  }

  /// Multiplies by 58 and adds; returns where the number begins now.
  private static int append(byte[] bytes, int first, int digit) {
    int carry = digit;
    int i = bytes.length - 1;
    while (i >= first || carry != 0) {
      carry += RADIX * (bytes[i] & 0xff);
      bytes[i] = (byte) carry;
      carry >>= 8;
      i--;
    }
    return i + 1;
  }

  /// Divides by 58 in place; returns what is left over.
  private static int divide(byte[] number, int start) {
    int left = 0;
    for (int i = start; i < number.length; i++) {
      int value = left * 256 + (number[i] & 0xff);
      number[i] = (byte) (value / RADIX);
      left = value % RADIX;
    }
    return left;
  }
}
