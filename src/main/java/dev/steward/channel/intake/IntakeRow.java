package dev.steward.channel.intake;

import dev.steward.channel.Reading;
import java.util.Optional;

/// The columns that depend on how an input was read.
record IntakeRow(String outcome, Optional<String> reason) {
  static IntakeRow of(Reading reading) {
    return switch (reading) {
      case Reading.Message _ -> new IntakeRow("message", Optional.empty());
      case Reading.Report _ -> new IntakeRow("report", Optional.empty());
      case Reading.Ignored(var reason) -> new IntakeRow("ignored", Optional.of(reason));
      case Reading.Unreadable u -> new IntakeRow("quarantine", Optional.of(u.reason()));
    };
  }
}
