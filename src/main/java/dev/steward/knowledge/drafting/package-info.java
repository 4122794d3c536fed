/// Articles made of conversations. Start at [dev.steward.knowledge.drafting.Drafting].
///
/// What is personal goes before anything is kept ([dev.steward.knowledge.drafting.Anonymous]):
/// names, addresses, numbers, hashes become variables like `{{removed.email}}`. No such variable
/// has a value, and an article with one cannot be published, so a person must have read every such
/// place; a last one, `{{removed.review}}`, stands in every draft until somebody takes it out.
@NullMarked
package dev.steward.knowledge.drafting;

import org.jspecify.annotations.NullMarked;
