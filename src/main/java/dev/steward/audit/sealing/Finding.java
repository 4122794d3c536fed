package dev.steward.audit.sealing;

import java.util.Locale;

/// One thing that is wrong with the log, or with what is said of it.
///
/// @param place the position, the size or the number that the kind speaks of
/// @param entry number of the entry, or 0
public record Finding(Kind kind, long place, long entry) {

  /// What can be wrong.
  public enum Kind {
    /// The entry at this position is not what was sealed there.
    CHANGED,
    /// The entry at this position is gone.
    MISSING,
    /// There is no entry at this position.
    GAP,
    /// A signed head counts more entries (`place`) than there are.
    TAIL_CUT,
    /// The log up to this size is not the one whose head was signed; up to `entry` it is.
    ROOT_DIFFERS,
    /// Two heads of this size were signed with different roots.
    FORK,
    /// The head of this number, counted from 1, has no signature of this desk.
    NOT_SIGNED,
    /// This entry was never sealed.
    NOT_SEALED;

    /// As in the names of messages.
    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
