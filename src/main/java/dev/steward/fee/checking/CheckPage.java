package dev.steward.fee.checking;

import dev.steward.fee.engine.Findings;
import dev.steward.fee.schedule.Flaw;
import dev.steward.helpcenter.frame.Frame;
import java.util.List;
import java.util.Optional;

/// Pages of checks.
public final class CheckPage {
  private CheckPage() {}

  /// Asking for a check at the desk.
  ///
  /// @param uids accounts of the customer
  /// @param connected whether an exchange can be asked
  /// @param problem message key of why nothing came of it; empty for none
  public record Ask(
      long ticket,
      List<String> uids,
      boolean connected,
      List<Report> past,
      Draft draft,
      String problem) {}

  /// What was typed.
  public record Draft(String uid, String order, String text, List<Flaw> flaws) {
    /// Nothing yet.
    public static final Draft EMPTY = new Draft("", "", "", List.of());
  }

  /// A report.
  public record One(
      long ticket,
      Report report,
      Findings findings,
      List<Report.Credit> credits,
      String maker,
      boolean mayApprove,
      long viewer) {}

  /// The public page.
  ///
  /// @param findings empty until something was handed in
  public record Public(Frame frame, Draft draft, Optional<Findings> findings) {}
}
