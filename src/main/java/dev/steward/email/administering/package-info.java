/// The pages on which mailboxes are connected and watched: `/desk/admin/mailboxes`. Start at
/// [MailboxController].
///
/// Secrets are never shown again; a field left empty keeps what is stored. Every change is an audit
/// entry.
@NullMarked
package dev.steward.email.administering;

import org.jspecify.annotations.NullMarked;
