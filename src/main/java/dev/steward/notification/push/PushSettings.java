package dev.steward.notification.push;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Notifications pushed to browsers.
///
/// @param origins push services of your own that may be private, as in `https://push.corp.example`;
///   all others must be on the public internet
@ConfigurationProperties("steward.push")
record PushSettings(@DefaultValue List<String> origins) {}
