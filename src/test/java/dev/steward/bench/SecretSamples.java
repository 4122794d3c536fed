package dev.steward.bench;

import dev.steward.coin.codec.Base58;
import dev.steward.coin.codec.Sums;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;

/// Makes secrets as customers send them, the same ones for the same seed. Made from the
/// specifications, not from what the shield looks for.
final class SecretSamples {
  private static final String[] LANGUAGES = {
    "english",
    "english",
    "english",
    "english",
    "simplified-chinese",
    "traditional-chinese",
    "japanese",
    "korean",
    "spanish",
    "french",
    "italian",
    "portuguese",
    "czech"
  };
  private static final String LETTERS =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
  private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

  private final Random random;
  private final Map<String, List<String>> lists = new HashMap<>();

  SecretSamples(long seed) {
    this.random = new Random(seed);
  }

  /// A secret with the words people put around it.
  record Sample(String kind, String text) {}

  Sample next(int number) {
    int share = number % 100;
    if (share < 40) {
      return new Sample("phrase", phrase());
    }
    if (share < 52) {
      return new Sample("wif", "my key " + wif());
    }
    if (share < 58) {
      return new Sample("xprv", Base58.BITCOIN.encodeChecked(extended()));
    }
    if (share < 70) {
      return new Sample(
          "hex", pick("my private key is ", "我的私钥是：", "Private Key: 0x", "privkey=") + hex(32));
    }
    if (share < 76) {
      return new Sample("solana", random.nextBoolean() ? pair() : array());
    }
    if (share < 84) {
      return new Sample(
          "api", pick("API secret: ", "secretKey = ", "API密钥：", "\"secret\": \"") + letters(64));
    }
    if (share < 92) {
      return new Sample("totp", authenticator());
    }
    return share < 96 ? new Sample("file", file()) : new Sample("card", card());
  }

  String phrase() {
    String language = LANGUAGES[random.nextInt(LANGUAGES.length)];
    int words = 12 + 3 * random.nextInt(5);
    byte[] entropy = bytes(words * 4 / 3);
    byte[] whole = Arrays.copyOf(entropy, entropy.length + 1);
    whole[entropy.length] = Sums.sha256(entropy)[0];
    var bits = new BigInteger(1, whole).shiftRight(8 - words / 3);
    String[] said = new String[words];
    for (int i = words - 1; i >= 0; i--) {
      said[i] = list(language).get(bits.intValue() & 2047);
      bits = bits.shiftRight(11);
    }
    return written(said);
  }

  private String written(String[] words) {
    return switch (random.nextInt(7)) {
      case 0 -> String.join(" ", words);
      case 1 -> String.join("\n", words);
      case 2 -> String.join(", ", words);
      case 3 -> numbered(words, ". ", "\n");
      case 4 -> numbered(words, ") ", "  ");
      case 5 -> String.join("、", words);
      default -> String.join("  ", words).toUpperCase(java.util.Locale.ROOT);
    };
  }

  private static String numbered(String[] words, String mark, String between) {
    var text = new StringBuilder();
    for (int i = 0; i < words.length; i++) {
      text.append(i + 1).append(mark).append(words[i]).append(between);
    }
    return text.toString();
  }

  private String wif() {
    byte[] key = new byte[random.nextBoolean() ? 34 : 33];
    System.arraycopy(bytes(32), 0, key, 1, 32);
    key[0] = (byte) (random.nextInt(4) == 0 ? 0xb0 : 0x80);
    if (key.length == 34) {
      key[33] = 1;
    }
    return Base58.BITCOIN.encodeChecked(key);
  }

  private byte[] extended() {
    byte[] key = bytes(78);
    byte[] version = HexFormat.of().parseHex(pick("0488ade4", "049d7878", "04b2430c", "04358394"));
    System.arraycopy(version, 0, key, 0, 4);
    return key;
  }

  private byte[] twins() {
    byte[] seed = bytes(32);
    byte[] both = Arrays.copyOf(seed, 64);
    System.arraycopy(
        new Ed25519PrivateKeyParameters(seed, 0).generatePublicKey().getEncoded(), 0, both, 32, 32);
    return both;
  }

  private String pair() {
    return Base58.BITCOIN.encode(twins());
  }

  private String array() {
    var text = new StringBuilder("[");
    for (byte b : twins()) {
      text.append(text.length() > 1 ? "," : "").append(b & 0xff);
    }
    return text.append(']').toString();
  }

  private String authenticator() {
    String seed = from(BASE32, 15) + "7" + from(BASE32, random.nextInt(2) * 16);
    return switch (random.nextInt(3)) {
      case 0 -> "otpauth://totp/Exchange:me@example.com?secret=" + seed + "&issuer=Exchange";
      case 1 -> pick("my google authenticator key: ", "2FA setup key ", "谷歌验证密钥：") + seed;
      default ->
          "authenticator key "
              + seed.replaceAll("(.{4})(?=.)", "$1 ").toLowerCase(java.util.Locale.ROOT);
    };
  }

  private String file() {
    return random.nextBoolean()
        ? "{\"address\":\""
            + hex(20)
            + "\",\"crypto\":{\"cipher\":\"aes-128-ctr\",\"ciphertext\":\""
            + hex(32)
            + "\",\"cipherparams\":{\"iv\":\""
            + hex(16)
            + "\"},\"kdf\":\"scrypt\",\"kdfparams\":{\"n\":262144}},"
            + "\"version\":3}"
        : "-----BEGIN EC "
            + "PRIVATE KEY-----\n"
            + letters(64)
            + "\n"
            + letters(40)
            + "\n-----END EC PRIVATE KEY-----";
  }

  private String card() {
    String start = pick("4", "51", "55", "62", "2221");
    var digits = new StringBuilder(start);
    while (digits.length() < 15) {
      digits.append(random.nextInt(10));
    }
    for (int last = 0; last < 10; last++) {
      if (luhn(digits.toString() + last)) {
        digits.append(last);
        break;
      }
    }
    String number = digits.toString();
    return random.nextBoolean()
        ? pick("my card number is ", "银行卡号：", "Visa ") + number
        : number.replaceAll("(.{4})(?=.)", pick("$1 ", "$1-"));
  }

  private static boolean luhn(String number) {
    int sum = 0;
    for (int i = 0; i < number.length(); i++) {
      int digit = number.charAt(number.length() - 1 - i) - '0';
      sum += i % 2 == 0 ? digit : digit * 2 / 10 + digit * 2 % 10;
    }
    return sum % 10 == 0;
  }

  /// What ordinary messages are full of and is no secret.
  String harmless() {
    return switch (random.nextInt(14)) {
      case 0 -> "TxID: " + hex(32);
      case 1 -> "https://etherscan.io/tx/0x" + hex(32);
      case 2 -> "订单号 " + number(16 + random.nextInt(4));
      case 3 -> "order " + number(18) + " has not been filled";
      case 4 -> "my UID is " + number(9);
      case 5 -> "to address 0x" + hex(20);
      case 6 ->
          "I sent 0."
              + number(8)
              + " BTC at 2026-03-0"
              + (1 + random.nextInt(9))
              + " 12:3"
              + random.nextInt(10);
      case 7 -> Base58.BITCOIN.encode(bytes(64));
      case 8 -> "phone +86 138 " + number(4) + " " + number(4);
      case 9 -> "error code " + number(5) + " trace " + letters(32);
      case 10 -> "哈希 " + hex(32) + " 已经确认 12 次";
      case 11 -> "https://example.com/reset?token=" + letters(43) + "&lang=zh";
      case 12 -> "hash " + hex(32);
      default -> "withdrawal " + number(19) + " to " + Base58.BITCOIN.encodeChecked(prefixed());
    };
  }

  private byte[] prefixed() {
    byte[] address = bytes(21);
    address[0] = 0x41;
    return address;
  }

  String pick(String... choices) {
    return choices[random.nextInt(choices.length)];
  }

  int below(int bound) {
    return random.nextInt(bound);
  }

  private String number(int digits) {
    return (1 + random.nextInt(9)) + from("0123456789", digits - 1);
  }

  private String letters(int length) {
    return from(LETTERS, length - 3) + "a1Z";
  }

  private String from(String alphabet, int length) {
    var text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.append(alphabet.charAt(random.nextInt(alphabet.length())));
    }
    return text.toString();
  }

  private String hex(int bytes) {
    return HexFormat.of().formatHex(bytes(bytes));
  }

  private byte[] bytes(int length) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    return bytes;
  }

  private List<String> list(String language) {
    return lists.computeIfAbsent(language, SecretSamples::read);
  }

  private static List<String> read(String language) {
    String path = "/shield/words/" + language + ".txt";
    try (InputStream in = Objects.requireNonNull(SecretSamples.class.getResourceAsStream(path))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
