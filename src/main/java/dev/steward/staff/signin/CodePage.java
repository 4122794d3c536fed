package dev.steward.staff.signin;

import java.util.Optional;

/// The page that asks for the second factor.
///
/// @param next path to go to afterwards
/// @param problem message key of what went wrong
public record CodePage(String next, Optional<String> problem) {}
