package dev.steward.macro.approving;

import java.util.List;

/// Requests that wait for a decision, oldest first.
public record ApprovalsPage(List<Waiting> waiting) {}
