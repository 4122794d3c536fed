package dev.steward.ticket.alarming;

import dev.steward.ticket.TicketId;
import java.util.List;

/// What is shown above a conversation from which secrets were taken.
///
/// @param kinds codes of what they were
/// @param told whether the customer was told what to do
/// @param others tickets into which the same came
public record SecretPage(
    TicketId ticket, List<String> kinds, boolean told, List<TicketId> others) {}
