package dev.steward.sla.policy;

import dev.steward.audit.Actor;

/// Something else is promised now. Published inside the transaction of the edit.
public record PoliciesChanged(Actor by) {}
