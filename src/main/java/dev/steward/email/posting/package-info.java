/// Mail to staff, on the same road as mail to customers: composed, queued, sent and tried again by
/// `channel.delivery`, from the oldest mailbox of the desk. It belongs to no conversation, so
/// answers to it open a ticket like any mail.
@NullMarked
package dev.steward.email.posting;

import org.jspecify.annotations.NullMarked;
