package dev.steward.status.reading;

import dev.steward.helpcenter.frame.Frame;

/// One incident with all that was said about it.
public record IncidentPage(Frame frame, IncidentView view) {}
