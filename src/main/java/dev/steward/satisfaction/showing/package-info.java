/// Ratings where people see them: on the ticket, on the customer's own page, and the list of what a
/// lead has to look into. Start at [FollowUpController].
@NullMarked
package dev.steward.satisfaction.showing;

import org.jspecify.annotations.NullMarked;
