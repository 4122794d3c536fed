package dev.steward.staff.session;

import java.time.Instant;

/// A session as its owner sees it in the list.
///
/// @param address where it was started from
/// @param browser what the browser calls itself, cut at 200 characters
public record OpenSession(
    SessionId id, Instant startedAt, Instant seenAt, String address, String browser) {}
