package dev.steward.customer;

import java.util.List;

/// Published inside the transaction that joins two customers, or parts them again: whoever keeps
/// something under a customer's number moves it.
///
/// @param merge number of the merge; the same for both
/// @param from the customer that is no more, or is again
/// @param into the one that stays
/// @param identities those that moved, or move back
/// @param parted whether they are parted again
public record CustomersJoined(
    long merge, CustomerId from, CustomerId into, List<IdentityId> identities, boolean parted) {}
