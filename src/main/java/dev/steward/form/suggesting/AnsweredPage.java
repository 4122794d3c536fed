package dev.steward.form.suggesting;

import java.util.List;

/// How often answers sufficed, over the last month.
public record AnsweredPage(List<Line> types, List<Line> articles) {
  /// One type or article.
  ///
  /// @param name key of its text where `isType`, else its title
  /// @param path where it is
  /// @param answered drafts in which it was opened and that ended without a ticket
  public record Line(
      String name, boolean isType, String path, long offered, long opened, long answered) {
    /// Of a hundred drafts that were offered something.
    public long percent() {
      return offered == 0 ? 0 : Math.round(100.0 * answered / offered);
    }
  }
}
