package dev.steward.fee.checking;

import dev.steward.fee.engine.Verdict;
import dev.steward.staff.AgentId;
import dev.steward.ticket.TicketId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/// A check of fees that belongs to a ticket.
///
/// @param input fills and account as JSON: all that the result follows from, with the editions
/// @param editions the ids of the editions it cites
/// @param disputed whether something in it was left unexplained
public record Report(
    long id,
    TicketId ticket,
    AgentId madeBy,
    Instant madeAt,
    Locale locale,
    String input,
    Verdict.Outcome outcome,
    String editions,
    boolean disputed) {

  /// Money somebody proposes to give back.
  ///
  /// @param needsTwo whether a second person has to decide
  /// @param decision `approved`, `declined` or empty
  public record Credit(
      long id,
      long report,
      BigDecimal amount,
      String coin,
      String reason,
      AgentId askedBy,
      Instant askedAt,
      boolean needsTwo,
      Optional<String> decision) {}
}
