package dev.steward.shield;

import static org.assertj.core.api.Assertions.assertThat;

import dev.steward.platform.html.SafeHtml;
import dev.steward.platform.html.Secret;
import dev.steward.platform.token.Signer;
import dev.steward.shield.finding.Findings;
import dev.steward.shield.finding.SecretFinder;
import dev.steward.shield.finding.SecretKind;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShieldTests {
  /// The all-zero vector of BIP 39, which every wallet knows.
  private static final String PHRASE =
      "abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon about";

  private static final String USED =
      "legal winner thank year wave sausage worth useful legal winner thank yellow";
  private static final String HASH =
      "4e3a3754410177e6937ef1f84bba68ea139e8d1a2258c5f85db9f1cd715a1bdd";

  private final Shield shield = new Shield(new SecretFinder(), Signer.with(new byte[32]));

  @ParameterizedTest
  @ValueSource(
      strings = {
        PHRASE,
        USED,
        "My words are: " + USED + " please help",
        "1. legal\n2. winner\n3. thank\n4. year\n5. wave\n6. sausage\n7. worth\n8. useful\n9. legal\n10. winner\n"
            + "11. thank\n12. yellow",
        "LEGAL, WINNER, THANK, YEAR, WAVE, SAUSAGE, WORTH, USEFUL, LEGAL, WINNER, THANK, YELLOW",
        "ｌｅｇａｌ winner thank year wave sausage worth useful legal winner thank yellow",
        "le\u200bgal winner thank year wave sausage worth useful legal winner thank yellow",
        "legal winner thank year wave sausage worth useful legal winner thank zebra",
        "ábaco ábaco ábaco ábaco ábaco ábaco ábaco ábaco ábaco ábaco ábaco abierto",
        "あいこくしん　あいこくしん　あいこくしん　あいこくしん　あいこくしん　あいこくしん　あいこくしん　あいこくしん　あいこくしん　あいこくしん　あいこくしん　あおぞら",
        "的 的 的 的 的 的 的 的 的 的 的 在",
        "我的助记词：的、的、的、的、的、的、的、的、的、的、的、在"
      })
  void takesOutRecoveryPhrases(String text) {
    Screening screening = shield.screen(text);
    assertThat(screening.removed())
        .extracting(Removed::kind)
        .containsExactly(SecretKind.RECOVERY_PHRASE);
    assertThat(screening.text()).contains(Secret.MARK).doesNotContain("winner", "的 的", "あい");
  }

  @Test
  void leavesChineseProseAlone() {
    String prose =
        "币安和比特火币这些交易平台都有自己的客服，他们在工作日的白天会回答用户的问题，不过高峰的时候要等很久。" + "一 二 三 四 五 六 七 八 九 十 百 千 万";
    assertThat(shield.screen(prose).removed()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "PRIVATE_KEY | 5HueCGU8rMjxEXxiPuD5BDku4MkFqeZyd4dZ1jvhTVqvbTLvyTJ",
        "PRIVATE_KEY | KwdMAjGmerYanjeui5SHS7JkmpZvVipYvB2LJGU1ZxJwYvP98617",
        "EXTENDED_KEY | xprv9s21ZrQH143K3QTDL4LXw2F7HEK3wJUD2nW2nRk4stbPy6cq3jPPqjiChkVvvNKmPGJxWUtg6LnF5kejMRNNU3TGtRBeJgk33yuGBxrMPHi",
        "PRIVATE_KEY | snoPBrXtMeMyMHUVTgbuqAfg1SUTb",
        "PRIVATE_KEY | SBZVMB74Z76QZ3ZOY7UTDFYKMEGKW5XFJEB6PFKBF4UYSSWHG4EDH7PY",
        "PRIVATE_KEY | 我的私钥：4e3a3754410177e6937ef1f84bba68ea139e8d1a2258c5f85db9f1cd715a1bdd",
        "PRIVATE_KEY | here is my private key 0x4e3a3754410177e6937ef1f84bba68ea139e8d1a2258c5f85db9f1cd715a1bdd",
        "API_SECRET | api secret: NhqPtmdSJYdKjVHjA7PZj4Mge3R5YNiP1e3UZjInClVN65XAbvqqM6A7H5fATj0j",
        "AUTHENTICATOR | otpauth://totp/Example:alice@example.com?secret=JBSWY3DPEHPK3PXP&issuer=Example",
        "AUTHENTICATOR | my google authenticator key is JBSW Y3DP EHPK 3PXP",
        "AUTHENTICATOR | 谷歌验证密钥 JBSWY3DPEHPK3PXP",
        "CARD_NUMBER | my card 4111 1111 1111 1111 was charged",
        "CARD_NUMBER | 银行卡号 6212262201023557228",
        "KEYSTORE | {\"version\":3,\"id\":\"x\",\"crypto\":{\"ciphertext\":\"ab\",\"cipherparams\":{\"iv\":\"00\"},\"kdf\":\"scrypt\"}}"
      })
  void takesOutKeysAndNumbers(SecretKind kind, String text) {
    assertThat(shield.screen(text).removed()).extracting(Removed::kind).containsExactly(kind);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "My TxID is " + HASH,
        "https://etherscan.io/tx/0x" + HASH,
        "订单号 4111111111111111 还没有到账",
        "Sent 0.5 BTC to bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq from 1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa",
        "signature 5VERv8NMvzbJMEkV8xnrLkEaWRtSz9CosKDYjCJjBRnbJLgp8uirBgmQkjKhoR4tjF3ZpRzrFmBV6UjKdiSZkQUW",
        "I have been waiting for three days that this will work with your new card reader machine at home",
        "xpub6CUGRUonZSQ4TWtTMmzXdrXDtypWKiKrhko4egpiMZbpiaQL2jkwSB1icqYh2cfDfVxdx4df189oLKnC5fSwqPfgyP3hooxujYzAu3fDVmz"
      })
  void leavesOrdinaryThingsAlone(String text) {
    assertThat(shield.screen(text).removed()).isEmpty();
    assertThat(shield.screen(text).text()).isEqualTo(text);
  }

  @Test
  void doubtsWhatMayBeAKeyOrAHash() {
    Screening screening = shield.screen("what is this: " + HASH);
    assertThat(screening.removed()).isEmpty();
    assertThat(screening.doubts()).containsExactly(Findings.Doubt.HASH_OR_KEY);
    assertThat(shield.screenTransactionId("private key " + HASH).removed()).isEmpty();
  }

  @Test
  void takesSecretsOutOfHtmlHoweverItIsBuilt() {
    for (String html :
        List.of(
            "<p>" + USED.replace(" ", "</p><p>") + "</p>",
            "<table><tr><td>" + USED.replace(" ", "</td><td>") + "</td></tr></table>",
            "<ol><li>" + USED.replace(" ", "</li><li>") + "</li></ol>",
            "<p>" + USED.replace(" ", "&nbsp;") + "</p>")) {
      Shield.Html screened = shield.screenHtml(new SafeHtml(html));
      assertThat(screened.removed()).hasSize(1);
      assertThat(screened.html().map(SafeHtml::value).orElse("")).doesNotContain("sausage");
    }
  }

  @Test
  void knowsTheSameSecretAgainAndKeepsNoneOfACard() {
    String first = fingerprint("words: " + USED);
    assertThat(
            fingerprint(
                "1) LEGAL 2) winner 3) thank 4) year 5) wave 6) sausage 7) worth 8) useful 9) legal"
                    + " 10) winner 11) thank 12) yellow"))
        .isEqualTo(first);
    assertThat(fingerprint(PHRASE)).isNotEqualTo(first);
    assertThat(shield.screen("my card 4111 1111 1111 1111").removed().getFirst().fingerprint())
        .isEmpty();
  }

  @Test
  void readsTextFilesAndNoOthers() {
    assertThat(shield.isReadable("seed.TXT", "application/octet-stream", 10)).isTrue();
    assertThat(shield.isReadable("photo.png", "image/png", 10)).isFalse();
    assertThat(shield.isReadable("big.txt", "text/plain", 9_000_000)).isFalse();
    assertThat(shield.screenFile(USED.getBytes(StandardCharsets.UTF_8))).hasSize(1);
    assertThat(shield.screenFile(("\ufeff" + USED).getBytes(StandardCharsets.UTF_16LE))).hasSize(1);
  }

  @Test
  void survivesAnyText() {
    shield.screen("<".repeat(50_000));
    shield.screen("&".repeat(50_000));
    shield.screen("{\"ciphertext\"kdf".repeat(3_000));
    shield.screen("a1".repeat(100_000));
    shield.screen("1 ".repeat(50_000));
    assertThat(shield.screen("abandon ".repeat(20_000)).hasSecrets()).isFalse();
  }

  private String fingerprint(String text) {
    return shield.screen(text).removed().getFirst().fingerprint().orElseThrow();
  }
}
