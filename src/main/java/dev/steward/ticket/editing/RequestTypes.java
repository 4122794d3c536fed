package dev.steward.ticket.editing;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

/// The kinds of request there are. Every exchange has some; the module that keeps forms tells of
/// those that were made besides.
public final class RequestTypes {
  private static final List<String> ALL =
      List.of(
          "activation",
          "identity-verification",
          "deposit",
          "withdrawal",
          "missing-memo",
          "wrong-network",
          "trade",
          "fee",
          "futures",
          "p2p",
          "account-reset",
          "security-incident",
          "stolen-funds",
          "phishing",
          "law-enforcement",
          "api",
          "feedback",
          "complaint",
          "other");

  /// Only a memory of rows, the same for every desk of this process that shares its database.
  private static final AtomicReference<List<String>> made = new AtomicReference<>(List.of());

  private RequestTypes() {}

  /// Their codes; each has a text `request-type.<code>`.
  public static List<String> all() {
    List<String> further = made.get();
    return further.isEmpty() ? ALL : Stream.concat(ALL.stream(), further.stream()).toList();
  }

  /// Whether there is one of that code.
  public static boolean isKnown(String code) {
    return ALL.contains(code) || made.get().contains(code);
  }

  /// Tells which there are besides those that come along.
  public static void know(List<String> codes) {
    made.set(codes.stream().filter(code -> !ALL.contains(code)).distinct().toList());
  }
}
