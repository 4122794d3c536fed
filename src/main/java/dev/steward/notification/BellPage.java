package dev.steward.notification;

/// The bell.
///
/// @param unread how many wait, up to 100
public record BellPage(int unread) {}
