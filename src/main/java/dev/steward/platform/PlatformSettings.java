package dev.steward.platform;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Settings of the desk as a whole.
///
/// @param home folder in which the desk keeps its database, keys and files
@ConfigurationProperties("steward")
record PlatformSettings(@DefaultValue("data") Path home) {}
