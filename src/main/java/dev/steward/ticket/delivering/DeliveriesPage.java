package dev.steward.ticket.delivering;

import dev.steward.channel.Inbox;
import dev.steward.channel.InboxId;
import dev.steward.channel.delivery.DeliveryGroup;
import dev.steward.channel.delivery.DeliveryInView;
import dev.steward.channel.delivery.Outage;
import dev.steward.channel.delivery.Suppression;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// What waits, failed or is stopped on its way out.
///
/// @param shown code of the group, or [#SUPPRESSED]
/// @param deliveries of the group, newest first
/// @param suppressions addresses we have stopped writing to, where these are shown
/// @param next address of the next page, where there is one
/// @param inboxes by id, for their names
/// @param problem message key of why something was refused
public record DeliveriesPage(
    String shown,
    List<DeliveryInView> deliveries,
    List<Suppression> suppressions,
    List<Outage> outages,
    Optional<String> next,
    Map<InboxId, Inbox> inboxes,
    Optional<String> problem) {

  /// The word for the addresses we have stopped writing to.
  public static final String SUPPRESSED = "suppressed";

  /// The words of everything that can be shown.
  public List<String> groups() {
    return Stream.concat(
            Arrays.stream(DeliveryGroup.values()).map(DeliveryGroup::code), Stream.of(SUPPRESSED))
        .toList();
  }

  /// Whether nothing is shown.
  public boolean isEmpty() {
    return deliveries.isEmpty() && suppressions.isEmpty();
  }

  /// The address of an inbox.
  public String inbox(InboxId id) {
    return Optional.ofNullable(inboxes.get(id)).map(Inbox::address).orElse("");
  }
}
