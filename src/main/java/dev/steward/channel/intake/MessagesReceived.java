package dev.steward.channel.intake;

import java.util.List;

/// Published inside the transaction that records the intakes: whoever listens writes in the same
/// transaction, and an exception undoes everything. Several messages come together when they
/// arrived at the same time, so that they can be written by few statements; they have nothing else
/// to do with each other, and after an exception each is published again alone.
///
/// @param messages at least one, in no particular order
public record MessagesReceived(List<MessageReceived> messages) {}
