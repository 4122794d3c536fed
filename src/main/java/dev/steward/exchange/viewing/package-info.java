/// The panel on the ticket page: the account at the exchange, masked, what matters for the kind of
/// request first; and its deposits and withdrawals as lines of time with a ready answer.
///
/// The ticket page never waits for the exchange: it shows a frame, which asks once it is seen
/// (`PanelController`). Nothing is unmasked without a reason, which is audited.
@NullMarked
package dev.steward.exchange.viewing;

import org.jspecify.annotations.NullMarked;
