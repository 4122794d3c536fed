package dev.steward.exchange.viewing;

import static dev.steward.ticket.World.desk;
import static org.assertj.core.api.Assertions.assertThat;

import dev.steward.exchange.Transfer;
import dev.steward.platform.web.Messages;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TracerTests {
  private static final Instant SEEN = Instant.parse("2026-11-20T08:00:00Z");
  private static final List<String> DEPOSITS =
      List.of("seen", "confirming", "credited", "held", "unmatched", "", "new-word");
  private static final List<String> WITHDRAWALS =
      List.of("requested", "review", "sent", "done", "failed", "cancelled", "", "new-word");

  @Test
  void hasAnAnswerInBothLanguagesForEveryState() {
    for (Locale locale : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
      DEPOSITS.forEach(
          state -> assertThat(answer(transfer(true, state), locale)).contains("12.5 USDT"));
      WITHDRAWALS.forEach(
          state -> assertThat(answer(transfer(false, state), locale)).contains("12.5 USDT"));
    }
  }

  @Test
  void countsConfirmationsAndSaysWhatHoldsAndUntilWhen() {
    Traced confirming = Tracer.of(transfer(true, "confirming"));
    assertThat(confirming.steps())
        .anySatisfy(step -> assertThat(step.detail()).isEqualTo("7 / 20"))
        .last()
        .satisfies(step -> assertThat(step.done()).isFalse());
    Traced held = Tracer.of(transfer(true, "held"));
    assertThat(held.steps())
        .anySatisfy(step -> {
          assertThat(step.key()).isEqualTo("held");
          assertThat(step.at()).contains(SEEN.plusSeconds(86_400));
        });
    assertThat(held.missing()).contains("sender-information");
  }

  @Test
  void asksForTheMemoOfWhatIsNotMatchedAndClaimsNothingOfAnUnknownState() {
    assertThat(Tracer.of(transfer(true, "unmatched")).missing()).contains("memo", "sender");
    assertThat(Tracer.of(transfer(true, "")).missing()).contains("status");
    assertThat(Tracer.of(transfer(true, "new-word")).answer()).endsWith("unknown");
  }

  private static String answer(Transfer transfer, Locale locale) {
    Traced traced = Tracer.of(transfer);
    return desk.the(Messages.class).text(locale, traced.answer(), traced.args().toArray());
  }

  private static Transfer transfer(boolean deposit, String status) {
    boolean holds = status.equals("held") || status.equals("review");
    return new Transfer(
        "T1",
        deposit,
        "USDT",
        "TRC20",
        new BigDecimal("12.5"),
        Optional.empty(),
        status,
        Optional.of("ab".repeat(32)),
        Optional.empty(),
        Optional.empty(),
        Optional.of(SEEN),
        Optional.of(7),
        Optional.of(20),
        Optional.empty(),
        holds ? Optional.of("sender-information") : Optional.empty(),
        holds ? Optional.of(SEEN.plusSeconds(86_400)) : Optional.empty());
  }
}
