package dev.steward.status.reading;

import dev.steward.helpcenter.frame.Frame;
import java.util.List;

/// What happened in ninety days, the newest first.
public record HistoryPage(Frame frame, List<StatusPage.PastDay> days) {}
