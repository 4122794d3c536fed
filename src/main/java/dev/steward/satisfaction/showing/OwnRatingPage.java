package dev.steward.satisfaction.showing;

import dev.steward.satisfaction.rating.Rating;
import java.util.Optional;

/// The question about a request on its customer's page.
public record OwnRatingPage(long ticket, Optional<Rating> given) {}
