package dev.steward.notice.subscribing;

import dev.steward.helpcenter.frame.Frame;

/// Says that a link has done its work, or that there is nothing any more to end.
public record OverPage(Frame frame, String text) {}
