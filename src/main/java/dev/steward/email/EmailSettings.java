package dev.steward.email;

import java.util.Optional;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Whom to believe about senders.
///
/// @param authservId name our border mail server writes into Authentication-Results, for mailboxes
///   that name none themselves; further words are other names of that server, as they stand behind
///   `by` in its Received fields
/// @param arcSealers domains of forwarders whose ARC seal is believed
@ConfigurationProperties("steward.email")
record EmailSettings(Optional<String> authservId, @DefaultValue Set<String> arcSealers) {}
