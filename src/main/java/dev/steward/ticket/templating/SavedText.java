package dev.steward.ticket.templating;

import dev.steward.staff.AgentId;
import dev.steward.staff.TeamId;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// A text kept for replies.
///
/// @param team the only team that uses it; with no owner either, everybody does
/// @param owner the only agent who uses it
/// @param wordings HTML as the compose policy leaves it, by language tag; never empty
/// @param uses how often it was put into a text
public record SavedText(
    long id,
    String name,
    Optional<TeamId> team,
    Optional<AgentId> owner,
    Map<String, String> wordings,
    long uses) {

  /// The wording for a reader of this language: in it, in another form of it, in English, or in
  /// whatever there is.
  public String wording(Optional<String> language) {
    String wanted = language.orElse("en");
    return Stream.of(
            Stream.of(wanted),
            wordings.keySet().stream().filter(tag -> primary(tag).equals(primary(wanted))),
            Stream.of("en"),
            wordings.keySet().stream().sorted())
        .flatMap(tags -> tags)
        .map(wordings::get)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse("");
  }

  private static String primary(String tag) {
    return tag.split("-", 2)[0];
  }
}
