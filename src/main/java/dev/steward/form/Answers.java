package dev.steward.form;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What somebody answered, by the key of the field: an amount as number and coin, a moment as local
/// time and zone, steps one by one, all others as one text.
public record Answers(@JsonValue Map<String, List<String>> values) {
  /// Nothing.
  public static final Answers NONE = new Answers(Map.of());

  /// Keeps the order of the keys.
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public Answers {
    var kept = new LinkedHashMap<String, List<String>>();
    values.forEach((key, texts) -> kept.put(key, List.copyOf(texts)));
    values = kept;
  }

  /// The answer to a field; empty where there is none.
  public List<String> of(String key) {
    return values.getOrDefault(key, List.of());
  }

  /// The first part of an answer; empty where there is none.
  public String first(String key) {
    List<String> all = of(key);
    return all.isEmpty() ? "" : all.getFirst();
  }

  /// Whether something was answered.
  public boolean has(String key) {
    return !first(key).isBlank();
  }
}
