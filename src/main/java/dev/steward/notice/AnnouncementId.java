package dev.steward.notice;

/// Names an announcement.
public record AnnouncementId(long value) {}
