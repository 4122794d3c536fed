package dev.steward.routing.administering;

import dev.steward.platform.web.Ui;
import dev.steward.routing.dispatching.Given;
import java.util.stream.Collectors;

/// Why a ticket went where it went.
///
/// @param team name of the team that gave it
public record GivenPage(Given given, String team) {

  /// The skills that counted, in words; empty where none did.
  public String skills(Ui ui) {
    return given.skills().stream()
        .map(skill ->
            SkillsPage.types().contains(skill)
                ? ui.t("routing.knows", ui.t("request-type." + skill))
                : ui.t("routing.speaks", SkillsPage.language(skill)))
        .collect(Collectors.joining(" · "));
  }
}
