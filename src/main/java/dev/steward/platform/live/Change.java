package dev.steward.platform.live;

/// A topic changed; `sequence` orders changes.
record Change(long sequence, String topic) {}
