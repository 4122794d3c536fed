package dev.steward.staff;

import dev.steward.platform.address.EmailAddress;
import java.util.Locale;

/// An empty desk has been set up: its first admin exists. Published inside the transaction that
/// makes it so; a listener that fails undoes the set-up.
///
/// @param locale the language of the desk
/// @param supportAddress where customers write to and replies come from
/// @param supportName what replies call the sender
public record DeskFounded(
    AgentId firstAdmin, Locale locale, EmailAddress supportAddress, String supportName) {}
