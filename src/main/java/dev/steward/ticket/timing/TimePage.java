package dev.steward.ticket.timing;

import java.util.List;

/// How long agents were busy with a ticket.
public record TimePage(long ticket, List<Spent> shares) {

  static TimePage of(long ticket, List<TimeSpent.Share> shares) {
    return new TimePage(
        ticket,
        shares.stream()
            .map(share -> new Spent(share.name(), (share.seconds() + 59) / 60))
            .toList());
  }

  /// Minutes begun, of all.
  public long minutes() {
    return shares.stream().mapToLong(Spent::minutes).sum();
  }

  /// Minutes begun, of one.
  public record Spent(String name, long minutes) {}
}
