/// Answers while somebody types, and how often they sufficed. Start at [SuggestionController].
///
/// A draft that was offered answers and ended without a ticket counts as answered; one in which an
/// article was opened counts for that article. Nothing of what was typed is kept.
@NullMarked
package dev.steward.form.suggesting;

import org.jspecify.annotations.NullMarked;
