package dev.steward.ticket.presence;

import dev.steward.staff.AgentId;

/// Somebody who is at a ticket, in however many windows.
record Face(AgentId agent, String name, boolean typing) {}
