package dev.steward.fee.keeping;

import dev.steward.fee.schedule.Flaw;
import dev.steward.fee.schedule.Schedule;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The page of editions for those who keep them.
///
/// @param form what somebody was handing in
public record FeesPage(List<Row> waiting, List<Row> published, List<String> examples, Draft form) {

  /// One edition in a list.
  public record Row(Kept kept, String title, boolean example, String maker, boolean current) {}

  /// A file being handed in.
  public record Draft(String text, String from, String note, List<Flaw> flaws, boolean flawedTime) {
    /// Nothing yet.
    public static final Draft EMPTY = new Draft("", "", "", List.of(), false);
  }

  /// One edition with what it changes.
  ///
  /// @param before the edition it follows; empty for the first
  /// @param mayPublish whether this person may: they did not make it
  public record One(
      Kept kept,
      Schedule schedule,
      String maker,
      Optional<String> publisher,
      Optional<Integer> before,
      List<Changes.Line> changes,
      boolean own,
      Instant now) {}
}
