package dev.steward.email.automatic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.steward.email.automatic.AcknowledgementPolicy.Decision;
import dev.steward.email.automatic.AcknowledgementPolicy.Sent;
import dev.steward.email.automatic.AcknowledgementPolicy.Why;
import dev.steward.email.parse.ParsedMail.Mailbox;
import dev.steward.email.trust.SenderTrust;
import dev.steward.email.trust.SenderTrust.Flag;
import dev.steward.email.trust.SenderTrust.Verdict;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AcknowledgementPolicyTests {
  private static final AcknowledgementPolicy POLICY = AcknowledgementPolicy.DEFAULT;
  private static final SenderTrust PROVED = trust(Verdict.AUTHENTICATED);

  private static SenderTrust trust(Verdict verdict, Flag... flags) {
    return new SenderTrust(
        Optional.of(new Mailbox("", "li@customer.example")), verdict, Set.of(flags), "");
  }

  private static Decision decide(SenderTrust trust, Sent sent, AutomaticReason... reasons) {
    return POLICY.decide(trust, Set.of(reasons), sent);
  }

  @Test
  void acknowledgesAPerson() {
    assertThat(decide(PROVED, Sent.NOTHING)).isEqualTo(new Decision.Yes());
    assertThat(decide(trust(Verdict.UNVERIFIED), Sent.NOTHING)).isEqualTo(new Decision.Yes());
  }

  @Test
  void staysSilentForEveryReason() {
    for (AutomaticReason reason : AutomaticReason.values()) {
      assertThat(decide(PROVED, Sent.NOTHING, reason)).isEqualTo(new Decision.No(Why.AUTOMATIC));
    }
  }

  @Test
  void staysSilentTowardsWhoMayNotHaveWritten() {
    assertThat(decide(trust(Verdict.SPOOF_SUSPECT), Sent.NOTHING))
        .isEqualTo(new Decision.No(Why.AUTHENTICATION_FAILED));
    assertThat(decide(trust(Verdict.UNVERIFIED, Flag.CLAIMS_OWN_DOMAIN), Sent.NOTHING))
        .isEqualTo(new Decision.No(Why.DECEPTIVE));
    assertThat(decide(trust(Verdict.AUTHENTICATED, Flag.REPLY_TO_FOREIGN), Sent.NOTHING))
        .isEqualTo(new Decision.No(Why.REPLY_TO_FOREIGN));
    SenderTrust nobody =
        new SenderTrust(Optional.empty(), Verdict.UNVERIFIED, Set.of(Flag.SEVERAL_FROM), "");
    assertThat(decide(nobody, Sent.NOTHING)).isEqualTo(new Decision.No(Why.NO_IDENTITY));
  }

  @Test
  void keepsItsLimits() {
    assertThat(decide(PROVED, new Sent(1, 1, 1, 1)))
        .isEqualTo(new Decision.No(Why.ADDRESS_HAD_ONE));
    assertThat(decide(PROVED, new Sent(0, 0, 0, 20))).isEqualTo(new Decision.No(Why.FLOOD));
    assertThat(decide(PROVED, new Sent(0, 30, 30, 0))).isEqualTo(new Decision.No(Why.DOMAIN_LIMIT));
    assertThat(decide(PROVED, new Sent(0, 0, 600, 0))).isEqualTo(new Decision.No(Why.DESK_LIMIT));
    assertThat(decide(PROVED, new Sent(0, 29, 599, 19))).isEqualTo(new Decision.Yes());
  }

  @Test
  void endsAPingPongWithAnUnmarkedResponderAfterOneAnswer() {
    Map<Integer, Integer> sentInHour = new HashMap<>();
    int sent = 0;
    for (int minute = 0; minute < 24 * 60; minute++) {
      int hour = minute / 60;
      Decision decision =
          decide(
              trust(Verdict.UNVERIFIED),
              new Sent(sent, sentInHour.getOrDefault(hour, 0), sent, minute % 60));
      if (decision instanceof Decision.Yes) {
        sent++;
        sentInHour.merge(hour, 1, Integer::sum);
      }
    }
    assertThat(sent).isEqualTo(1);
  }

  @Test
  void cannotBeAimedAtTenThousandVictims() {
    int sent = 0;
    for (int victim = 0; victim < 10_000; victim++) {
      sent +=
          decide(trust(Verdict.UNVERIFIED), new Sent(0, 0, sent, 1)) instanceof Decision.Yes
              ? 1
              : 0;
    }
    assertThat(sent).isEqualTo(POLICY.perHour());
  }
}
