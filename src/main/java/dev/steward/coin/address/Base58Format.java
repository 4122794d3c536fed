package dev.steward.coin.address;

import dev.steward.coin.codec.Base58;
import java.util.Arrays;
import java.util.Optional;

/// Base58 with a version in front and four bytes of double SHA-256 behind: Bitcoin and all that
/// took it over, TRON, XRP.
record Base58Format(Base58 alphabet, byte[] version, int length) implements AddressFormat {
  private static final int SUM = 4;

  @Override
  public AddressReading read(String text) {
    if (text.length() < length || text.length() > (version.length + length + SUM) * 3 / 2) {
      return AddressReading.FOREIGN;
    }
    Optional<byte[]> bytes = alphabet.decode(text);
    boolean isOurs = bytes.filter(this::isOfThisKind).isPresent();
    if (isOurs && Base58.isRight(bytes.orElseThrow())) {
      return AddressReading.sound(text);
    }
    return isOurs || isOfForeignLetters(text, bytes)
        ? new AddressReading.Broken(() -> Slips.find(text, this::isSound))
        : AddressReading.FOREIGN;
  }

  boolean isSound(String text) {
    return alphabet.decode(text).filter(b -> isOfThisKind(b) && Base58.isRight(b)).isPresent();
  }

  private boolean isOfThisKind(byte[] bytes) {
    return bytes.length == version.length + length + SUM
        && Arrays.equals(bytes, 0, version.length, version, 0, version.length);
  }

  /// A zero for an O is the commonest slip of who copies by hand.
  private boolean isOfForeignLetters(String text, Optional<byte[]> bytes) {
    return bytes.isEmpty()
        && text.chars().allMatch(c -> alphabet.has((char) c) || "0OIl".indexOf(c) >= 0)
        && alphabet
            .decode(text.replace('0', 'o').replace('O', 'o').replace('I', 'i').replace('l', 'i'))
            .filter(this::isOfThisKind)
            .isPresent();
  }
}
