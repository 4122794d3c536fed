package dev.steward.form.submitting;

import dev.steward.form.uploading.FormFile;
import java.time.Instant;
import java.util.List;

/// The forms of one ticket.
public record FilledPage(List<Sheet> forms) {
  /// One of them.
  ///
  /// @param version of the form it was filled in on
  /// @param waiting files that cannot be opened
  public record Sheet(
      String title, int version, Instant at, List<Answer> answers, List<FormFile> waiting) {}

  /// A question and its answer.
  ///
  /// @param code whether it is copied rather than read
  public record Answer(String label, String text, boolean code) {}
}
