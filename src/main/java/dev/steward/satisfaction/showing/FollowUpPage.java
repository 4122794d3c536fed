package dev.steward.satisfaction.showing;

import dev.steward.satisfaction.rating.Rating;
import java.util.List;

/// Ratings to look at.
public record FollowUpPage(List<Rating> ratings) {}
