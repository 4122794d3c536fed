package dev.steward.officialchannel.registry;

import java.time.Instant;
import java.util.Locale;

/// A change of the registry that somebody asked for.
public record Change(long id, Act act, String value, String note, long askedBy, Instant askedAt) {
  /// What shall change.
  public enum Act {
    /// It is ours.
    OURS,
    /// It is known to be false.
    FAKE,
    /// We have no word about it any more.
    REMOVE;

    /// The word in the database and in texts.
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    /// The act of a word of ours.
    public static Act of(String code) {
      return valueOf(code.toUpperCase(Locale.ROOT));
    }
  }
}
