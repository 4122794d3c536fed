package dev.steward.ticket.handover;

import dev.steward.staff.Agent;
import java.util.List;
import java.util.Optional;

/// What would be handed over, before it is.
///
/// @param tickets how many unsolved tickets the person has, up to [Handover#MOST]
/// @param others who could get them
/// @param problem message key of what is wrong with the form
public record HandoverPage(
    Agent person, int tickets, List<Agent> others, Optional<String> problem) {}
