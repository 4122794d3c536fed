package dev.steward.staff.role;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// How a list of request types is meant.
public enum TypeRule {
  /// All request types, whatever the list says.
  ANY,
  /// Only those in the list.
  ONLY,
  /// All but those in the list.
  EXCEPT;

  /// The word in forms and of the text `role.types.<word>`.
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The rule of a word.
  public static Optional<TypeRule> find(String code) {
    return Arrays.stream(values()).filter(rule -> rule.code().equals(code)).findFirst();
  }
}
