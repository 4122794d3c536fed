package dev.steward.ticket.problem;

import dev.steward.platform.error.Refusal;
import dev.steward.ticket.Status;
import dev.steward.ticket.Ticket;
import dev.steward.ticket.listing.Row;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A problem, its incidents and what was told to them.
///
/// @param hidden incidents this person may not see
/// @param found what a search found to attach
/// @param wordings what is being written, by language
/// @param variables names that can stand in double braces
public record ProblemPage(
    Ticket problem,
    List<Row> incidents,
    int hidden,
    List<ProblemUpdate> updates,
    String query,
    List<Row> found,
    Map<String, String> wordings,
    List<String> variables,
    boolean mayWork,
    Optional<Refusal> refusal) {

  /// Whether the problem is solved, so that its incidents probably are as well.
  public boolean isSolved() {
    return problem.status() == Status.SOLVED;
  }
}
