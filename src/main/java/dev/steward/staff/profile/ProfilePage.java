package dev.steward.staff.profile;

import dev.steward.platform.web.Theme;
import dev.steward.staff.Agent;
import dev.steward.staff.session.OpenSession;
import dev.steward.staff.session.SessionId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/// An agent's own page.
///
/// @param typed what was sent and refused
/// @param zones ids of time zones to choose from
/// @param theme what the person chose
/// @param present the session this page is shown in
/// @param recoveryCodesLeft unused ones
/// @param sections what other modules let this agent set
/// @param problem message key of what is wrong with the form
public record ProfilePage(
    Agent agent,
    Optional<Profile.ProfileForm> typed,
    List<String> zones,
    Theme theme,
    boolean secondFactor,
    int recoveryCodesLeft,
    List<OpenSession> sessions,
    SessionId present,
    List<ProfileSection.Section> sections,
    Optional<String> problem) {

  /// The times zones people are in, by id, without historical and technical ones.
  static List<String> allZones() {
    return ZoneId.getAvailableZoneIds().stream()
        .filter(
            id -> id.matches("(Africa|America|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.+"))
        .sorted()
        .toList();
  }

  /// The name as it was typed, or as it is.
  public String name() {
    return typed.map(Profile.ProfileForm::typedName).orElse(agent.name());
  }

  /// The time zone as it was typed, or as it is.
  public String zone() {
    return typed.map(Profile.ProfileForm::typedZone).orElse(agent.zone().getId());
  }

  /// The signature as it was typed, or as it is.
  public String signature() {
    return typed.map(Profile.ProfileForm::cleanSignature).orElse(agent.signature());
  }

  /// What a browser calls itself, in words: `Firefox · Linux`.
  public static String browser(String userAgent) {
    return Browsers.name(userAgent);
  }

  /// Whether this is the session the page is shown in.
  public boolean isPresent(OpenSession session) {
    return session.id().equals(present);
  }

  /// When the session was last used.
  public static Instant seen(OpenSession session) {
    return session.seenAt();
  }
}
