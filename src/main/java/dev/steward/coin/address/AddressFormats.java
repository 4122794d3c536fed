package dev.steward.coin.address;

import dev.steward.coin.codec.Base58;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Makes formats from their names in the file of networks.
public final class AddressFormats {
  /// The names, as they may stand in the file.
  public static final List<String> NAMES =
      List.of(
          "base58",
          "segwit",
          "bech32",
          "evm",
          "xrp",
          "xrp-x",
          "stellar",
          "solana",
          "cashaddr",
          "cardano",
          "cardano-byron",
          "ss58",
          "ton",
          "algorand",
          "monero",
          "nem",
          "stacks",
          "hex",
          "pattern");

  private static final int HASH = 20;

  private AddressFormats() {}

  /// The format of that name.
  ///
  /// @param with the version bytes in hexadecimal, the prefix, the number or the pattern, as the
  ///   format wants it; empty where it wants nothing
  /// @return nothing when there is no such format
  /// @throws IllegalArgumentException when `with` is not what the format wants
  public static Optional<AddressFormat> find(String name, String with) {
    return Optional.ofNullable(
        switch (name) {
          case "base58" -> new Base58Format(Base58.BITCOIN, version(with), HASH);
          case "segwit" -> new SegwitFormat(prefix(with));
          case "bech32" -> Bech32Format.cosmos(prefix(with));
          case "evm" -> new EthereumFormat();
          case "xrp" -> new Base58Format(Base58.RIPPLE, new byte[1], HASH);
          case "xrp-x" -> new RippleXFormat(version(with));
          case "stellar" -> new StellarFormat(prefix(with).charAt(0));
          case "solana" -> new SolanaFormat();
          case "cashaddr" -> new CashAddrFormat(prefix(with));
          case "cardano" -> Bech32Format.cardano(prefix(with));
          case "cardano-byron" -> new CardanoByronFormat();
          case "ss58" -> new SubstrateFormat(Integer.parseInt(with));
          case "ton" -> new TonFormat();
          case "algorand" -> new AlgorandFormat();
          case "monero" -> new MoneroFormat();
          case "nem" -> new NemFormat();
          case "stacks" -> new StacksFormat();
          case "hex" -> new PatternFormat(Pattern.compile("0x[0-9a-f]{" + count(with) + "}"), true);
          case "pattern" -> new PatternFormat(Pattern.compile(with), false);
          default -> null;
        });
  }

  private static byte[] version(String hex) {
    byte[] version = HexFormat.of().parseHex(hex);
    if (version.length == 0 || version.length > 4) {
      throw new IllegalArgumentException("one to four bytes in hexadecimal, not '" + hex + "'");
    }
    return version;
  }

  private static String count(String text) {
    if (!text.matches("[0-9]{1,3}(,[0-9]{1,3})?")) {
      throw new IllegalArgumentException("a number of digits, not '" + text + "'");
    }
    return text;
  }

  private static String prefix(String text) {
    if (!text.matches("[A-Za-z0-9_]{1,20}")) {
      throw new IllegalArgumentException("letters and digits, not '" + text + "'");
    }
    return text;
  }
}
