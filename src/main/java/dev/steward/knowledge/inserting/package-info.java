/// Articles in the composer. Start at [dev.steward.knowledge.inserting.ArticlePickController].
///
/// A reply takes only what its reader may read: an article for the desk goes into notes, and parts
/// for the desk go nowhere. The customer's language decides which translation it is.
@NullMarked
package dev.steward.knowledge.inserting;

import org.jspecify.annotations.NullMarked;
