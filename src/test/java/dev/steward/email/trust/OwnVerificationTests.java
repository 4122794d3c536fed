package dev.steward.email.trust;

import static org.assertj.core.api.Assertions.assertThat;

import dev.steward.email.parse.MailParser;
import dev.steward.email.parse.ParsedMail;
import dev.steward.email.trust.SenderTrust.Verdict;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.apache.james.jdkim.DKIMSigner;
import org.apache.james.jdkim.exceptions.FailException;
import org.junit.jupiter.api.Test;

/// What a desk without a border server finds out about senders by itself.
class OwnVerificationTests {
  private static final KeyPair KEYS = keys(2048);
  private static final String MAIL =
      """
      From: Li <li@customer.example>
      To: support@desk.example
      Subject: Deposit
      Message-ID: <1@customer.example>
      Date: Sun, 22 Nov 2026 12:00:00 +0000

      Where is it?
      """
          .replace("\n", "\r\n");

  private final Map<String, String> zone = new HashMap<>();

  @Test
  void believesAWholeSignatureOfTheSendersDomain() {
    publish("customer.example", KEYS);
    SenderTrust trust = judge(signed(MAIL, "customer.example", KEYS, ""));
    assertThat(trust.verdict()).isEqualTo(Verdict.AUTHENTICATED);
    assertThat(trust.explanation()).contains("dkim=pass header.d=customer.example");
  }

  @Test
  void believesTheDomainAboveUnlessToldToBeStrict() {
    String mail = MAIL.replace("li@customer.example", "li@mail.customer.example");
    publish("customer.example", KEYS);
    assertThat(judge(signed(mail, "customer.example", KEYS, "")).verdict())
        .isEqualTo(Verdict.AUTHENTICATED);
    zone.put("_dmarc.customer.example", "v=DMARC1; p=none; adkim=s");
    assertThat(judge(signed(mail, "customer.example", KEYS, "")).verdict())
        .isEqualTo(Verdict.UNVERIFIED);
  }

  @Test
  void believesNobodyElse() {
    publish("evil.example", KEYS);
    publish("customer.example", keys(2048));
    assertUnverified(signed(MAIL, "evil.example", KEYS, ""));
    assertUnverified(signed(MAIL, "customer.example", KEYS, ""));
    publish("sub.customer.example", KEYS);
    assertUnverified(signed(MAIL, "sub.customer.example", KEYS, ""));
    publish("example", KEYS);
    zone.remove("_dmarc.customer.example");
    zone.remove("_dmarc.example");
    assertUnverified(signed(MAIL, "example", KEYS, ""));
  }

  @Test
  void believesNothingThatWasChanged() {
    publish("customer.example", KEYS);
    String good = signed(MAIL, "customer.example", KEYS, "");
    assertUnverified(good.replace("Where is it?", "Send it to me"));
    assertUnverified(good.replace("li@customer.example>\r\nTo", "ceo@customer.example>\r\nTo"));
    assertUnverified(good + "more\r\n");
    assertUnverified("From: ceo@customer.example\r\n" + good);
  }

  @Test
  void believesNoPartOfABodyNoShortKeyAndNoTrial() {
    publish("customer.example", KEYS);
    assertUnverified(signed(MAIL, "customer.example", KEYS, " l=5;"));
    KeyPair weak = keys(768);
    publish("customer.example", weak);
    assertUnverified(signed(MAIL, "customer.example", weak, ""));
    publish("customer.example", KEYS);
    zone.computeIfPresent("s._domainkey.customer.example", (_, text) -> text + "; t=y");
    assertUnverified(signed(MAIL, "customer.example", KEYS, ""));
  }

  @Test
  void needsADomainThatSpeaksOfDmarc() {
    publish("customer.example", KEYS);
    zone.remove("_dmarc.customer.example");
    assertUnverified(signed(MAIL, "customer.example", KEYS, ""));
    zone.put("_dmarc.example", "v=DMARC1; p=reject; psd=y");
    assertUnverified(signed(MAIL, "customer.example", KEYS, ""));
  }

  @Test
  void neverFindsAForgeryAndNeverChangesWhatABorderSaid() {
    zone.put("_dmarc.customer.example", "v=DMARC1; p=reject");
    assertUnverified(MAIL);
    publish("customer.example", KEYS);
    String good = signed(MAIL, "customer.example", KEYS, "");
    SenderTrust said =
        new SenderTrust(judge(good).identity(), Verdict.SPOOF_SUSPECT, Set.of(), "mx: dmarc=fail");
    assertThat(verification().raise(said, bytes(good), parsed(good))).isSameAs(said);
  }

  @Test
  void staysUnverifiedWithoutANameServerInTimeOrAtAll() {
    publish("customer.example", KEYS);
    String good = signed(MAIL, "customer.example", KEYS, "");
    var settings = new VerificationSettings("", Duration.ofMillis(200));
    assertThat(raise(new OwnVerification(Optional.empty(), settings), good).verdict())
        .isEqualTo(Verdict.UNVERIFIED);
    Zone silent = _ -> new CompletableFuture<List<String>>().join();
    assertThat(raise(new OwnVerification(Optional.of(silent), settings), good).verdict())
        .isEqualTo(Verdict.UNVERIFIED);
    Zone broken =
        name -> {
          throw new IOException(name);
        };
    assertThat(raise(new OwnVerification(Optional.of(broken), settings), good).verdict())
        .isEqualTo(Verdict.UNVERIFIED);
  }

  @Test
  void looksAtFewSignaturesOnly() {
    publish("customer.example", KEYS);
    String good = signed(MAIL, "customer.example", KEYS, "");
    assertUnverified(
        "DKIM-Signature: v=1; a=rsa-sha256; d=x; s=y; h=from; bh=; b=\r\n".repeat(50) + good);
    assertUnverified("DKIM-Signature: nonsense\r\n" + MAIL);
  }

  private void assertUnverified(String mail) {
    assertThat(judge(mail).verdict()).isEqualTo(Verdict.UNVERIFIED);
  }

  private SenderTrust judge(String mail) {
    return raise(verification(), mail);
  }

  private OwnVerification verification() {
    Zone published = name -> Optional.ofNullable(zone.get(name)).stream().toList();
    return new OwnVerification(
        Optional.of(published), new VerificationSettings("", Duration.ofSeconds(5)));
  }

  private static SenderTrust raise(OwnVerification verification, String mail) {
    ParsedMail parsed = parsed(mail);
    SenderTrust trust = SenderTrust.of(parsed, BorderPolicy.none(Set.of("desk.example")));
    return verification.raise(trust, bytes(mail), parsed);
  }

  private void publish(String domain, KeyPair keys) {
    zone.put(
        "s._domainkey." + domain,
        "v=DKIM1; k=rsa; p=" + Base64.getEncoder().encodeToString(keys.getPublic().getEncoded()));
    zone.put("_dmarc." + domain, "v=DMARC1; p=none");
  }

  private static String signed(String mail, String domain, KeyPair keys, String more) {
    String template =
        "v=1; a=rsa-sha256; c=relaxed/relaxed; d="
            + domain
            + "; s=s;"
            + more
            + " h=from:from:to:subject; bh=; b=;";
    try {
      return new DKIMSigner(template, keys.getPrivate()).sign(new ByteArrayInputStream(bytes(mail)))
          + "\r\n"
          + mail;
    } catch (IOException | FailException e) {
      throw new IllegalStateException(e);
    }
  }

  private static ParsedMail parsed(String mail) {
    return MailParser.parse(bytes(mail));
  }

  private static byte[] bytes(String mail) {
    return mail.getBytes(StandardCharsets.UTF_8);
  }

  private static KeyPair keys(int bits) {
    try {
      var generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(bits);
      return generator.generateKeyPair();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
