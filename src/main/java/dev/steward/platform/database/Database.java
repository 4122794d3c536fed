package dev.steward.platform.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.steward.platform.Home;
import dev.steward.platform.HomeLock;
import dev.steward.platform.Progress;
import dev.steward.platform.error.Refusal;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/// The database of this process, coming up while the rest of the desk is being wired.
///
/// Whoever asks for a connection first waits until the server answers, is known to be durable and
/// has the schema of this build; if that fails, everyone who asks gets the same refusal. Closing it
/// ends the embedded server too, if this process started it.
public final class Database implements AutoCloseable {

  private final Supplier<Server> opening;
  private final int poolSize;
  private final String version;
  private final Progress progress;
  private final AtomicBoolean begun = new AtomicBoolean();
  private final CompletableFuture<HikariDataSource> pool = new CompletableFuture<>();
  private volatile @Nullable Server server;

  private Database(Supplier<Server> opening, int poolSize, String version, Progress progress) {
    this.opening = opening;
    this.poolSize = poolSize;
    this.version = version;
    this.progress = progress;
  }

  /// The database of a process that serves: it holds the lock on the home already.
  public static Database serving(
      Environment environment, Home home, String version, Progress progress) {
    DatabaseSettings settings = settings(environment);
    return new Database(
        () -> ownServer(settings, progress).orElseGet(() -> embedded(home, settings, progress)),
        settings.poolSize(),
        version,
        progress);
  }

  /// The database of a command: the server of the desk that is running in this home, or one of its
  /// own for as long as the command takes. Nothing is started before it is used.
  public static Database visiting(
      Environment environment, Home home, String version, Progress progress) {
    DatabaseSettings settings = settings(environment);
    return new Database(
        () -> ownServer(settings, progress).orElseGet(() -> joinOrStart(home, settings, progress)),
        4,
        version,
        progress);
  }

  /// A database that is known to be fit, for tests.
  static Database at(DatabaseAddress address) {
    var database = new Database(() -> () -> address, 16, "test", Progress.silent());
    database.begun.set(true);
    database.pool.complete(database.connect(address));
    return database;
  }

  /// Starts coming up, in the background.
  public void begin() {
    if (begun.compareAndSet(false, true)) {
      Thread.ofPlatform().name("database-start").daemon().start(this::open);
    }
  }

  /// Returns when it is up, or refuses for the reason it is not.
  public void await() {
    pool();
  }

  /// Connections to it; the first one waits.
  public DataSource connections() {
    return new PatientDataSource(this);
  }

  /// How many connections are open, and how many of them are in use.
  public Usage usage() {
    if (!pool.isDone() || pool.isCompletedExceptionally()) {
      return new Usage(0, 0, 0, poolSize);
    }
    var facts = pool.join().getHikariPoolMXBean();
    return new Usage(
        facts.getTotalConnections(),
        facts.getActiveConnections(),
        facts.getThreadsAwaitingConnection(),
        poolSize);
  }

  /// Connections of this process: open, in use, threads waiting for one, and the most there can be.
  public record Usage(int open, int used, int waiting, int most) {}

  @Override
  public void close() {
    if (pool.isDone() && !pool.isCompletedExceptionally()) {
      pool.join().close();
    }
    Server opened = server;
    if (opened != null) {
      opened.close();
    }
  }

  HikariDataSource pool() {
    begin();
    try {
      return pool.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof Refusal refused) {
        throw refused;
      }
      throw e;
    }
  }

  private void open() {
    try {
      Server opened = opening.get();
      server = opened;
      HikariDataSource connections = connect(opened.address());
      Durability.require(connections);
      new Migrations(connections, version).apply(progress);
      pool.complete(connections);
    } catch (RuntimeException | Error e) {
      // Handed to everyone who waits; whoever started the process says it in a sentence.
      pool.completeExceptionally(e);
    }
  }

  private HikariDataSource connect(DatabaseAddress address) {
    var config = new HikariConfig();
    config.setPoolName("database");
    config.setJdbcUrl(address.url());
    if (!address.user().isEmpty()) {
      config.setUsername(address.user());
      config.setPassword(address.password());
    }
    // Requests run on virtual threads, so any number of them may wait here for a connection.
    config.setMaximumPoolSize(poolSize);
    config.setMinimumIdle(2);
    config.setConnectionTimeout(TimeUnit.SECONDS.toMillis(10));
    config.setIdleTimeout(TimeUnit.SECONDS.toMillis(60));
    config.addDataSourceProperty("ApplicationName", "steward");
    // The detail of an error quotes rows, and rows hold personal data that must not be logged.
    config.addDataSourceProperty("logServerErrorDetail", "false");
    config.addDataSourceProperty("reWriteBatchedInserts", "true");
    config.addDataSourceProperty("tcpKeepAlive", "true");
    return new HikariDataSource(config);
  }

  private static Optional<Server> ownServer(DatabaseSettings settings, Progress progress) {
    return Optional.ofNullable(settings.url())
        .filter(url -> !url.isBlank())
        .map(url -> {
          DatabaseAddress address = OwnServer.address(url.strip());
          OwnServer.awaitReachable(address, progress);
          return () -> address;
        });
  }

  private static Server embedded(Home home, DatabaseSettings settings, Progress progress) {
    var postgres = EmbeddedPostgres.start(home.database(), settings.sharedBuffers(), progress);
    return new Server() {
      @Override
      public DatabaseAddress address() {
        return postgres.address();
      }

      @Override
      public void close() {
        postgres.close();
      }
    };
  }

  private static Server joinOrStart(Home home, DatabaseSettings settings, Progress progress) {
    Optional<HomeLock> free = HomeLock.take(home, "command");
    if (free.isEmpty() && HomeLock.holderPurpose(home).equals(HomeLock.SERVING)) {
      DatabaseAddress running = EmbeddedPostgres.addressOf(home.database());
      OwnServer.awaitReachable(running, progress);
      return () -> running;
    }
    HomeLock lock = free.orElseGet(() -> HomeLock.require(home, "command"));
    Server own = embedded(home, settings, progress);
    return new Server() {
      @Override
      public DatabaseAddress address() {
        return own.address();
      }

      @Override
      public void close() {
        own.close();
        lock.close();
      }
    };
  }

  private static DatabaseSettings settings(Environment environment) {
    return Binder.get(environment).bindOrCreate("steward.database", DatabaseSettings.class);
  }
}
