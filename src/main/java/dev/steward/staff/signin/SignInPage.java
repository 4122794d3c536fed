package dev.steward.staff.signin;

import java.util.Optional;

/// The page that asks for address and password.
///
/// @param email as typed before
/// @param next path to go to afterwards
/// @param problem message key of what went wrong
public record SignInPage(String email, String next, Optional<String> problem) {}
