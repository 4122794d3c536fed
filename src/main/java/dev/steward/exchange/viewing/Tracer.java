package dev.steward.exchange.viewing;

import dev.steward.exchange.Transfer;
import dev.steward.exchange.viewing.Traced.Step;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Says of a deposit or withdrawal how far it came, what holds it and until when, and what to
/// answer. Says nothing that the exchange did not tell; promises no time that it did not name.
final class Tracer {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final String UNKNOWN = "–";

  private Tracer() {}

  static Traced of(Transfer transfer) {
    return new Traced(
        transfer,
        transfer.deposit() ? deposit(transfer) : withdrawal(transfer),
        "exchange.answer." + (transfer.deposit() ? "deposit." : "withdrawal.") + word(transfer),
        args(transfer),
        missing(transfer));
  }

  private static String word(Transfer transfer) {
    return switch (transfer.status()) {
      case "seen", "confirming" -> "confirming";
      case "credited",
          "held",
          "unmatched",
          "requested",
          "review",
          "sent",
          "done",
          "failed",
          "cancelled" ->
          transfer.status();
      default -> "unknown";
    };
  }

  /// 0 amount and coin, 1 network, 2 confirmations, 3 needed, 4 when it was credited, 5 until when
  /// it is held, 6 transaction id.
  private static List<String> args(Transfer transfer) {
    return List.of(
        transfer.amount().toPlainString() + " " + transfer.coin(),
        transfer.network(),
        transfer.confirmations().map(Object::toString).orElse(UNKNOWN),
        transfer.needed().map(Object::toString).orElse(UNKNOWN),
        transfer.creditedAt().map(TIME::format).orElse(UNKNOWN),
        transfer.heldUntil().map(TIME::format).orElse(UNKNOWN),
        transfer.txId().orElse(UNKNOWN));
  }

  private static List<Step> deposit(Transfer transfer) {
    String status = transfer.status();
    boolean confirmed = !status.equals("seen") && !status.equals("confirming");
    var steps = new ArrayList<Step>();
    steps.add(new Step("seen", transfer.seenAt(), transfer.txId().orElse(""), true));
    String count =
        transfer
            .confirmations()
            .flatMap(has -> transfer.needed().map(needs -> has + " / " + needs))
            .orElse("");
    steps.add(new Step("confirmations", Optional.empty(), count, confirmed));
    steps.addAll(held(transfer));
    if (status.equals("unmatched")) {
      steps.add(new Step("unmatched", Optional.empty(), transfer.memo().orElse(""), false));
    }
    steps.add(new Step("credited", transfer.creditedAt(), "", status.equals("credited")));
    return steps;
  }

  private static List<Step> withdrawal(Transfer transfer) {
    String status = transfer.status();
    var steps = new ArrayList<Step>();
    steps.add(new Step("requested", transfer.seenAt(), "", true));
    steps.addAll(held(transfer));
    if (status.equals("failed") || status.equals("cancelled")) {
      steps.add(new Step(status, Optional.empty(), "", true));
      return steps;
    }
    boolean sent = status.equals("sent") || status.equals("done");
    steps.add(new Step("sent", Optional.empty(), transfer.txId().orElse(""), sent));
    steps.add(new Step("done", Optional.empty(), "", status.equals("done")));
    return steps;
  }

  private static List<Step> held(Transfer transfer) {
    boolean holds = transfer.status().equals("held") || transfer.status().equals("review");
    return holds
        ? List.of(new Step("held", transfer.heldUntil(), transfer.heldFor().orElse(""), false))
        : List.of();
  }

  private static List<String> missing(Transfer transfer) {
    var missing = new ArrayList<String>();
    if (transfer.deposit() && transfer.txId().isEmpty()) {
      missing.add("txid");
    }
    if (transfer.status().equals("unmatched")) {
      missing.add("memo");
      missing.add("sender");
    }
    if (transfer.heldFor().filter("sender-information"::equals).isPresent()) {
      missing.add("sender-information");
    }
    if (transfer.status().isEmpty()) {
      missing.add("status");
    }
    return missing;
  }
}
