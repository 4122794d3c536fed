package dev.steward.satisfaction.rating;

import dev.steward.helpcenter.frame.Frame;
import java.util.Optional;

/// Where a solution is rated.
///
/// @param path where the answer goes
/// @param number of the ticket
/// @param score chosen in the mail; 0 for none
/// @param given what was answered before
/// @param problem message key of what is missing; empty for nothing
public record RatingPage(
    Frame frame, String path, String number, int score, Optional<Rating> given, String problem) {}
