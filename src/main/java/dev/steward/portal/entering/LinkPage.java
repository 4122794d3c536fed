package dev.steward.portal.entering;

import dev.steward.helpcenter.frame.Frame;

/// A link of a mail that was opened; only the button uses it.
public record LinkPage(Frame frame, String path) {}
