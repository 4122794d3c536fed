/// Who writes to us. A *customer* is a person; an *identity* is one way we know them: an e-mail
/// address, an exchange UID, an id on X, Facebook or Telegram, a visitor's cookie.
///
/// Start at [Customers#resolve]: a channel claims "this came from li@example.com" and gets the
/// identity, found or made. It runs inside the intake's transaction, costs one statement, and may
/// be called by any number of intakes at once for the same address: exactly one customer results.
///
/// Each identity carries the highest [TrustLevel] that was ever shown for it. That says how well we
/// know the *address*, never who wrote *this* message: a forged From line claims a well-known
/// address too. What one message proved is stored with the message.
///
/// [Blocks] keeps senders out, [CustomerNotes] keeps what the desk noted, [CustomerMerging] joins
/// two customers who are one person and parts them again.
///
/// Owns the tables `customer`, `identity`, `identity_block`, `customer_note` and `customer_merge*`.
/// A customer shares its numbers with agents (sequence `person_id`), because programs know only one
/// kind of user. Publishes [CustomersJoined] inside the transaction of a merge. Knows no ticket.
@ApplicationModule(allowedDependencies = {"platform", "platform::*", "audit"})
@NullMarked
package dev.steward.customer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
