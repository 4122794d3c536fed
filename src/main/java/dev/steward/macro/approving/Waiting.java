package dev.steward.macro.approving;

import java.time.Instant;
import java.util.List;

/// A request that waits, in words.
///
/// @param asker name of who asked
/// @param steps what would be done, in words
/// @param isOwn whether the reader asked it
/// @param isOutdated whether ticket or macro have changed since
/// @param mayDecide whether the reader may decide
public record Waiting(
    long id,
    long ticket,
    String subject,
    String macro,
    String asker,
    Instant askedAt,
    Instant expiresAt,
    String reason,
    List<String> steps,
    boolean isOwn,
    boolean isOutdated,
    boolean mayDecide) {}
