package dev.steward.helpcenter;

import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;

/// What was written at one time; never changed.
///
/// @param number counts the versions of one translation from 1
/// @param comment why, in the writer's words; may be empty
/// @param writtenBy the agent; empty for imports and programs
public record Version(
    long id,
    ArticleId article,
    Locale locale,
    int number,
    Wording wording,
    String comment,
    OptionalLong writtenBy,
    Instant writtenAt) {}
