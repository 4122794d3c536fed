package dev.steward.coin.address;

import dev.steward.coin.codec.Base58;
import java.util.Arrays;
import java.util.Optional;

/// X-addresses (XLS-5d): an XRP account and its destination tag in one text.
///
/// @param version the two bytes in front, which tell the main network from the test network
record RippleXFormat(byte[] version) implements AddressFormat {
  private static final int SHORTEST = 46;
  private static final int LONGEST = 50;
  private static final int ACCOUNT = 20;
  private static final int LENGTH = 2 + ACCOUNT + 1 + 8;

  @Override
  public AddressReading read(String text) {
    if (text.length() < SHORTEST || text.length() > LONGEST) {
      return AddressReading.FOREIGN;
    }
    Optional<byte[]> bytes = Base58.RIPPLE.decode(text).filter(this::isOfThisKind);
    if (bytes.isEmpty()) {
      return AddressReading.FOREIGN;
    }
    return Base58.isRight(bytes.get())
        ? tagged(text, bytes.get())
        : new AddressReading.Broken(
            () -> Slips.find(text, t -> Base58.RIPPLE.decodeChecked(t).isPresent()));
  }

  private AddressReading tagged(String text, byte[] bytes) {
    int flag = bytes[2 + ACCOUNT];
    long tag = 0;
    for (int i = 7; i >= 0; i--) {
      tag = tag << 8 | bytes[2 + ACCOUNT + 1 + i] & 0xff;
    }
    boolean isWhole = flag == 0 ? tag == 0 : flag == 1 && tag >>> 32 == 0;
    return isWhole
        ? new AddressReading.Sound(
            text, flag == 1 ? Optional.of(String.valueOf(tag)) : Optional.empty())
        : AddressReading.FOREIGN;
  }

  private boolean isOfThisKind(byte[] bytes) {
    return bytes.length == LENGTH + 4 && Arrays.equals(bytes, 0, 2, version, 0, 2);
  }
}
