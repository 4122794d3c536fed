package dev.steward.officialchannel.checking;

import static dev.steward.ticket.World.desk;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.steward.platform.token.Signer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashSet;
import java.util.Set;
import org.bouncycastle.crypto.params.Ed25519PublicKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;
import org.junit.jupiter.api.Test;

class CheckCodesTests {
  private final CheckCodes codes = new CheckCodes(Signer.with(new byte[32]));

  @Test
  void readsItsOwnCodesHoweverTheyAreTyped() {
    Set<String> seen = new HashSet<>();
    for (long delivery = 1; delivery < 2_000; delivery++) {
      String code = codes.of(delivery);
      assertThat(code).matches("[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}");
      assertThat(codes.read(code.toLowerCase(java.util.Locale.ROOT).replace("-", " ")))
          .hasValue(delivery);
      seen.add(code.substring(0, 4));
    }
    assertThat(seen).hasSizeGreaterThan(1_900);
  }

  @Test
  void readsNoOthers() {
    String code = codes.of(7);
    char last = code.charAt(13) == 'A' ? 'B' : 'A';
    assertThat(codes.read(code.substring(0, 13) + last)).isEmpty();
    assertThat(codes.read("")).isEmpty();
    assertThat(codes.read("x".repeat(5_000))).isEmpty();
    assertThat(new CheckCodes(Signer.with(new byte[] {1})).read(code)).isEmpty();
  }

  @Test
  void signsTheListSoThatAnybodyCanCheckIt() throws Exception {
    var list = desk.the(SignedList.class);
    String[] parts = list.jws().split("\\.");
    var keys = new ObjectMapper().valueToTree(list.keySet()).get("keys").get(0);
    byte[] key = Base64.getUrlDecoder().decode(keys.get("x").asText());
    var signer = new Ed25519Signer();
    signer.init(false, new Ed25519PublicKeyParameters(key, 0));
    byte[] signed = (parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII);
    signer.update(signed, 0, signed.length);
    assertThat(signer.verifySignature(Base64.getUrlDecoder().decode(parts[2]))).isTrue();
  }
}
