package dev.steward.coin.codec;

import java.util.Arrays;
import java.util.Optional;

/// An alphabet in which each letter stands for five bits.
public enum Letters {
  /// RFC 4648, upper case, without padding.
  BASE32("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"),
  /// Of Bech32 and of Bitcoin Cash.
  BECH32("qpzry9x8gf2tvdw0s3jn54khce6mua7l"),
  /// Crockford's, as Stacks uses it.
  C32("0123456789ABCDEFGHJKMNPQRSTVWXYZ");

  private final String letters;

  Letters(String letters) {
    this.letters = letters;
  }

  /// The five bits of each letter, unless one is foreign.
  public Optional<byte[]> values(String text) {
    byte[] values = new byte[text.length()];
    for (int i = 0; i < values.length; i++) {
      int value = letters.indexOf(text.charAt(i));
      if (value < 0) {
        return Optional.empty();
      }
      values[i] = (byte) value;
    }
    return Optional.of(values);
  }

  /// The letter of five bits.
  public char letter(int value) {
    return letters.charAt(value);
  }

  /// The bytes of a text without padding, unless a letter is foreign or bits that are left over are
  /// set.
  public Optional<byte[]> decode(String text) {
    return values(text).flatMap(Letters::bytes);
  }

  /// Eight bits out of five, as BIP 173 does it: fewer than five bits may be left, all zero.
  public static Optional<byte[]> bytes(byte[] fives) {
    byte[] bytes = new byte[fives.length * 5 / 8];
    int held = 0;
    int bits = 0;
    int next = 0;
    for (byte five : fives) {
      held = (held << 5 | five) & 0xfff;
      bits += 5;
      if (bits >= 8) {
        bits -= 8;
        bytes[next++] = (byte) (held >> bits);
      }
    }
    boolean isClean = bits < 5 && (held & (1 << bits) - 1) == 0;
    return isClean ? Optional.of(Arrays.copyOf(bytes, next)) : Optional.empty();
  }
}
