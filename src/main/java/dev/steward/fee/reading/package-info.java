/// The fee page that everybody can read: rates by pair, tier and product, a calculator that shows
/// each step, ways to pay less, what changed. Start at `PublicFees`.
///
/// All of it is a plain reading with a query, so every view is a link and works without scripts.
/// Owns no table; says nothing about anybody's account.
@NullMarked
package dev.steward.fee.reading;

import org.jspecify.annotations.NullMarked;
