package dev.steward.ticket.owning;

import dev.steward.staff.SignedIn;
import java.time.Instant;
import java.util.List;

/// What is asked of a ticket's owner, for one who looks at it.
///
/// @param ofMe what others ask of this person
/// @param byMe what this person asks
public record TakeoverPage(List<Asked> ofMe, List<Asked> byMe) {

  static TakeoverPage of(List<Takeover> all, SignedIn viewer, Instant now) {
    return new TakeoverPage(
        all.stream()
            .filter(t -> t.owner().equals(viewer.agentId()))
            .map(t -> Asked.of(t, now))
            .toList(),
        all.stream()
            .filter(t -> t.askedBy().equals(viewer.agentId()))
            .map(t -> Asked.of(t, now))
            .toList());
  }

  boolean isEmpty() {
    return ofMe.isEmpty() && byMe.isEmpty();
  }

  /// One request.
  ///
  /// @param name who asks
  /// @param path below which its answers are
  /// @param over whether the time to answer is over
  public record Asked(String name, String path, Instant expiresAt, boolean over) {
    static Asked of(Takeover takeover, Instant now) {
      return new Asked(
          takeover.askedByName(),
          "/desk/tickets/%d/takeover/%d".formatted(takeover.ticket().value(), takeover.id()),
          takeover.expiresAt(),
          !now.isBefore(takeover.expiresAt()));
    }
  }
}
