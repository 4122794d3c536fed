package dev.steward.rule;

import dev.steward.staff.AgentId;
import dev.steward.ticket.acting.Act;
import dev.steward.ticket.condition.Conditions;
import java.time.Instant;
import java.util.List;

/// How a rule read at one time.
public record Version(
    int number,
    String name,
    Conditions conditions,
    List<Act> acts,
    AgentId changedBy,
    Instant changedAt) {}
