package dev.steward.platform.web;

/// One moment in words.
///
/// @param iso for programs, in UTC
/// @param exact for evidence: date, time and offset in the reader's zone
/// @param relative for reading along, such as "5 min ago"
public record TimeText(String iso, String exact, String relative) {}
