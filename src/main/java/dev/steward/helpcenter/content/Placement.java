package dev.steward.helpcenter.content;

import dev.steward.helpcenter.Audience;
import dev.steward.helpcenter.SectionId;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;

/// Everything about an article but its words.
///
/// @param position among its section; ties are in order of age
public record Placement(
    SectionId section,
    String slug,
    Audience audience,
    OptionalLong owner,
    Optional<LocalDate> reviewBy,
    int position,
    boolean promoted) {

  /// An article for everybody that nobody owns yet.
  public static Placement of(SectionId section, String slug, int position) {
    return new Placement(
        section, slug, Audience.EVERYONE, OptionalLong.empty(), Optional.empty(), position, false);
  }
}
