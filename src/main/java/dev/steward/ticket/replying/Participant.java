package dev.steward.ticket.replying;

import dev.steward.channel.InboundMessage.Person;
import dev.steward.customer.IdentityId;

/// Somebody who takes part in a ticket and gets replies.
record Participant(IdentityId identity, Person person) {}
