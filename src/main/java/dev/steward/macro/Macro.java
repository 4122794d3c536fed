package dev.steward.macro;

import dev.steward.staff.AgentId;
import dev.steward.staff.TeamId;
import dev.steward.ticket.acting.Act;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/// A text for the reply and changes to the ticket, used in one act.
///
/// @param id 0 for one that is not kept yet
/// @param version changes with every change of it
/// @param folder where lists show it; empty for none
/// @param team the only team that uses it; with no owner either, everybody does
/// @param owner the only agent who uses it
/// @param wordings HTML for the composer by language tag; empty for a macro that only changes
/// @param grave whether an admin wants a second person to decide
/// @param hotkey a digit that starts it on the ticket page; empty for none
/// @param enabled whether it can be used
public record Macro(
    MacroId id,
    int version,
    String name,
    String folder,
    Optional<TeamId> team,
    Optional<AgentId> owner,
    Map<String, String> wordings,
    List<Act> acts,
    boolean grave,
    String hotkey,
    boolean enabled) {

  public Macro {
    wordings = Map.copyOf(wordings);
    acts = List.copyOf(acts);
  }

  /// The wording for a reader of this language: in it, in another form of it, in English, or in
  /// whatever there is; empty where there is none at all.
  public Optional<String> wording(String language) {
    String primary = primary(language);
    var tags = new TreeSet<>(wordings.keySet());
    return Optional.ofNullable(wordings.get(language))
        .or(() ->
            tags.stream()
                .filter(tag -> primary(tag).equals(primary))
                .findFirst()
                .map(wordings::get))
        .or(() -> Optional.ofNullable(wordings.get("en")))
        .or(() -> tags.stream().findFirst().map(wordings::get));
  }

  private static String primary(String tag) {
    return tag.split("-", 2)[0];
  }
}
