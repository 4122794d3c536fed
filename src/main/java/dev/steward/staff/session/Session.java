package dev.steward.staff.session;

import dev.steward.staff.SignedIn;
import java.time.Instant;

/// A session found alive for this request.
///
/// @param who the agent, as the agent is now
/// @param theme `auto`, `light` or `dark`
/// @param owesSecondFactor whether only the password was right so far; such a session opens nothing
///   but the page that asks for the code
/// @param provedAt when the person last showed a password or one-time link in this session
public record Session(
    SessionId id, SignedIn who, String theme, boolean owesSecondFactor, Instant provedAt) {

  /// Whether the person has proved since then that it is they.
  public boolean isProvedSince(Instant instant) {
    return !provedAt.isBefore(instant);
  }
}
