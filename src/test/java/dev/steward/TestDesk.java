package dev.steward;

import dev.steward.platform.database.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// The whole desk, started for tests: real server on a free port, database of its own, home in a
/// temporary folder.
///
/// ```java
/// static final TestDesk desk = TestDesk.start();
/// ```
///
/// Starting takes some seconds, so test classes of one module share one through a holder. It ends
/// with the test run.
public final class TestDesk {
  private final ConfigurableApplicationContext context;
  private final TestDatabase database;

  private TestDesk(ConfigurableApplicationContext context, TestDatabase database) {
    this.context = context;
    this.database = database;
  }

  /// Starts a desk with further settings of the form `steward.x.y=value`.
  public static TestDesk start(String... settings) {
    TestDatabase database = TestDatabase.create();
    List<String> arguments = new ArrayList<>();
    arguments.add("--steward.home=" + temporaryHome());
    arguments.add("--steward.http.port=0");
    arguments.add("--steward.http.address=127.0.0.1");
    arguments.add("--steward.smtp.port=0");
    for (String setting : settings) {
      arguments.add("--" + setting);
    }
    ConfigurableApplicationContext context =
        new SpringApplicationBuilder(Steward.class)
            .initializers(database.initializer())
            .run(arguments.toArray(String[]::new));
    Runtime.getRuntime().addShutdownHook(new Thread(context::close));
    return new TestDesk(context, database);
  }

  /// One part of the running desk.
  public <T> T the(Class<T> type) {
    return context.getBean(type);
  }

  /// Where the web server listens.
  public int port() {
    return Objects.requireNonNull(((WebServerApplicationContext) context).getWebServer()).getPort();
  }

  /// An address on the web server.
  public String url(String path) {
    return "http://127.0.0.1:" + port() + path;
  }

  /// The database beneath.
  public JdbcClient jdbc() {
    return database.jdbc();
  }

  /// Transactions as the desk itself makes them.
  public TransactionTemplate transactions() {
    return the(TransactionTemplate.class);
  }

  private static Path temporaryHome() {
    try {
      return Files.createTempDirectory("steward-test-home");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
