package dev.steward.sla.policy;

import dev.steward.ticket.condition.Facts;
import dev.steward.ticket.condition.Fields;
import dev.steward.ticket.condition.Standpoint;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// All policies in their order, from one edit to the next.
///
/// @param version counts up with every edit
/// @param since from when it was in force
public record PolicyBook(long version, Instant since, List<Policy> policies) {
  /// Before anything was promised.
  public static final PolicyBook EMPTY = new PolicyBook(0, Instant.EPOCH, List.of());

  public PolicyBook {
    policies = List.copyOf(policies);
  }

  /// The first policy that holds for a ticket.
  public Optional<Policy> policy(Fields fields, Facts facts, Standpoint standpoint) {
    return policies.stream().filter(p -> fields.holds(p.when(), facts, standpoint)).findFirst();
  }

  /// The policy of a number.
  public Optional<Policy> find(long id) {
    return policies.stream().filter(policy -> policy.id() == id).findFirst();
  }
}
