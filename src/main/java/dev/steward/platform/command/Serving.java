package dev.steward.platform.command;

import dev.steward.platform.BaseUrl;
import dev.steward.platform.Home;
import dev.steward.platform.HomeLock;
import dev.steward.platform.database.Database;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.slf4j.LoggerFactory;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;

/// The desk in this process, from the first word on the terminal to the end.
///
/// The database comes up beside the wiring of everything else. On the way down the rim closes first
/// (no new requests, no new mail), work in progress is given 25 seconds, then the database is shut
/// down and the home is free again; together less than 30 seconds.
final class Serving {

  private static final Duration DRAIN = Duration.ofSeconds(25);

  private final Class<?> application;
  private final Terminal terminal;
  private final PrintStream out;
  private final Deque<AutoCloseable> closeLast = new ConcurrentLinkedDeque<>();

  Serving(Class<?> application, Terminal terminal, PrintStream out) {
    this.application = application;
    this.terminal = terminal;
    this.out = out;
  }

  /// Returns when the desk answers.
  void start(boolean demo) {
    var hook = new Thread(this::closeTheRest, "stop");
    terminal.now("starting Steward " + Version.of(application));
    Runtime.getRuntime().addShutdownHook(hook);
    var context =
        new SpringApplicationBuilder(application)
            .properties(
                Map.of(
                    "spring.main.banner-mode", "off",
                    "spring.lifecycle.timeout-per-shutdown-phase", "12s"))
            .profiles(demo ? new String[] {"demo"} : new String[0])
            .registerShutdownHook(false)
            .logStartupInfo(false)
            .initializers(this::prepare)
            .run();
    terminal.clear();
    greet(context);
    if (Boolean.getBoolean("steward.rehearsal")) {
      Rehearsal.play(context);
    }
  }

  private void prepare(ConfigurableApplicationContext context) {
    var environment = context.getEnvironment();
    var home = new Home(Homes.of(environment));
    refuseTakenPort(environment.getProperty("steward.http.port", Integer.class, 8080));
    closeLast.push(HomeLock.require(home, HomeLock.SERVING));
    home.requireWhole();
    var database = Database.serving(environment, home, Version.of(application), terminal);
    database.begin();
    closeLast.push(database);
    context.getBeanFactory().registerSingleton("database", database);
    // Stopped in the middle of the start, the context comes up first and is then closed in order.
    closeLast.push(() -> drain(context));
    terminal.now("wiring the desk");
  }

  /// Known at once, rather than after a database has been made for nothing.
  private static void refuseTakenPort(int port) {
    try (var socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(port));
    } catch (BindException e) {
      throw new PortInUseException(port, e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void greet(ConfigurableApplicationContext context) {
    var sentences = Sentences.ofThisTerminal();
    String process = String.valueOf(ProcessHandle.current().pid());
    out.println(sentences.say("start.ready", context.getBean(BaseUrl.class).value(), process));
    UnknownSettings.of(context, System.getenv())
        .forEach(name -> out.println(sentences.say("start.unknownSetting", name)));
    context
        .getBeanProvider(Greeting.class)
        .orderedStream()
        .flatMap(greeting -> greeting.lines().stream())
        .forEach(out::println);
    out.flush();
  }

  private void closeTheRest() {
    while (!closeLast.isEmpty()) {
      try {
        closeLast.pop().close();
      } catch (Exception e) {
        // The edge: one thing that will not close must not keep the others open.
        LoggerFactory.getLogger(Serving.class).error("Something would not close", e);
      }
    }
  }

  private static void drain(ConfigurableApplicationContext context) throws InterruptedException {
    var draining = Thread.ofPlatform().name("drain").daemon().start(context::close);
    if (!draining.join(DRAIN)) {
      LoggerFactory.getLogger(Serving.class).warn("Work is still going on; it is broken off");
    }
  }
}
