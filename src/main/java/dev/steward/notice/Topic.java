package dev.steward.notice;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What mail and announcements are about.
public enum Topic {
  /// Assets that begin or cease to be traded.
  LISTING,
  /// Work on the systems that was planned.
  MAINTENANCE,
  /// Deposits and withdrawals of a network.
  WALLET,
  /// What trading and withdrawing cost.
  FEES,
  /// Dangers to customers.
  SECURITY,
  /// Incidents on the status page; never the topic of an announcement.
  STATUS;

  /// The topics that announcements can have.
  public static final List<Topic> OF_ANNOUNCEMENTS =
      List.of(LISTING, MAINTENANCE, WALLET, FEES, SECURITY);

  /// The word in the database, in addresses and in message keys.
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The topic of a word.
  public static Optional<Topic> find(String code) {
    return Arrays.stream(values()).filter(topic -> topic.code().equals(code)).findFirst();
  }
}
