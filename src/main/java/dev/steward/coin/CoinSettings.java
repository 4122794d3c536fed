package dev.steward.coin;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// Settings of networks and assets.
///
/// @param file JSON file with networks and assets of your own; entries replace shipped ones of the
///   same code. `coins.json` in the home unless set
@ConfigurationProperties("steward.coin")
record CoinSettings(@Nullable Path file) {}
