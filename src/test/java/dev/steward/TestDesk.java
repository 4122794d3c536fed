package dev.steward;

import dev.steward.platform.database.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;
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

  private TestDesk(ConfigurableApplicationContext context) {
    this.context = context;
  }

  /// Starts a desk with further settings of the form `steward.x.y=value`.
  public static TestDesk start(String... settings) {
    TestDatabase database = TestDatabase.create();
    List<String> arguments = new ArrayList<>();
    arguments.add("--steward.home=" + temporaryHome());
    int port = freePort();
    arguments.add("--steward.http.port=" + port);
    arguments.add("--steward.base-url=http://127.0.0.1:" + port);
    arguments.add("--steward.http.address=127.0.0.1");
    arguments.add("--steward.smtp.port=0");
    for (String setting : settings) {
      arguments.add("--" + setting);
    }
    ConfigurableApplicationContext context =
        new SpringApplicationBuilder(Steward.class)
            .initializers(database.initializer(), TestDesk::passByTestClasses)
            .run(arguments.toArray(String[]::new));
    Runtime.getRuntime().addShutdownHook(new Thread(context::close));
    return new TestDesk(context);
  }

  /// One part of the running desk.
  public <T> T the(Class<T> type) {
    return context.getBean(type);
  }

  /// Publishes an event as a module would.
  public void publish(Object event) {
    context.publishEvent(event);
  }

  /// Where the web server listens.
  public int port() {
    return Objects.requireNonNull(((WebServerApplicationContext) context).getWebServer()).getPort();
  }

  /// An address on the web server.
  public String url(String path) {
    return "http://127.0.0.1:" + port() + path;
  }

  /// The database beneath, in the desk's own transactions.
  public JdbcClient jdbc() {
    return the(JdbcClient.class);
  }

  /// Transactions as the desk itself makes them.
  public TransactionTemplate transactions() {
    return the(TransactionTemplate.class);
  }

  /// Configurations of other tests lie on the same class path and are not parts of the desk.
  public static void passByTestClasses(ConfigurableApplicationContext context) {
    context.getBeanFactory().registerSingleton("testClasses", new TestClasses());
  }

  private static final class TestClasses extends TypeExcludeFilter {
    @Override
    public boolean match(MetadataReader reader, MetadataReaderFactory factory) throws IOException {
      return reader.getResource().getURL().getPath().contains("/test-classes/");
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof TestClasses;
    }

    @Override
    public int hashCode() {
      return TestClasses.class.hashCode();
    }
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path temporaryHome() {
    try {
      return Files.createTempDirectory("steward-test-home");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
