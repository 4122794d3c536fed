package dev.steward.platform.database;

import javax.sql.DataSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Wires the way to the database. The [Database] itself is put into the context by whoever starts
/// it, since it begins before the context does; a test without one fails rather than open `./data`.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseSettings.class)
class DatabaseConfiguration {

  @Bean
  DataSource dataSource(Database database) {
    return database.connections();
  }

  /// Nothing that starts with the desk starts before the database is up.
  @Bean
  SmartLifecycle databaseFirst(Database database) {
    return new SmartLifecycle() {
      private volatile boolean running;

      @Override
      public void start() {
        database.await();
        running = true;
      }

      @Override
      public void stop() {
        running = false;
      }

      @Override
      public boolean isRunning() {
        return running;
      }

      @Override
      public int getPhase() {
        return Integer.MIN_VALUE;
      }
    };
  }
}
