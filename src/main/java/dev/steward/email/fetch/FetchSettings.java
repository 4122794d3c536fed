package dev.steward.email.fetch;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/// Limits and times of fetching.
///
/// @param enabled whether this process fetches at all
/// @param poll how often to ask a server without IDLE
/// @param renew how long an IDLE may last before it is renewed, which also finds dead connections;
///   must stay under 29 minutes
/// @param connectTimeout how long connecting may take
/// @param readTimeout how long a server may be silent when it owes an answer
/// @param lease how long a mailbox stays with a process that gives no sign of life
/// @param watch how often settings are looked at and leases renewed; well under `lease`
/// @param longestBackOff longest pause after failures
/// @param maxSize largest mail fetched; a larger one stays on the server and is shown in quarantine
/// @param tokenOrigins identity providers of your own that may be asked for tokens although they
///   are private, as in `https://login.corp.example`; all others must be on the public internet
@ConfigurationProperties("steward.email.fetch")
record FetchSettings(
    @DefaultValue("true") boolean enabled,
    @DefaultValue("60s") Duration poll,
    @DefaultValue("2m") Duration renew,
    @DefaultValue("20s") Duration connectTimeout,
    @DefaultValue("60s") Duration readTimeout,
    @DefaultValue("60s") Duration lease,
    @DefaultValue("5s") Duration watch,
    @DefaultValue("5m") Duration longestBackOff,
    @DefaultValue("100MB") DataSize maxSize,
    @DefaultValue List<String> tokenOrigins) {}
