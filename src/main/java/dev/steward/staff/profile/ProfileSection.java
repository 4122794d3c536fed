package dev.steward.staff.profile;

import dev.steward.staff.SignedIn;
import java.util.Optional;

/// A port: what another module lets agents set on their own page. Sections stand in bean order
/// (`@Order`) after the agent's own data.
@FunctionalInterface
public interface ProfileSection {

  /// What to show to this agent; empty for nothing.
  Optional<Section> of(SignedIn agent);

  /// A section.
  ///
  /// @param template below `src/main/jte`, without its ending; declares `@param Ui ui` and `@param
  ///   <Model> page`, and is a `section` of class `settings__part`
  /// @param model its page record
  record Section(String template, Object model) {}
}
