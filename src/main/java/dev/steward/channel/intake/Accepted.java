package dev.steward.channel.intake;

/// How a raw input ended. Whatever the case, it is durable when this is returned.
///
/// @param repeated true if the same input had been accepted before and nothing new was written
public record Accepted(long intake, Outcome outcome, boolean repeated) {

  /// What the same input gets when it comes again.
  Accepted again() {
    return new Accepted(intake, outcome, true);
  }

  /// What became of it.
  public enum Outcome {
    MESSAGE,
    REPORT,
    IGNORED,
    QUARANTINE
  }
}
