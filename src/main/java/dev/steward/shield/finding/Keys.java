package dev.steward.shield.finding;

import dev.steward.coin.codec.Base58;
import dev.steward.coin.codec.Bech32;
import dev.steward.coin.codec.Letters;
import dev.steward.coin.codec.Sums;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;

/// Keys that prove themselves: by a sum, or because one half makes the other.
final class Keys {
  /// Versions of WIF: Bitcoin, Litecoin, Dogecoin, Dash, test networks, Bitcoin Gold and others.
  private static final Set<Integer> WIF = Set.of(0x80, 0xb0, 0x9e, 0xcc, 0xef, 0xd4, 0x99, 0xbc);

  /// Versions of BIP 32 and SLIP 132 private keys.
  private static final Set<Integer> EXTENDED =
      Set.of(
          0x0488ade4,
          0x049d7878,
          0x04b2430c,
          0x0295b005,
          0x02aa7a99,
          0x04358394,
          0x044a4e28,
          0x045f18bc,
          0x024285b5,
          0x02575048,
          0x02fac398,
          0x019d9cfe,
          0x01b26792,
          0x0488e1f4);

  private static final int TEZOS_SEED = 0x0d0f3a07;
  private static final int TEZOS_KEY = 0x2bf64e07;
  private static final List<String> CARDANO =
      List.of("root_xsk", "acct_xsk", "addr_xsk", "addr_sk", "stake_xsk", "ed25519e_sk", "xprv");

  private Keys() {}

  /// What this run of letters and digits is.
  static Optional<SecretKind> proved(String token) {
    int length = token.length();
    if (length >= 29 && length <= 31 && token.charAt(0) == 's') {
      return Optional.of(token).filter(Keys::isRippleSeed).map(_ -> SecretKind.PRIVATE_KEY);
    }
    if (length == 56 && token.charAt(0) == 'S') {
      return Optional.of(token).filter(Keys::isStellarSeed).map(_ -> SecretKind.PRIVATE_KEY);
    }
    if (length >= 50 && length <= 58 || length >= 97 && length <= 99) {
      return Base58.BITCOIN
          .decodeChecked(token)
          .filter(Keys::isKey)
          .map(_ -> SecretKind.PRIVATE_KEY);
    }
    if (length >= 107 && length <= 113) {
      return Base58.BITCOIN
          .decodeChecked(token)
          .filter(b -> b.length == 78 && EXTENDED.contains(version(b)))
          .map(_ -> SecretKind.EXTENDED_KEY);
    }
    return length >= 85 && length <= 88
        ? Base58.BITCOIN.decode(token).filter(Keys::isPair).map(_ -> SecretKind.PRIVATE_KEY)
        : Optional.empty();
  }

  /// Whether it is a private key of Cardano in Bech32.
  static boolean isCardano(String token) {
    return CARDANO.stream()
        .flatMap(prefix -> Bech32.read(token, prefix, 250).stream())
        .anyMatch(bech -> bech.sum() == Bech32.Sum.BECH32);
  }

  /// Whether the second half of 64 bytes is the public key of the first: the way Solana keeps keys.
  static boolean isPair(byte[] bytes) {
    return bytes.length == 64
        && Arrays.equals(
            new Ed25519PrivateKeyParameters(bytes, 0).generatePublicKey().getEncoded(),
            Arrays.copyOfRange(bytes, 32, 64));
  }

  private static boolean isKey(byte[] bytes) {
    boolean isWif =
        WIF.contains(bytes[0] & 0xff)
            && (bytes.length == 33 || bytes.length == 34 && bytes[33] == 1);
    boolean isLocked =
        bytes.length == 39 && bytes[0] == 1 && (bytes[1] == 0x42 || bytes[1] == 0x43);
    boolean isTezos =
        bytes.length == 36 && version(bytes) == TEZOS_SEED
            || bytes.length == 68 && version(bytes) == TEZOS_KEY;
    return isWif || isLocked || isTezos;
  }

  private static boolean isRippleSeed(String token) {
    return Base58.RIPPLE
        .decodeChecked(token)
        .filter(b ->
            b.length == 17 && b[0] == 0x21
                || b.length == 19 && b[0] == 1 && b[1] == (byte) 0xe1 && b[2] == 0x4b)
        .isPresent();
  }

  private static boolean isStellarSeed(String token) {
    return Letters.BASE32
        .decode(token)
        .filter(b -> b.length == 35 && b[0] == (byte) (18 << 3))
        .filter(b -> Sums.crc16(b, 33) == (b[33] & 0xff | (b[34] & 0xff) << 8))
        .isPresent();
  }

  private static int version(byte[] bytes) {
    return (bytes[0] & 0xff) << 24
        | (bytes[1] & 0xff) << 16
        | (bytes[2] & 0xff) << 8
        | bytes[3] & 0xff;
  }
}
