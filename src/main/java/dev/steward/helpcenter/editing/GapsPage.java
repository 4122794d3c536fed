package dev.steward.helpcenter.editing;

import dev.steward.helpcenter.finding.SearchLog;
import java.util.List;

/// What readers looked for in vain lately.
///
/// @param unfound questions without any hit
/// @param unopened questions whose hits nobody opened
/// @param choices how many days one can look back
/// @param days how many it is
public record GapsPage(
    List<SearchLog.Missed> unfound,
    List<SearchLog.Missed> unopened,
    List<Integer> choices,
    int days) {}
