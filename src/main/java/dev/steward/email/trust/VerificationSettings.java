package dev.steward.email.trust;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Checking signatures of senders ourselves, for desks without a border server that does.
///
/// @param resolver address of the name server to ask, which you must trust as you trust a border
///   server, as in `10.0.0.2`; nothing is checked where it is empty, nor where a border server's id
///   is set
/// @param within time for checking one mail; it stays unverified when that runs out
@ConfigurationProperties("steward.email.verification")
public record VerificationSettings(
    @DefaultValue("") String resolver, @DefaultValue("4s") Duration within) {}
