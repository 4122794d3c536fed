/// What the desk knows about coins: networks, their addresses and transaction ids, memos, and which
/// asset is taken on which network from what amount on.
///
/// **Words.** A [Network] is a chain; an [Asset] is what is traded; a [Listing] is an asset on a
/// network. All three are data, shipped in `coin/networks.json` and `coin/assets.json`, extended or
/// replaced by an admin's file of the same shape ([CoinSettings]); everything wrong with the files
/// is said at once and the desk does not start.
///
/// **Start at** [Coins]. Checking an address gives an [AddressVerdict]: valid, valid but
/// unverifiable, mistyped, of another network, or no address. It asks no chain and nobody outside,
/// and takes less than a millisecond. That an address is sound does not say whose it is.
///
/// Slices: `address` (the formats), `codec` (how bytes are written). Owns no table.
@ApplicationModule(allowedDependencies = {"platform", "platform::*"})
@NullMarked
package dev.steward.coin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
