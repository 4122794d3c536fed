package dev.steward.coin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CoinsTests {
  private static final Coins COINS = CoinsForTests.shipped();

  @Test
  void theShippedFilesHaveNoMistakes() {
    assertThat(CoinConfiguration.shipped().problems()).isEmpty();
  }

  /// The vectors of a validator that others wrote; the fourth column says why we judge otherwise.
  @Test
  void agreesWithTheVectorsOfAnotherValidator() throws IOException {
    var wrong = new TreeSet<String>();
    int seen = 0;
    for (String line : Files.readAllLines(Path.of("src/test/resources/coin/addresses.tsv"))) {
      String[] cell = line.split("\t", -1);
      if (!line.startsWith("#")) {
        seen++;
        boolean isUsable = check(cell[0], cell[2]).isUsable();
        boolean isMeantToDiffer = cell.length > 3;
        if ((isUsable != cell[1].equals("valid")) != isMeantToDiffer) {
          wrong.add(line + "  we say " + check(cell[0], cell[2]));
        }
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(seen).isGreaterThan(150);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "BC1QW508D6QEJXTDG4Y5R3ZARVARY0C5XW7KV8F3T4",
        "bc1pw508d6qejxtdg4y5r3zarvary0c5xw7kw508d6qejxtdg4y5r3zarvary0c5xw7kt5nd6y",
        "BC1SW50QGDZ25J",
        "bc1zw508d6qejxtdg4y5r3zarvaryvaxxpcs",
        "bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqzk5jj0"
      })
  void takesTheAddressesOfBip350(String address) {
    assertThat(check("btc", address)).isInstanceOf(AddressVerdict.Valid.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "tc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vq5zuyut",
        "bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqh2y7hd",
        "BC1S0XLXVLHEMJA6C4DQV22UAPCTQUPFHLXM9H8Z3K2E72Q4K9HCZ7VQ54WELL",
        "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kemeawh",
        "bc1p38j9r5y49hruaue7wxjce0updqjuyyx0kh56v8s25huc6995vvpql3jow4",
        "BC130XLXVLHEMJA6C4DQV22UAPCTQUPFHLXM9H8Z3K2E72Q4K9HCZ7VQ7ZWS8R",
        "bc1pw5dgrnzv",
        "BC1QR508D6QEJXTDG4Y5R3ZARVARYV98GJ9P",
        "bc1gmk9yu",
        "bc1QW508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4"
      })
  void refusesWhatBip350Refuses(String address) {
    assertThat(check("btc", address).isUsable()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "xrp, X7AcgcsBL6XDcUb289X4mJ8djcdyKaB5hJDWMArnXr61cqZ, ''",
    "xrp, X7AcgcsBL6XDcUb289X4mJ8djcdyKaGZMhc9YTE92ehJ2Fu, 1",
    "xlm, MA7QYNF7SOWQ3GLR2BGMZEHXAVIRZA4KVWLTJJFC7MGXUA74P7UJUAAAAAAAAAAAACJUQ, 0",
    "xlm, MA7QYNF7SOWQ3GLR2BGMZEHXAVIRZA4KVWLTJJFC7MGXUA74P7UJVAAAAAAAAAAAAAJLK, 9223372036854775808"
  })
  void readsTheTagInsideAnAddress(String network, String address, String tag) {
    assertThat(check(network, address))
        .isInstanceOfSatisfying(
            AddressVerdict.Valid.class, v -> assertThat(v.memo().orElse("")).isEqualTo(tag));
  }

  @ParameterizedTest
  @CsvSource({
    "bch, bitcoincash:qpm2qsznhks23z7629mms6s4cwef74vcwvy22gdx6a",
    "bch, qpm2qsznhks23z7629mms6s4cwef74vcwvy22gdx6a",
    "dot, 15oF4uVJwmo4TdGW7VfQxNLavjCXviqxT9S1MgbjMNHr6Sp5",
    "ksm, HNZata7iMYWmk5RvZRTiAsSDhV8366zq2YGb3tLH5Upf74F",
    "ton, EQCxE6mUtQJKFnGfaROTKOt1lZbDiiX1kCixRv7Nw2Id_sDs",
    "trx, TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t",
    "stx, SP2J6ZY48GV1EZ5V2V5RB9MP66SW86PYKKNRV9EJ7",
    "ada, addr1qx2fxv2umyhttkxyxp8x0dlpdt3k6cwng5pxj3jhsydzer3n0d3vllmyqwsx5wktcd8cc3sq835lu7drv2xwl2wywfgse35a3x",
    "atom, cosmos1fl48vsnmsdzcv85q5d2q4z5ajdha8yu34mf0eh"
  })
  void takesAddressesOfManyNetworks(String network, String address) {
    assertThat(check(network, address)).isInstanceOf(AddressVerdict.Valid.class);
  }

  @Test
  void saysThatLowerCaseShowsNoSlip() {
    assertThat(check("eth", "0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaed"))
        .isInstanceOfSatisfying(
            AddressVerdict.Unverifiable.class,
            v -> assertThat(v.checked()).contains("0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed"));
    assertThat(check("sol", "11111111111111111111111111111111"))
        .isInstanceOf(AddressVerdict.Unverifiable.class);
  }

  @ParameterizedTest
  @CsvSource({
    "btc, 1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNA, 1A1zP1eP5QGefi2DMPTfTL5SLmv7DlvfNa",
    "btc, bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq, bc1qar0srrr7xfkvy5l643lydnw9re59gtzzvf5mdq",
    "trx, TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t, TR7NHqjeKQxGTCi8q8ZY4pL8otSzgJLj6t",
    "eth, 0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed, 0x5AAeb6053F3E94C9b9A09f33669435E7Ef1BeAed"
  })
  void guessesWhatWasMeant(String network, String meant, String mistyped) {
    AddressVerdict verdict = check(network, mistyped);
    if (mistyped.endsWith("DlvfNa")) {
      assertThat(verdict).isInstanceOf(AddressVerdict.WrongChecksum.class); // two slips: no guess
    } else {
      assertThat(verdict)
          .isInstanceOfSatisfying(
              AddressVerdict.WrongChecksum.class, v -> assertThat(v.meant()).contains(meant));
    }
  }

  @Test
  void namesTheNetworkAnAddressBelongsTo() {
    assertThat(check("eth", "TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t"))
        .isInstanceOfSatisfying(
            AddressVerdict.OtherNetwork.class,
            v -> assertThat(v.networks()).extracting(Network::code).containsExactly("trx"));
    assertThat(check("btc", "tb1qrp33g0q5c5txsp9arysrx4k6zdkfs4nce4xj0gdcccefvpysxf3q0sl5k7"))
        .isInstanceOfSatisfying(
            AddressVerdict.OtherNetwork.class,
            v -> assertThat(v.networks()).extracting(Network::code).containsExactly("btc-test"));
  }

  @Test
  void recognisesWhatIsNoAddress() {
    String hash = "4e3a3754410177e6937ef1f84bba68ea139e8d1a2258c5f85db9f1cd715a1bdd";
    assertThat(check("btc", hash))
        .isEqualTo(new AddressVerdict.NotAnAddress(AddressVerdict.Reason.TRANSACTION));
    assertThat(check("btc", "someone@example.com"))
        .isEqualTo(new AddressVerdict.NotAnAddress(AddressVerdict.Reason.EMAIL));
    assertThat(check("btc", ""))
        .isEqualTo(new AddressVerdict.NotAnAddress(AddressVerdict.Reason.EMPTY));
    assertThat(check("btc", "x".repeat(100_000)).isUsable()).isFalse();
  }

  @Test
  void readsWhatCopyingLeavesAround() {
    assertThat(check("trx", " “ＴR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t\u200b”。 ").isUsable()).isTrue();
  }

  @Test
  void knowsTransactionIdsByTheirShape() {
    String hash = "4e3a3754410177e6937ef1f84bba68ea139e8d1a2258c5f85db9f1cd715a1bdd";
    Network btc = COINS.network("btc").orElseThrow();
    assertThat(COINS.checkTransaction(btc, "https://mempool.space/tx/" + hash + "?x=1"))
        .isInstanceOfSatisfying(
            TransactionVerdict.Fits.class,
            v -> assertThat(v.page()).contains("https://mempool.space/tx/" + hash));
    assertThat(COINS.checkTransaction(btc, "0x" + hash))
        .isInstanceOf(TransactionVerdict.OtherNetwork.class);
    assertThat(COINS.checkTransaction(btc, "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa"))
        .isInstanceOf(TransactionVerdict.IsAddress.class);
    assertThat(COINS.checkTransaction(btc, "42")).isInstanceOf(TransactionVerdict.Misshapen.class);
  }

  @Test
  void comparesTagsAsNumbersAndKeepsMemosAsText() {
    Network xrp = COINS.network("xrp").orElseThrow();
    Network xlm = COINS.network("xlm").orElseThrow();
    assertThat(COINS.checkMemo(xrp, "0123456789")).isEqualTo(new MemoVerdict.Fits("123456789"));
    assertThat(COINS.checkMemo(xrp, "4294967296")).isInstanceOf(MemoVerdict.Misshapen.class);
    assertThat(COINS.checkMemo(xrp, " ")).isInstanceOf(MemoVerdict.Missing.class);
    assertThat(COINS.checkMemo(xlm, "x".repeat(29))).isInstanceOf(MemoVerdict.Misshapen.class);
    assertThat(COINS.checkMemo(xlm, "你好")).isInstanceOf(MemoVerdict.Fits.class);
  }

  @Test
  void gathersAllMistakesOfAFile() {
    var reading = CoinConfiguration.shipped();
    reading.add(
        new CatalogueFile(
            List.of(
                new CatalogueFile.NetworkEntry(
                    "X!", null, null, null, null, "what", null, "http://no", null)),
            List.of(
                new CatalogueFile.AssetEntry(
                    "NEW",
                    "New",
                    List.of(
                        new CatalogueFile.ListingEntry("nowhere", null, 8, "1", 1),
                        new CatalogueFile.ListingEntry("trx", "0x12", 8, "1,5", 0))))));
    assertThat(reading.problems()).hasSizeGreaterThanOrEqualTo(7);
  }

  private static AddressVerdict check(String network, String address) {
    return COINS.check(COINS.network(network).orElseThrow(), address);
  }
}
