/// The port between the desk and the ways in and out. Knows no ticket.
///
/// **In.** A provider (e-mail, chat, ...) implements [Channel] and hands each raw input to
/// [dev.steward.channel.intake.Intakes#accept]. The raw bytes are kept, the input is read, and the
/// [Reading] is published inside the transaction that records the intake; the desk listens
/// synchronously, so there is one commit. What cannot be understood ends as a visible quarantine
/// item with its raw bytes.
///
/// Between reading and recording the shield takes secrets out of what was read, so nothing that
/// stores, shows or searches ever sees them.
///
/// **Out.** The desk calls [dev.steward.channel.delivery.Deliveries#queue] inside its own
/// transaction; a worker takes due deliveries with row locks and lets the channel send exactly the
/// stored bytes.
///
/// Publishes [InboundMessage] (inside the intake's transaction) and
/// [dev.steward.channel.delivery.DeliveryChanged] (inside the transaction that changes it). Owns
/// `inbox`, `intake`, `delivery`, `suppression`. Does not decide which ticket a message belongs to,
/// nor what an agent may see.
@ApplicationModule(allowedDependencies = {"platform", "platform::*", "shield"})
@NullMarked
package dev.steward.channel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
