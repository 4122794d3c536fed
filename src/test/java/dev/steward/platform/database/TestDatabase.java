package dev.steward.platform.database;

import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// A migrated PostgreSQL database of one test class, on the one server of the test run.
///
/// ```java
/// static final TestDatabase database = TestDatabase.create();
/// final Agents agents = new Agents(database.jdbc(), ...);
/// ```
///
/// Test classes never see each other's rows; tests of one class do, unless they delete or name
/// their own. Nothing needs closing.
public final class TestDatabase {

  private final DatabaseAddress address;
  private final HikariDataSource dataSource;

  private TestDatabase(DatabaseAddress address) {
    this.address = address;
    this.dataSource = TestServer.pool(address);
  }

  /// A copy of the migrated template, in about 0.2 s.
  public static TestDatabase create() {
    return new TestDatabase(TestServer.only().copy());
  }

  /// A database without any table.
  public static TestDatabase empty() {
    return new TestDatabase(TestServer.only().empty());
  }

  public DataSource dataSource() {
    return dataSource;
  }

  public JdbcClient jdbc() {
    return JdbcClient.create(dataSource);
  }

  public TransactionTemplate transactions() {
    return new TransactionTemplate(new JdbcTransactionManager(dataSource));
  }

  /// Gives this database to a Spring context, which has no other in tests: `new
  /// SpringApplicationBuilder(Steward.class).initializers(database.initializer())`.
  public ApplicationContextInitializer<ConfigurableApplicationContext> initializer() {
    return context -> context.getBeanFactory().registerSingleton("database", Database.at(address));
  }

  /// Gives every Spring context a new database, with the annotation
  /// `@ContextConfiguration(initializers = TestDatabase.ForContext.class)`.
  public static final class ForContext
      implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
      create().initializer().initialize(context);
    }
  }

  /// How to connect to it from elsewhere.
  public DatabaseAddress address() {
    return address;
  }
}
