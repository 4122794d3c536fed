package dev.steward.notification;

/// The bell.
///
/// @param unread how many wait, up to 100
/// @param session number of the reader's session; a push comes only to browsers that are signed in
public record BellPage(int unread, long session) {}
