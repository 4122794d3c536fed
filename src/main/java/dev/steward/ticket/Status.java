package dev.steward.ticket;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Where a ticket stands. Follows from the state records; see [TicketStates].
public enum Status {
  /// Nobody has taken it up.
  NEW,
  /// It is our turn.
  OPEN,
  /// It is the customer's turn.
  PENDING,
  /// Somebody else's turn: the exchange's operations, a bank, a network.
  HOLD,
  /// Answered; a further message opens it again.
  SOLVED,
  /// Over; a further message becomes a new ticket that follows it.
  CLOSED;

  /// The name in the database and on the API: lower case.
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The status of a code, if there is one.
  public static Optional<Status> find(String code) {
    return Arrays.stream(values()).filter(s -> s.code().equals(code)).findFirst();
  }

  /// Whether the matter is not answered yet.
  public boolean isUnsolved() {
    return this != SOLVED && this != CLOSED;
  }
}
