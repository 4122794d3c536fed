package dev.steward.staff.profile;

import java.util.Optional;

/// The page on which an agent chooses another password.
///
/// @param email told to the browser's password store
/// @param problem message key of what is wrong with the one chosen
public record PasswordPage(String email, Optional<String> problem) {}
