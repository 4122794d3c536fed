package dev.steward.staff.reset;

import java.util.Optional;

/// The page where a new password is asked for.
///
/// @param email what was typed
/// @param sent whether the answer is shown instead of the form
/// @param problem message key of why nothing is done
public record ResetPage(String email, boolean sent, Optional<String> problem) {}
