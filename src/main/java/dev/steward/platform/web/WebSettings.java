package dev.steward.platform.web;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Settings of the web ground.
///
/// @param strictMessages whether a missing text is a failure rather than its key; on in tests
@ConfigurationProperties("steward.web")
record WebSettings(@DefaultValue("false") boolean strictMessages) {}
