package dev.steward.exchange;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Where the exchange's own systems are, and how far the desk trusts its people with them.
///
/// @param url address below which the exchange serves `docs/api/exchange.yaml`, as in
///   `https://internal.exchange.example/support`; nothing is asked while it is empty. It may be in
///   a private network
/// @param keyId name of the key that requests are signed with
/// @param privateKey the desk's Ed25519 key, PKCS #8 in base64; requests are signed with it
/// @param secret shared secret in base64, 32 bytes or more, where the exchange cannot check Ed25519
/// @param timeout longest time for an answer
/// @param budget different accounts one person may look up within ten minutes; the next is refused
///   and the alert is shown
@ConfigurationProperties("steward.exchange")
public record ExchangeSettings(
    @DefaultValue("") String url,
    @DefaultValue("steward") String keyId,
    @DefaultValue("") String privateKey,
    @DefaultValue("") String secret,
    @DefaultValue("3s") Duration timeout,
    @DefaultValue("30") int budget) {}
