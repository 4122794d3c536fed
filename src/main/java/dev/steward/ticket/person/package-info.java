/// The customer's page: who they are and how we know, all their tickets, notes, blocks, and joining
/// with another customer; and finding customers.
///
/// Who may not see who customers are sees masked fields, and only of customers of tickets they may
/// see. Follows [dev.steward.customer.CustomersJoined] with the tickets. Owns
/// `customer_merge_ticket`.
@NullMarked
package dev.steward.ticket.person;

import org.jspecify.annotations.NullMarked;
