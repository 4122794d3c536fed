package dev.steward.coin.codec;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// A text of the shape of BIP 173: prefix, `1`, letters of five bits, a sum over all.
///
/// @param values without the sum
/// @param sum which of the two sums is right, if any
/// @param syndrome what the sum came to
/// @param places how many letters follow the `1`
public record Bech32(String prefix, byte[] values, Sum sum, int syndrome, int places) {
  private static final int[] GENERATOR = {
    0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3
  };
  private static final int SUM = 6;

  /// Which sum guards the text.
  public enum Sum {
    BECH32(1),
    BECH32M(0x2bc830a3),
    WRONG(0);

    private final int constant;

    Sum(int constant) {
      this.constant = constant;
    }
  }

  /// A single letter that, exchanged, makes the sum right.
  ///
  /// @param place counted from the first letter after the `1`
  public record Slip(int place, char letter) {}

  /// Reads a text that begins with the prefix, in one case only; otherwise nothing.
  public static Optional<Bech32> read(String text, String prefix, int longest) {
    String lower = text.toLowerCase(Locale.ROOT);
    int start = prefix.length() + 1;
    boolean isMixed = !text.equals(lower) && !text.equals(text.toUpperCase(Locale.ROOT));
    if (isMixed
        || text.length() > longest
        || text.length() < start + SUM
        || !lower.startsWith(prefix + "1")) {
      return Optional.empty();
    }
    return Letters.BECH32.values(lower.substring(start)).map(values -> of(prefix, values));
  }

  private static Bech32 of(String prefix, byte[] values) {
    int sum = polymod(prefix, values);
    Sum kind = sum == Sum.BECH32.constant ? Sum.BECH32 : Sum.WRONG;
    kind = sum == Sum.BECH32M.constant ? Sum.BECH32M : kind;
    byte[] payload = Arrays.copyOf(values, values.length - SUM);
    return new Bech32(prefix, payload, kind, sum, values.length);
  }

  /// The one letter that was mistyped, if exchanging one makes the wanted sum right. One error has
  /// one syndrome, so there is never a second answer.
  public Optional<Slip> slip(Sum wanted, String letters) {
    int difference = syndrome ^ wanted.constant;
    for (int error = 1; error < 32; error++) {
      int shifted = error;
      for (int back = 0; back < places; back++) {
        if (shifted == difference) {
          int place = places - 1 - back;
          int was = Letters.BECH32.values(letters.substring(place, place + 1)).orElseThrow()[0];
          return Optional.of(new Slip(place, Letters.BECH32.letter(was ^ error)));
        }
        shifted = step(shifted);
      }
    }
    return Optional.empty();
  }

  /// The text of values with their sum.
  public static String write(String prefix, byte[] values, Sum sum) {
    byte[] whole = Arrays.copyOf(values, values.length + SUM);
    int mod = polymod(prefix, whole) ^ sum.constant;
    var text = new StringBuilder(prefix).append('1');
    for (byte value : values) {
      text.append(Letters.BECH32.letter(value));
    }
    for (int i = 0; i < SUM; i++) {
      text.append(Letters.BECH32.letter(mod >> 5 * (SUM - 1 - i) & 31));
    }
    return text.toString();
  }

  private static int polymod(String prefix, byte[] values) {
    int sum = 1;
    for (int i = 0; i < prefix.length(); i++) {
      sum = step(sum) ^ prefix.charAt(i) >> 5;
    }
    sum = step(sum);
    for (int i = 0; i < prefix.length(); i++) {
      sum = step(sum) ^ prefix.charAt(i) & 31;
    }
    for (byte value : values) {
      sum = step(sum) ^ value;
    }
    return sum;
  }

  private static int step(int sum) {
    int top = sum >>> 25;
    int next = (sum & 0x1ffffff) << 5;
    for (int i = 0; i < GENERATOR.length; i++) {
      next ^= (top >> i & 1) == 0 ? 0 : GENERATOR[i];
    }
    return next;
  }
}
