/// What a demo without a mail server would have sent, at `/desk/outbox`: so that a newcomer sees
/// what customers get. Start at [Outbox].
///
/// A mail is shown as a customer's mail program shows it, in a document of its own that can run and
/// fetch nothing, and as its source.
///
/// Owns `email_outbox`.
@NullMarked
package dev.steward.email.outbox;

import org.jspecify.annotations.NullMarked;
