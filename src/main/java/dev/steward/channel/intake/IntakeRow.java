package dev.steward.channel.intake;

import dev.steward.channel.Reading;
import java.util.Locale;
import java.util.Optional;

/// The columns that depend on how an input was read.
record IntakeRow(Accepted.Outcome outcome, Optional<String> reason) {
  static IntakeRow of(Reading reading) {
    return switch (reading) {
      case Reading.Message _ -> new IntakeRow(Accepted.Outcome.MESSAGE, Optional.empty());
      case Reading.Report _ -> new IntakeRow(Accepted.Outcome.REPORT, Optional.empty());
      case Reading.Ignored(var reason) ->
          new IntakeRow(Accepted.Outcome.IGNORED, Optional.of(reason));
      case Reading.Unreadable u ->
          new IntakeRow(Accepted.Outcome.QUARANTINE, Optional.of(u.reason()));
    };
  }

  /// The outcome's name in the database.
  String code() {
    return outcome.name().toLowerCase(Locale.ROOT);
  }
}
