package dev.steward.staff.signin;

import java.util.Optional;

/// The page that asks somebody who is signed in for their password again.
///
/// @param email whose password it asks for
/// @param next path to go to afterwards
/// @param problem message key of what went wrong
public record ProofPage(String email, String next, Optional<String> problem) {}
