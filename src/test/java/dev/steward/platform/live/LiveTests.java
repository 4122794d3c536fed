package dev.steward.platform.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.steward.platform.database.TestDatabase;
import dev.steward.platform.job.Workers;
import dev.steward.platform.web.WebGround;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A change, its commit, the database, another connection, the stream of a browser. */
@SpringBootTest(
    classes = {WebGround.class, LiveTests.Ground.class},
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class LiveTests {

  private static final AtomicBoolean holds = new AtomicBoolean(true);

  @LocalServerPort int port;
  @Autowired Live live;
  @Autowired LiveStreams streams;
  @Autowired JdbcClient jdbc;
  @Autowired PlatformTransactionManager transactions;

  private final HttpClient http = HttpClient.newHttpClient();
  private final List<AutoCloseable> connections = new ArrayList<>();

  @Configuration
  @ComponentScan("dev.steward.platform.live")
  @Import(Workers.class)
  static class Ground {
    @Bean
    DataSource dataSource() {
      return TestDatabase.create().dataSource();
    }

    @Bean
    TopicGuard guard() {
      return (_, asked) ->
          asked.contains("secret")
              ? Optional.empty()
              : Optional.of(new TopicGuard.Pass(asked, holds::get));
    }
  }

  @AfterEach
  void close() throws Exception {
    for (AutoCloseable connection : connections) {
      connection.close();
    }
    holds.set(true);
  }

  @Test
  void aCommittedChangeReachesTheBrowsersThatFollowIt() throws Exception {
    BlockingQueue<String> lines = follow("topics=ticket:1,tickets&since=" + streams.current());
    next(lines, "event:hello");

    inTransaction(() -> live.changed("ticket:2"));
    inTransaction(() -> live.changed("ticket:1"));

    assertThat(next(lines, "data:ticket")).isEqualTo("data:ticket:1");
  }

  @Test
  void whatIsRolledBackIsNotTold() throws Exception {
    BlockingQueue<String> lines = follow("topics=a,b&since=" + streams.current());
    next(lines, "event:hello");

    new TransactionTemplate(transactions)
        .executeWithoutResult(status -> {
          live.changed("a");
          status.setRollbackOnly();
        });
    inTransaction(() -> live.changed("b"));

    assertThat(next(lines, "data:")).isEqualTo("data:b");
  }

  @Test
  void manyChangesOfATopicAreOneEntryAndFewEvents() throws Exception {
    long before = count("busy");
    inTransaction(() -> {
      for (int i = 0; i < 500; i++) {
        live.changed("busy");
      }
    });

    await(() -> count("busy") > before);
    assertThat(count("busy") - before).isLessThanOrEqualTo(3);
  }

  @Test
  void aBrowserThatComesBackIsToldWhatItMissed() throws Exception {
    inTransaction(() -> live.changed("before"));
    await(() -> count("before") == 1 && streams.current() == last());
    long seen = streams.current();
    inTransaction(() -> live.changed("missed"));
    await(() -> streams.current() > seen);

    BlockingQueue<String> lines = follow("topics=missed,before&since=" + seen);

    next(lines, "event:hello");
    assertThat(next(lines, "data:m", "data:b")).isEqualTo("data:missed");
  }

  @Test
  void aChangeWrittenByAnotherNodeArrivesWithoutAWord() throws Exception {
    BlockingQueue<String> lines = follow("topics=elsewhere&since=" + streams.current());
    next(lines, "event:hello");

    jdbc.sql("insert into live_change (topic) values ('elsewhere')").update();

    assertThat(next(lines, "data:e")).isEqualTo("data:elsewhere");
  }

  @Test
  void aTopicThatNoGuardAdmitsIsNotFound() throws Exception {
    var request = HttpRequest.newBuilder(uri("topics=secret")).build();
    assertThat(http.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(404);
  }

  @Test
  void aRevokedLeaveEndsTheStreamAtTheNextPing() throws Exception {
    BlockingQueue<String> lines = follow("topics=x&since=" + streams.current());
    next(lines, "event:hello");
    assertThat(streams.count()).isPositive();
    holds.set(false);

    streams.pings().wake();

    await(() -> streams.count() == 0);
  }

  private void inTransaction(Runnable work) {
    new TransactionTemplate(transactions).executeWithoutResult(_ -> work.run());
  }

  private long count(String topic) {
    return jdbc.sql("select count(*) from live_change where topic = :topic")
        .param("topic", topic)
        .query(Long.class)
        .single();
  }

  private long last() {
    return jdbc.sql("select max(seq) from live_change").query(Long.class).single();
  }

  private URI uri(String query) {
    return URI.create("http://localhost:" + port + "/desk/live?" + query);
  }

  private BlockingQueue<String> follow(String query) throws IOException, InterruptedException {
    var lines = new LinkedBlockingQueue<String>();
    var stream =
        http.send(HttpRequest.newBuilder(uri(query)).build(), BodyHandlers.ofInputStream()).body();
    connections.add(stream);
    var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
    Thread.ofVirtual()
        .start(() -> {
          try {
            reader.lines().forEach(lines::add);
          } catch (UncheckedIOException closed) {
            lines.add("closed");
          }
        });
    return lines;
  }

  private static String next(BlockingQueue<String> lines, String... prefixes)
      throws InterruptedException {
    while (true) {
      String line = lines.poll(10, TimeUnit.SECONDS);
      assertThat(line).as("no line with " + Set.of(prefixes)).isNotNull();
      for (String prefix : prefixes) {
        if (line.startsWith(prefix) && line.length() > "data:".length()) {
          return line;
        }
      }
    }
  }

  private static void await(java.util.function.BooleanSupplier condition) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("waited too long").isLessThan(end);
      Thread.onSpinWait();
    }
  }
}
