package dev.steward.staff.signin;

/// How an attempt to sign in ended.
public sealed interface SignInOutcome {

  /// In: the token for the session cookie, and one for the cookie of a known device.
  record Welcome(String session, String device) implements SignInOutcome {}

  /// The password was right; this session asks for the second factor next.
  record CodeOwed(String session) implements SignInOutcome {}

  /// Something was wrong, and nobody says what.
  record Refused() implements SignInOutcome {}

  /// Too many failures of late; try again later.
  record Throttled() implements SignInOutcome {}
}
