package dev.steward.channel.delivery;

import dev.steward.channel.InboxId;

/// A delivery as it is looked at apart from its message.
///
/// @param kind `reply`, `acknowledgement` or `notification`
/// @param settled whether a person has said that nothing more is to be done
public record DeliveryInView(
    Delivery delivery, InboxId inbox, String kind, long conversation, boolean settled) {

  /// Whether it ended otherwise than it should.
  public boolean isTrouble() {
    return switch (delivery.state()) {
      case FAILED, UNKNOWN, BLOCKED -> true;
      case QUEUED, SENDING, SENT, DELIVERED, CANCELLED -> false;
    };
  }

  /// Whether it has not begun to leave.
  public boolean isWaiting() {
    return delivery.state() == DeliveryState.QUEUED;
  }
}
