package dev.steward.reference;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/// Deposits and withdrawals of an account, in every state there is.
final class Transfers {
  private static final List<String> DEPOSITS =
      List.of("credited", "credited", "confirming", "held", "unmatched", "seen");
  private static final List<String> WITHDRAWALS =
      List.of("done", "done", "review", "sent", "failed", "cancelled", "requested");
  private static final List<String> NETWORKS = List.of("TRC20", "ERC20", "BEP20");

  private Transfers() {}

  static List<Map<String, Object>> of(String uid, Instant now) {
    var random = Accounts.random(uid + "transfers");
    var all = new ArrayList<Map<String, Object>>();
    Instant at = Instant.ofEpochSecond(now.getEpochSecond() / 3_600 * 3_600);
    for (int i = 0; i < 13; i++) {
      at = at.minus(Duration.ofHours(1L + random.nextInt(70)));
      boolean deposit = i % 2 == 0;
      List<String> states = deposit ? DEPOSITS : WITHDRAWALS;
      all.add(transfer(uid, i, deposit, states.get(i / 2 % states.size()), at, random));
    }
    return all;
  }

  private static Map<String, Object> transfer(
      String uid, int number, boolean deposit, String status, Instant at, SplittableRandom random) {
    String network = NETWORKS.get(random.nextInt(NETWORKS.size()));
    var transfer = new LinkedHashMap<String, Object>();
    transfer.put("id", (deposit ? "D" : "W") + uid.substring(4) + (1000 + number));
    transfer.put("kind", deposit ? "deposit" : "withdrawal");
    transfer.put("coin", "USDT");
    transfer.put("network", network);
    transfer.put("amount", BigDecimal.valueOf(1_000L + random.nextInt(900_000), 2).toPlainString());
    if (!deposit) {
      transfer.put("fee", network.equals("ERC20") ? "13" : "1");
    }
    transfer.put("status", status);
    if (deposit || status.equals("done") || status.equals("sent")) {
      transfer.put("txId", hex(random, 64));
    }
    transfer.put(
        "address", network.equals("TRC20") ? "T" + hex(random, 33) : "0x" + hex(random, 40));
    transfer.put("seenAt", at.toString());
    if (deposit) {
      int needed = network.equals("TRC20") ? 20 : 12;
      boolean early = status.equals("seen") || status.equals("confirming");
      transfer.put("confirmations", early ? random.nextInt(needed) : needed);
      transfer.put("needed", needed);
    }
    if (status.equals("credited")) {
      transfer.put("creditedAt", at.plus(Duration.ofMinutes(9)).toString());
    }
    if (status.equals("held") || status.equals("review")) {
      transfer.put("heldFor", status.equals("held") ? "sender-information" : "risk-review");
      transfer.put("heldUntil", at.plus(Duration.ofDays(3)).toString());
    }
    return transfer;
  }

  private static String hex(SplittableRandom random, int digits) {
    var out = new StringBuilder();
    while (out.length() < digits) {
      out.append(Integer.toHexString(random.nextInt(16)));
    }
    return out.toString();
  }
}
