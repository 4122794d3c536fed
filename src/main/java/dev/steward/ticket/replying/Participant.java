package dev.steward.ticket.replying;

import dev.steward.channel.InboundMessage.Person;
import dev.steward.customer.IdentityId;

/// Somebody who takes part in a ticket and gets replies.
///
/// @param requester whose matter it is
/// @param leftOut whether the last reply was not for them
public record Participant(IdentityId identity, Person person, boolean requester, boolean leftOut) {}
