package dev.steward.rule.running;

import java.util.List;

/// What rules did to one ticket, newest first.
///
/// @param mayManage whether rules are shown as links
public record RunsShown(List<RunInWords> runs, boolean mayManage) {}
