package dev.steward.reference;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Makes a true answer a bad one: numbers where texts belong, times in seconds, unknown fields, the
/// same id twice.
final class Lies {
  private Lies() {}

  static Map<String, Object> about(Map<String, Object> answer) {
    var lie = new LinkedHashMap<String, Object>();
    lie.put("internalRiskScore", 97);
    lie.put("passwordHash", "$argon2id$v=19$m=1$invented");
    answer.forEach((name, value) -> lie.put(name, bent(name, value)));
    return lie;
  }

  private static Object bent(String name, Object value) {
    return switch (value) {
      case List<?> list -> bent(list);
      case Map<?, ?> map -> bent(map);
      case String text when name.endsWith("At") || name.equals("until") ->
          Instant.parse(text).getEpochSecond();
      case String _ when name.equals("verification") || name.equals("amount") -> 12;
      default -> value;
    };
  }

  private static Object bent(List<?> list) {
    var all = new ArrayList<Object>();
    list.forEach(each -> all.add(each instanceof Map<?, ?> map ? bent(map) : each));
    if (!all.isEmpty()) {
      all.add(all.getFirst());
    }
    return all;
  }

  private static Map<String, Object> bent(Map<?, ?> map) {
    var all = new LinkedHashMap<String, Object>();
    map.forEach((name, value) -> all.put(String.valueOf(name), bent(String.valueOf(name), value)));
    return all;
  }
}
