package dev.steward.email.trust;

import static org.assertj.core.api.Assertions.assertThat;

import dev.steward.email.SampleMail;
import dev.steward.email.parse.ParsedMail.Mailbox;
import dev.steward.email.trust.SenderTrust.Flag;
import dev.steward.email.trust.SenderTrust.Verdict;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SenderTrustTests {
  private static final String HOP =
      "Received: from mail.customer.example (mail.customer.example [203.0.113.7])\n\tby mx.steward.example (Postfix) with ESMTPS; Mon, 3 Mar 2025 10:15:00 +0000\n";
  private static final String FROM =
      "From: Li Wei <li@customer.example>\nTo: help@steward.example\nSubject: x\n\nHello\n";
  private static final BorderPolicy POLICY =
      new BorderPolicy(
          Set.of("mx.steward.example"),
          Set.of("mx.steward.example"),
          BorderPolicy.Placement.ABOVE_HOP,
          Set.of("lists.partner.example"),
          Set.of("steward.example"));

  private static String results(String value) {
    return "Authentication-Results: mx.steward.example; "
        + value
        + " header.from=customer.example\n";
  }

  private static SenderTrust judge(String mail) {
    return SenderTrust.of(SampleMail.read(mail), POLICY);
  }

  @ParameterizedTest
  @CsvSource({
    "dmarc=pass, AUTHENTICATED",
    "dmarc=fail, SPOOF_SUSPECT",
    "dmarc=none, UNVERIFIED",
    "dmarc=temperror, UNVERIFIED",
    "dmarc=permerror, UNVERIFIED",
    "spf=pass, UNVERIFIED",
    "dkim=pass, UNVERIFIED"
  })
  void judgesByTheWordOfTheBorder(String value, Verdict verdict) {
    SenderTrust trust = judge(results(value) + HOP + FROM);
    assertThat(trust.verdict()).isEqualTo(verdict);
    assertThat(trust.identity()).contains(new Mailbox("Li Wei", "li@customer.example"));
    assertThat(trust.explanation()).isEqualTo("mx.steward.example: " + value);
  }

  @Test
  void ignoresResultsBelowTheHopFromOutside() {
    assertThat(judge(HOP + results("dmarc=pass") + FROM).verdict()).isEqualTo(Verdict.UNVERIFIED);
  }

  @Test
  void ignoresResultsOfOthers() {
    String foreign = results("dmarc=pass").replace("mx.steward.example", "mx.evil.example");
    assertThat(judge(foreign + HOP + FROM).verdict()).isEqualTo(Verdict.UNVERIFIED);
  }

  @Test
  void ignoresEverythingWithoutTheBordersHop() {
    assertThat(judge(results("dmarc=pass") + FROM).verdict()).isEqualTo(Verdict.UNVERIFIED);
    String helo =
        "Received: from x (HELO by mx.steward.example [203.0.113.7]) by mx.evil.example; Mon\n";
    assertThat(judge(results("dmarc=pass") + helo + FROM).verdict()).isEqualTo(Verdict.UNVERIFIED);
  }

  @Test
  void stopsAtTheFirstHopFromOutsideWhateverItCallsItself() {
    String forged =
        HOP.replace(
            "mail.customer.example (mail.customer.example [203.0.113.7])",
            "mx.steward.example (localhost [203.0.113.9])");
    assertThat(judge(forged + results("dmarc=pass") + HOP + FROM).verdict())
        .isEqualTo(Verdict.UNVERIFIED);
  }

  @Test
  void looksThroughTheBordersOwnFilter() {
    String filter =
        "Received: from localhost (localhost [127.0.0.1]) by mx.steward.example (Postfix); Mon, 3 Mar 2025\n";
    assertThat(judge(filter + results("dmarc=pass") + HOP + FROM).verdict())
        .isEqualTo(Verdict.AUTHENTICATED);
  }

  @Test
  void takesResultsBelowTheHopOnlyWhereTheBorderIsKnownToWriteThere() {
    BorderPolicy around =
        new BorderPolicy(
            POLICY.authservIds(),
            POLICY.hosts(),
            BorderPolicy.Placement.AROUND_HOP,
            Set.of(),
            POLICY.ownDomains());
    String mail = HOP + results("dmarc=pass") + FROM;
    assertThat(SenderTrust.of(SampleMail.read(mail), around).verdict())
        .isEqualTo(Verdict.AUTHENTICATED);
    String later = HOP + "X-Own: 1\n" + results("dmarc=pass") + FROM;
    assertThat(SenderTrust.of(SampleMail.read(later), around).verdict())
        .isEqualTo(Verdict.UNVERIFIED);
  }

  @Test
  void takesTheWorstOfContradictingResults() {
    SenderTrust trust = judge(results("dmarc=pass") + results("dmarc=fail") + HOP + FROM);
    assertThat(trust.verdict()).isEqualTo(Verdict.SPOOF_SUSPECT);
    assertThat(trust.flags()).contains(Flag.CONFLICTING_RESULTS);
  }

  @Test
  void distrustsAResultAboutAnotherFrom() {
    String other =
        results("dmarc=pass").replace("header.from=customer.example", "header.from=evil.example");
    assertThat(judge(other + HOP + FROM).verdict()).isEqualTo(Verdict.SPOOF_SUSPECT);
  }

  @Test
  void takesAForwardersWordOnlyFromTheList() {
    String arc =
        "ARC-Seal: i=1; a=rsa-sha256; d=lists.partner.example; s=x; cv=none; b=abc\n"
            + "ARC-Authentication-Results: i=1; lists.partner.example; dmarc=pass header.from=customer.example\n";
    String failed =
        "Authentication-Results: mx.steward.example; arc=pass; dmarc=fail header.from=customer.example\n";
    SenderTrust trust = judge(failed + HOP + arc + FROM);
    assertThat(trust.verdict()).isEqualTo(Verdict.AUTHENTICATED);
    assertThat(trust.flags()).contains(Flag.VIA_ARC);
    assertThat(
            judge(failed + HOP + arc.replace("d=lists.partner.example", "d=evil.example") + FROM)
                .verdict())
        .isEqualTo(Verdict.SPOOF_SUSPECT);
    assertThat(judge(failed.replace("arc=pass", "arc=fail") + HOP + arc + FROM).verdict())
        .isEqualTo(Verdict.SPOOF_SUSPECT);
    assertThat(judge(failed + HOP + arc.replace("dmarc=pass", "dmarc=fail") + FROM).verdict())
        .isEqualTo(Verdict.SPOOF_SUSPECT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "From: a@customer.example\nFrom: b@customer.example\n",
        "From: a@customer.example, b@customer.example\n",
        "Sender: a@customer.example\nReply-To: b@customer.example\n",
        "From: undisclosed:;\n",
        "From: \"li@customer.example\"\n"
      })
  void givesNoIdentityWhereFromIsNotOneAddress(String from) {
    SenderTrust trust = judge(results("dmarc=pass") + HOP + from + "To: help@steward.example\n\nx");
    assertThat(trust.identity()).isEmpty();
    assertThat(trust.verdict()).isEqualTo(Verdict.UNVERIFIED);
    assertThat(trust.flags()).containsAnyOf(Flag.SEVERAL_FROM, Flag.NO_FROM);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "From: \"ceo@steward.example\" <x@evil.example> | NAME_HOLDS_ADDRESS",
        "From: \"ceo＠steward.example\" <x@evil.example> | NAME_HOLDS_ADDRESS",
        "From: x@evil.example\\nReply-To: y@other.example | REPLY_TO_FOREIGN",
        "From: x@evil.example\\nSender: y@other.example | SENDER_DIFFERS",
        "From: ceo@steward.example | CLAIMS_OWN_DOMAIN",
        "From: ceo@mail.steward.example | CLAIMS_OWN_DOMAIN",
        "From: ceo@stevvard.example | CONFUSABLE_DOMAIN",
        "From: ceo@xn--stewrd-7nf.example | INTERNATIONAL_DOMAIN",
      })
  void flagsWhatIsOdd(String from, Flag flag) {
    assertThat(judge(from.replace("\\n", "\n") + "\nTo: help@steward.example\n\nx").flags())
        .contains(flag);
  }

  @Test
  void flagsALookAlikeInAnotherAlphabet() {
    String punycode = java.net.IDN.toASCII("stew\u0430rd.example");
    assertThat(judge("From: ceo@" + punycode + "\n\nx").flags())
        .contains(Flag.CONFUSABLE_DOMAIN, Flag.INTERNATIONAL_DOMAIN);
  }

  @Test
  void doesNotFlagAnHonestMail() {
    assertThat(
            judge(results("dmarc=pass") + HOP + "Reply-To: help@mail.customer.example\n" + FROM)
                .flags())
        .isEmpty();
  }

  @Test
  void doesNotFlagAnAuthenticatedMailOfOurOwn() {
    String mail =
        results("dmarc=pass").replace("customer.example", "steward.example")
            + HOP
            + "From: ceo@steward.example\n\nx";
    assertThat(judge(mail).flags()).isEmpty();
  }

  @Test
  void believesOnlyPeersThatAreTheBorder() {
    BorderSettings settings =
        new BorderSettings(
            Set.of("mx.steward.example"),
            Set.of(),
            BorderPolicy.Placement.ABOVE_HOP,
            Set.of(),
            Set.of("10.1.0.0/16", "2001:db8::/32"));
    Set<String> own = Set.of("steward.example");
    assertThat(settings.policy(Optional.empty(), own).authservIds()).isNotEmpty();
    assertThat(settings.policy(Optional.of("127.0.0.1"), own).authservIds()).isNotEmpty();
    assertThat(settings.policy(Optional.of("10.1.2.3"), own).authservIds()).isNotEmpty();
    assertThat(settings.policy(Optional.of("2001:db8::7"), own).authservIds()).isNotEmpty();
    assertThat(settings.policy(Optional.of("10.2.2.3"), own).authservIds()).isEmpty();
    assertThat(settings.policy(Optional.of("mx.steward.example"), own).authservIds()).isEmpty();
  }
}
