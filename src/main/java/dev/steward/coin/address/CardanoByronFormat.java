package dev.steward.coin.address;

import dev.steward.coin.codec.Base58;
import dev.steward.coin.codec.Sums;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;

/// Cardano's first addresses: Base58 of a CBOR pair, content and its CRC-32.
record CardanoByronFormat() implements AddressFormat {
  private static final int SHORTEST = 50;
  private static final int LONGEST = 130;

  @Override
  public AddressReading read(String text) {
    if (text.length() < SHORTEST || text.length() > LONGEST) {
      return AddressReading.FOREIGN;
    }
    if (isSound(text)) {
      return AddressReading.sound(text);
    }
    return text.startsWith("Ae2") || text.startsWith("DdzFF")
        ? new AddressReading.Broken(() -> Slips.find(text, CardanoByronFormat::isSound))
        : AddressReading.FOREIGN;
  }

  private static boolean isSound(String text) {
    return Base58.BITCOIN.decode(text).flatMap(CardanoByronFormat::content).isPresent();
  }

  /// `82 d8 18 58 <length> <content> 1a <sum>`.
  private static Optional<byte[]> content(byte[] bytes) {
    int head = 5;
    boolean isPair =
        bytes.length > head
            && bytes[0] == (byte) 0x82
            && bytes[1] == (byte) 0xd8
            && bytes[2] == 0x18
            && bytes[3] == 0x58;
    int end = isPair ? head + (bytes[4] & 0xff) : 0;
    if (!isPair || bytes.length != end + 5 || bytes[end] != 0x1a) {
      return Optional.empty();
    }
    byte[] content = Arrays.copyOfRange(bytes, head, end);
    long sum = ByteBuffer.wrap(bytes, end + 1, 4).getInt() & 0xffffffffL;
    return Sums.crc32(content) == sum ? Optional.of(content) : Optional.empty();
  }
}
