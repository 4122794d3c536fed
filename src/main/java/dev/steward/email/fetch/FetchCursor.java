package dev.steward.email.fetch;

/// The last mail of a folder that was taken in.
///
/// @param uid 0 before the first
record FetchCursor(long uidValidity, long uid) {}
