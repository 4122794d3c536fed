package dev.steward.officialchannel.checking;

import dev.steward.coin.codec.Letters;
import dev.steward.platform.token.Signer;
import java.util.Locale;
import java.util.OptionalLong;
import org.springframework.stereotype.Component;

/// Short codes for deliveries, as in `K7QF-2M9D-XW4T`: the number of the delivery shuffled with a
/// key, and twenty bits that only this desk could have added. Nothing is stored for them; from one
/// code nobody can tell another, and one guess in a million names anything.
@Component
class CheckCodes {
  private static final String PURPOSE = "check-code";
  private static final int ROUNDS = 4;
  private static final int HALF = 20;
  private static final int MASK = (1 << HALF) - 1;
  private static final int LETTERS = 12;

  private final Signer signer;

  CheckCodes(Signer signer) {
    this.signer = signer;
  }

  /// The code of a delivery.
  String of(long delivery) {
    long left = delivery >>> HALF & MASK;
    long right = delivery & MASK;
    for (int round = 0; round < ROUNDS; round++) {
      long next = left ^ mixed(round, right);
      left = right;
      right = next;
    }
    long bits = left << 2 * HALF | right << HALF | sum(delivery);
    var code = new StringBuilder();
    for (int i = LETTERS - 1; i >= 0; i--) {
      code.append(Letters.C32.letter((int) (bits >>> 5 * i & 31)));
    }
    return code.insert(8, '-').insert(4, '-').toString();
  }

  /// The delivery of a code; nothing for one that is not ours. Letters that look alike are taken
  /// for each other.
  OptionalLong read(String code) {
    String clean =
        code.toUpperCase(Locale.ROOT)
            .replaceAll("[\\s-]", "")
            .replace('O', '0')
            .replace('I', '1')
            .replace('L', '1');
    var values =
        clean.length() == LETTERS ? Letters.C32.values(clean) : java.util.Optional.<byte[]>empty();
    if (values.isEmpty()) {
      return OptionalLong.empty();
    }
    long bits = 0;
    for (byte value : values.get()) {
      bits = bits << 5 | value;
    }
    long left = bits >>> 2 * HALF & MASK;
    long right = bits >>> HALF & MASK;
    for (int round = ROUNDS - 1; round >= 0; round--) {
      long before = right ^ mixed(round, left);
      right = left;
      left = before;
    }
    long delivery = left << HALF | right;
    return (bits & MASK) == sum(delivery) ? OptionalLong.of(delivery) : OptionalLong.empty();
  }

  private long mixed(int round, long half) {
    return bits(signer.sign(PURPOSE, round + ":" + half));
  }

  private long sum(long delivery) {
    return bits(signer.sign(PURPOSE, "sum:" + delivery));
  }

  private static long bits(byte[] signature) {
    return ((signature[0] & 0xffL) << 16 | (signature[1] & 0xff) << 8 | signature[2] & 0xff) & MASK;
  }
}
