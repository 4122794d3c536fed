/// What follows when the shield took a secret out of what somebody said: the ticket is marked and
/// urgent, its history says so, the sender is told at once what to do, and people at the desk see
/// it until one of them says that it is settled.
///
/// Start at [SecretAlarm]. Owns `ticket_secret` and `secret_notice`; neither holds the secret.
@NamedInterface("alarming")
@NullMarked
package dev.steward.ticket.alarming;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
