package dev.steward.staff.post;

import dev.steward.staff.Agent;

/// A letter to a member of staff, in their language, as plain text.
public record Letter(Agent to, String subject, String text) {}
