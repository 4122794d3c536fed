package dev.steward.staff.link;

import dev.steward.staff.AgentId;
import java.util.Optional;

/// A one-time link that is still good.
///
/// @param agent whom it is for; empty for the set-up
public record SignInLink(long id, LinkPurpose purpose, Optional<AgentId> agent) {}
