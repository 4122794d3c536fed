package dev.steward.fee.schedule;

import java.util.List;

/// What is wrong at a place of a file.
///
/// @param place as in `tiers[3].criteria` or `line 12`
/// @param key of the sentence, below `fee.flaw.`
/// @param args what fills its gaps
public record Flaw(String place, String key, List<String> args) {}
