package dev.steward.form.filling;

import java.util.List;

/// Why an answer is not taken.
///
/// @param field key of the question, or one of the fixed words `email`, `name`, `form`
/// @param key message key: what is wrong and what to do
/// @param args what fills its gaps, after the name of the question
public record Problem(String field, String key, List<String> args) {
  /// One without further gaps.
  static Problem of(String field, String key, String... args) {
    return new Problem(field, key, List.of(args));
  }
}
