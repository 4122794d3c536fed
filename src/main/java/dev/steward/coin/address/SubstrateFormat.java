package dev.steward.coin.address;

import dev.steward.coin.codec.Base58;
import dev.steward.coin.codec.Sums;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/// SS58 of a 32-byte account with a one-byte network number: Polkadot (0), Kusama (2), any (42).
record SubstrateFormat(int network) implements AddressFormat {
  private static final byte[] SALT = "SS58PRE".getBytes(StandardCharsets.US_ASCII);
  private static final int ACCOUNT = 32;

  @Override
  public AddressReading read(String text) {
    if (text.length() < 45 || text.length() > 50) {
      return AddressReading.FOREIGN;
    }
    Optional<byte[]> bytes = Base58.BITCOIN.decode(text).filter(this::isOfThisKind);
    if (bytes.isEmpty()) {
      return AddressReading.FOREIGN;
    }
    return isRight(bytes.get())
        ? AddressReading.sound(text)
        : new AddressReading.Broken(() -> Slips.find(text, this::isSound));
  }

  private boolean isSound(String text) {
    return Base58.BITCOIN.decode(text).filter(b -> isOfThisKind(b) && isRight(b)).isPresent();
  }

  private boolean isOfThisKind(byte[] bytes) {
    return bytes.length == 1 + ACCOUNT + 2 && bytes[0] == network;
  }

  private static boolean isRight(byte[] bytes) {
    var salted = new ByteArrayOutputStream();
    salted.writeBytes(SALT);
    salted.write(bytes, 0, 1 + ACCOUNT);
    return Arrays.equals(
        Sums.blake2b(salted.toByteArray()), 0, 2, bytes, 1 + ACCOUNT, 1 + ACCOUNT + 2);
  }
}
