package dev.steward.officialchannel.checking;

import dev.steward.officialchannel.Claim;
import dev.steward.officialchannel.Entry;
import java.util.Optional;

/// What the desk says when asked.
///
/// @param claim what was understood; empty for nothing
/// @param entry what the registry says of it, or what it looks like
public record Answer(Verdict verdict, String asked, Optional<Claim> claim, Optional<Entry> entry) {
  /// Whose it is.
  public enum Verdict {
    OURS("good", "shield-check"),
    FAKE("danger", "ban"),
    /// Not in the registry, and made to look like something that is.
    LOOKS_LIKE("danger", "triangle-alert"),
    NOT_OURS("waiting", "shield-question-mark"),
    NOT_UNDERSTOOD("", "circle-question-mark");

    private final String style;
    private final String icon;

    Verdict(String style, String icon) {
      this.style = style;
      this.icon = icon;
    }

    /// Name of its colours.
    public String style() {
      return style;
    }

    /// Name of its icon.
    public String icon() {
      return icon;
    }

    /// The word in message keys and for programs.
    public String code() {
      return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
  }

  /// Whether a report of it helps.
  public boolean isReportable() {
    return verdict == Verdict.LOOKS_LIKE || verdict == Verdict.NOT_OURS || verdict == Verdict.FAKE;
  }
}
