package dev.steward.platform;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Settings of the desk as a whole.
///
/// @param home folder in which the desk keeps its database, keys and files
/// @param baseUrl address under which people reach the desk, without a slash at the end; it is
///   written into links and mails. `http://localhost` and the port unless set
/// @param demo whether sample people and tickets are loaded into an empty desk (`serve --demo`)
@ConfigurationProperties("steward")
record PlatformSettings(
    @DefaultValue("data") Path home,
    @Nullable String baseUrl,
    @DefaultValue("false") boolean demo) {}
