package dev.steward.platform.database;

/// A server that this process can connect to, and what has to be ended with it.
interface Server extends AutoCloseable {

  DatabaseAddress address();

  @Override
  default void close() {}
}
