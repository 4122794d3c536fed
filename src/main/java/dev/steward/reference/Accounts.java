package dev.steward.reference;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/// Who has accounts: every number of eight digits, unless it ends in 00. What is told follows from
/// the number and the day alone.
final class Accounts {
  private static final List<String> NAMES =
      List.of("anna", "chen", "priya", "lukas", "maria", "zhou", "omar", "sara", "kim", "ivan");
  private static final List<String> PLACES =
      List.of("Shanghai, CN", "Lisbon, PT", "Berlin, DE", "Singapore, SG", "São Paulo, BR");
  private static final Duration YEAR = Duration.ofDays(365);

  private Accounts() {}

  static boolean exists(String uid) {
    return uid.matches("[1-9]\\d{7}") && !uid.endsWith("00");
  }

  static Map<String, Object> account(String uid, Instant now, boolean balances) {
    var random = random(uid);
    Instant registered = day(now).minus(YEAR).minus(Duration.ofDays(random.nextInt(1200)));
    var account = new LinkedHashMap<String, Object>();
    account.put("uid", uid);
    account.put("status", random.nextInt(12) == 0 ? "restricted" : "active");
    account.put("verification", List.of("none", "basic", "full", "full").get(random.nextInt(4)));
    account.put("tier", tier(uid, now));
    account.put("type", random.nextInt(9) == 0 ? "professional" : "standard");
    account.put("registeredAt", registered.toString());
    String name = NAMES.get(random.nextInt(NAMES.size()));
    account.put("email", name + uid.substring(4) + "@mail.example");
    account.put("phone", "+65 8" + uid.substring(1));
    account.put("locks", locks(uid, now));
    account.put("tiers", tiers(uid, now));
    account.put("discount", discount(uid, now));
    if (balances) {
      account.put("balances", balances(uid));
    }
    return account;
  }

  static List<Map<String, Object>> activity(String uid, Instant now) {
    var random = random(uid + "activity");
    var all = new ArrayList<Map<String, Object>>();
    String place = PLACES.get(random.nextInt(PLACES.size()));
    Instant at = now.minus(Duration.ofMinutes(20L + random.nextInt(600)));
    for (int i = 0; i < 12; i++) {
      boolean odd = i == 1 && random.nextInt(3) == 0;
      var act = new LinkedHashMap<String, Object>();
      act.put("at", Instant.ofEpochSecond(at.getEpochSecond()).toString());
      act.put("what", odd ? "sign-in-new-device" : i % 5 == 3 ? "security-changed" : "sign-in");
      act.put("ip", "203.0.113." + (odd ? 7 : 20 + random.nextInt(200)));
      act.put("device", odd ? "Windows · Firefox" : "iPhone · App 8.2");
      act.put("place", odd ? PLACES.get(random.nextInt(PLACES.size())) : place);
      all.add(act);
      at = at.minus(Duration.ofHours(5L + random.nextInt(90)));
    }
    return all;
  }

  /// Level 2 was met on the fifth of the month before the last, as most people who trade would.
  static List<Map<String, Object>> tiers(String uid, Instant now) {
    var all = new ArrayList<Map<String, Object>>();
    all.add(met("LV1", day(now).minus(YEAR).minus(Duration.ofDays(90))));
    if (random(uid).nextInt(3) == 1) {
      all.add(met("LV2", day(now).minus(Duration.ofDays(40)).plus(Duration.ofHours(9))));
    }
    return all;
  }

  static String tier(String uid, Instant at) {
    return tiers(uid, at).size() > 1 ? "LV2" : "LV1";
  }

  static SplittableRandom random(String seed) {
    long hash = 1125899906842597L;
    for (int i = 0; i < seed.length(); i++) {
      hash = 31 * hash + seed.charAt(i);
    }
    return new SplittableRandom(hash);
  }

  static Instant day(Instant now) {
    return Instant.ofEpochSecond(Math.floorDiv(now.getEpochSecond(), 86_400) * 86_400);
  }

  private static Map<String, Object> met(String code, Instant at) {
    return Map.of("product", "spot", "tier", code, "at", at.toString());
  }

  private static List<Map<String, Object>> discount(String uid, Instant now) {
    return random(uid + "discount").nextInt(4) == 0
        ? List.of(Map.of("at", day(now).minus(YEAR).toString(), "on", true))
        : List.of();
  }

  private static List<Map<String, Object>> locks(String uid, Instant now) {
    var random = random(uid + "locks");
    if (random.nextInt(4) != 0) {
      return List.of();
    }
    Instant from = Instant.ofEpochSecond(now.minus(Duration.ofHours(5)).getEpochSecond());
    return List.of(
        Map.of(
            "what",
            "withdrawal",
            "reason",
            random.nextBoolean() ? "password-changed" : "authenticator-changed",
            "from",
            from.toString(),
            "until",
            from.plus(Duration.ofHours(24)).toString()));
  }

  private static List<Map<String, Object>> balances(String uid) {
    var random = random(uid + "balances");
    var all = new ArrayList<Map<String, Object>>();
    for (String coin : List.of("USDT", "BTC", "BMX")) {
      BigDecimal total = BigDecimal.valueOf(random.nextLong(90_000_000L), 4);
      all.add(Map.of("coin", coin, "total", total.toPlainString(), "free", total.toPlainString()));
    }
    return all;
  }
}
