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
/// Owns the tables `customer` and `identity`. A customer shares its numbers with agents (sequence
/// `person_id`), because programs know only one kind of user. It publishes no events and knows no
/// ticket; merging two customers and masking their fields come later.
@ApplicationModule(allowedDependencies = {"platform", "platform::*"})
@NullMarked
package dev.steward.customer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
