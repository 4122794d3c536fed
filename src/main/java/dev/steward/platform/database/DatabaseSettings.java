package dev.steward.platform.database;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Settings of the database.
///
/// @param url address of a PostgreSQL server of your own (16 or newer), as
///   `postgres://user:password@host:5432/name` or `jdbc:postgresql://host/name?user=…`; the
///   embedded server is used when it is not set
/// @param poolSize most connections one process opens; more requests than that wait their turn
/// @param sharedBuffers memory the embedded server keeps pages in, in PostgreSQL's words
@ConfigurationProperties("steward.database")
record DatabaseSettings(
    @Nullable String url,
    @DefaultValue("24") int poolSize,
    @DefaultValue("96MB") String sharedBuffers) {

  @Override
  public String toString() {
    return "DatabaseSettings[poolSize=" + poolSize + "]";
  }
}
