package dev.steward.helpcenter.editing;

import dev.steward.helpcenter.finding.SearchLog;
import java.util.List;

/// What readers looked for in vain in the last thirty days.
///
/// @param unfound questions without any hit
/// @param unopened questions whose hits nobody opened
public record GapsPage(List<SearchLog.Missed> unfound, List<SearchLog.Missed> unopened) {}
