package dev.steward.portal.home;

import dev.steward.helpcenter.frame.Frame;
import dev.steward.ticket.Ticket;
import java.util.List;
import java.util.OptionalLong;

/// A customer's requests.
///
/// @param address how they are known here
/// @param next where older ones begin
public record HomePage(Frame frame, String address, List<Ticket> tickets, OptionalLong next) {}
