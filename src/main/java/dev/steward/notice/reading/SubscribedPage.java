package dev.steward.notice.reading;

import dev.steward.helpcenter.frame.Frame;

/// Says to look into one's mail.
public record SubscribedPage(Frame frame, String back) {}
