package dev.steward.ticket.editing;

import java.util.List;

/// The kinds of request every exchange has. Types with their own forms come with the form module.
public final class RequestTypes {
  private static final List<String> ALL =
      List.of(
          "activation",
          "identity-verification",
          "deposit",
          "withdrawal",
          "trade",
          "fee",
          "security-incident",
          "law-enforcement",
          "feedback",
          "complaint",
          "other");

  private RequestTypes() {}

  /// Their codes; each has a message key `request-type.<code>`.
  public static List<String> all() {
    return ALL;
  }

  /// Whether there is one of that code.
  public static boolean isKnown(String code) {
    return ALL.contains(code);
  }
}
