package dev.steward.ticket.person;

import dev.steward.customer.Block;
import dev.steward.customer.Customer;
import dev.steward.customer.CustomerMerge;
import dev.steward.customer.CustomerNote;
import dev.steward.customer.Identity;
import dev.steward.platform.error.Refusal;
import dev.steward.ticket.listing.Row;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Everything about one customer that this person may see.
///
/// @param customer with a masked name for whoever may not see who customers are
/// @param older address of the next tickets
/// @param names of agents by number
/// @param others names of customers by number, for merges
/// @param may what this person may do
public record CustomerPage(
    Customer customer,
    List<Known> identities,
    List<Row> tickets,
    Optional<String> older,
    List<CustomerNote> notes,
    List<CustomerMerge> merges,
    Map<Long, String> names,
    Map<Long, String> others,
    May may,
    Optional<Refusal> problem) {

  /// One way we know them.
  ///
  /// @param value masked for whoever may not see who customers are
  /// @param proof what showed it best: a message, where and when; empty where nobody has written
  ///   from it
  public record Known(
      Identity identity, String value, Optional<Proof> proof, Optional<Block> block) {}

  /// A message that shows how well an identity is known.
  ///
  /// @param proof `authenticated`, `unverified` or `forged`
  public record Proof(String channel, String proof, String explanation, long ticket, Instant at) {}

  /// What this person may do.
  ///
  /// @param self the agent's number
  public record May(
      boolean see, boolean edit, boolean work, boolean block, boolean join, long self) {}

  /// The name to show; never empty.
  public String title() {
    return !customer.name().isBlank()
        ? customer.name()
        : identities.stream().findFirst().map(Known::value).orElse("#" + customer.id().value());
  }
}
