package dev.steward.staff.token;

import dev.steward.staff.role.DeskRole;
import java.util.List;
import java.util.Optional;

/// The API tokens, and the form to make one.
///
/// @param secret the token just made; shown this once
/// @param name what was typed into the form before
/// @param roles all roles
/// @param problem message key of what is wrong with it
public record TokensPage(
    List<ApiToken> tokens,
    Optional<String> secret,
    String name,
    List<DeskRole> roles,
    Optional<String> problem) {}
