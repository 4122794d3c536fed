package dev.steward.officialchannel.checking;

import static dev.steward.ticket.World.desk;
import static dev.steward.ticket.World.na;
import static dev.steward.ticket.World.someone;
import static dev.steward.ticket.World.ticketFrom;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.steward.platform.blob.BlobKey;
import dev.steward.platform.blob.BlobStore;
import dev.steward.platform.token.Signer;
import dev.steward.ticket.replying.Reply;
import dev.steward.ticket.replying.Replying;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
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
  void standsUnderEachMailAndIsConfirmedOnceItHasLeft() throws Exception {
    String li = someone("li");
    var ticket = ticketFrom(li);
    var reply =
        new Reply("", "It is on its way", List.of(), OptionalLong.empty(), Optional.empty());
    long message = desk.the(Replying.class).reply(na, ticket.id(), reply).message();
    long delivery =
        desk.jdbc()
            .sql("select id from delivery where message = ?")
            .param(message)
            .query(Long.class)
            .single();
    String code = desk.the(CheckCodes.class).of(delivery);
    byte[] blob =
        desk.jdbc()
            .sql("select blob from delivery where id = ?")
            .param(delivery)
            .query((rs, _) -> rs.getBytes(1))
            .single();
    try (var in = desk.the(BlobStore.class).open(BlobKey.of(blob))) {
      assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8)).contains(code);
    }
    var confirming = desk.the(Confirming.class);
    assertThat(confirming.ask(code).sent()).isEmpty();
    desk.jdbc().sql("update delivery set state = 'sent' where id = ?").param(delivery).update();
    assertThat(confirming.ask(code).sent())
        .hasValueSatisfying(sent -> {
          assertThat(sent.from()).isEqualTo("support@desk.example");
          assertThat(sent.subject()).isEqualTo(ticket.subject());
          assertThat(sent.recipient()).doesNotContain(li).startsWith("l…@m");
        });
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
