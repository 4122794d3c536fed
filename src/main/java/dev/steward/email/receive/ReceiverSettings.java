package dev.steward.email.receive;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/// Limits and ways of the mail receiver.
///
/// @param bind address to listen on; `*` for all
/// @param hostname name in the greeting
/// @param maxSize largest mail taken; a larger one is refused with 552
/// @param maxHeld bytes of mails being received at the same time, all connections together; beyond
///   it senders are asked to come back (452)
/// @param maxRecipients recipients of one mail
/// @param maxConnections connections at the same time
/// @param maxConnectionsPerPeer connections at the same time from one address
/// @param maxErrors wrong commands before the connection is closed
/// @param idle how long a client may be silent
/// @param messageTime how long one mail may take to arrive
/// @param drain how long mails on their way in may take to end when the desk stops
/// @param proxyProtocol whether connections begin with a PROXY header (version 1 or 2) of a load
///   balancer
/// @param certificate PEM file with the certificate for STARTTLS; one is made if there is none
/// @param certificateKey PEM file with its key
@ConfigurationProperties("steward.email.receive")
record ReceiverSettings(
    @DefaultValue("*") String bind,
    @DefaultValue("localhost") String hostname,
    @DefaultValue("35MB") DataSize maxSize,
    @DefaultValue("256MB") DataSize maxHeld,
    @DefaultValue("100") int maxRecipients,
    @DefaultValue("500") int maxConnections,
    @DefaultValue("100") int maxConnectionsPerPeer,
    @DefaultValue("20") int maxErrors,
    @DefaultValue("5m") Duration idle,
    @DefaultValue("10m") Duration messageTime,
    @DefaultValue("20s") Duration drain,
    @DefaultValue("false") boolean proxyProtocol,
    Optional<Path> certificate,
    Optional<Path> certificateKey) {}
