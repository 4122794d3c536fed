package dev.steward.coin.address;

import dev.steward.coin.codec.Base58;
import dev.steward.coin.codec.Sums;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Optional;

/// Monero: Base58 in blocks of eight bytes, guarded by Keccak. Standard, integrated and
/// sub-addresses.
record MoneroFormat() implements AddressFormat {
  private static final int BLOCK = 11;
  private static final int[] BYTES = {0, -1, 1, 2, -1, 3, 4, 5, -1, 6, 7, 8};
  private static final int STANDARD = 18;
  private static final int INTEGRATED = 19;
  private static final int SUB = 42;

  @Override
  public AddressReading read(String text) {
    boolean isOfShape = text.length() == 95 || text.length() == 106;
    Optional<byte[]> bytes =
        isOfShape ? decode(text).filter(MoneroFormat::isOfThisKind) : Optional.empty();
    if (bytes.isEmpty()) {
      return AddressReading.FOREIGN;
    }
    return isRight(bytes.get())
        ? AddressReading.sound(text)
        : new AddressReading.Broken(
            () -> Slips.find(text, t -> decode(t).filter(MoneroFormat::isRight).isPresent()));
  }

  private static boolean isOfThisKind(byte[] bytes) {
    return switch (bytes[0]) {
      case STANDARD, SUB -> bytes.length == 69;
      case INTEGRATED -> bytes.length == 77;
      default -> false;
    };
  }

  private static boolean isRight(byte[] bytes) {
    int end = bytes.length - 4;
    byte[] sum = Sums.keccak256(Arrays.copyOf(bytes, end));
    return Arrays.equals(sum, 0, 4, bytes, end, end + 4);
  }

  private static Optional<byte[]> decode(String text) {
    var out = new ByteArrayOutputStream();
    for (int at = 0; at < text.length(); at += BLOCK) {
      String block = text.substring(at, Math.min(text.length(), at + BLOCK));
      int size = BYTES[block.length()];
      Optional<byte[]> bytes = Base58.BITCOIN.decode(block);
      if (bytes.isEmpty() || size < 0) {
        return Optional.empty();
      }
      byte[] whole = bytes.get();
      int extra = whole.length - size;
      for (int i = extra; i < 0; i++) {
        out.write(0);
      }
      out.write(whole, Math.max(0, extra), Math.min(size, whole.length));
    }
    return Optional.of(out.toByteArray());
  }
}
