package dev.steward.platform;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Where the web server listens. TLS is the business of the proxy in front.
///
/// @param port port of the web server
/// @param address address it listens on; `127.0.0.1` when a proxy runs on the same machine
@ConfigurationProperties("steward.http")
record HttpSettings(@DefaultValue("8080") int port, @DefaultValue("0.0.0.0") String address) {}
