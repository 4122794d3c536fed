package dev.steward.ticket.drafting;

import dev.steward.staff.AgentId;
import java.time.Instant;

/// A colleague's draft that others may see.
///
/// @param html as it came from the editor; sanitise before showing
public record SharedDraft(AgentId agent, String agentName, String html, Instant updatedAt) {}
