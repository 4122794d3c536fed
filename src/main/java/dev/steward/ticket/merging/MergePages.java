package dev.steward.ticket.merging;

import dev.steward.platform.error.Refusal;
import dev.steward.ticket.Ticket;
import dev.steward.ticket.listing.Row;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The pages of merging.
public final class MergePages {
  private MergePages() {}

  /// Choosing what a ticket is merged into.
  ///
  /// @param others further tickets of the same customer that are not over
  /// @param found what a search found
  public record Choice(Ticket ticket, String query, List<Row> others, List<Row> found) {}

  /// Looking at a merge before doing it.
  ///
  /// @param notice what to tell the customer, as written so far
  public record Review(MergePreview preview, String notice, Optional<Refusal> problem) {
    /// All tickets, to choose the target among them.
    public List<MergePreview.Line> all() {
      return Stream.concat(Stream.of(preview.target()), preview.sources().stream())
          .sorted(Comparator.comparingLong(line -> line.ticket().id().value()))
          .toList();
    }

    /// Their numbers, separated by commas.
    public String ids() {
      return all().stream()
          .map(line -> String.valueOf(line.ticket().id().value()))
          .collect(Collectors.joining(","));
    }
  }

  /// What was merged and parted.
  public record History(Ticket ticket, List<StandingMerge> merges, boolean mayPart) {}
}
