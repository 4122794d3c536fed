package dev.steward.operation.doctor;

import dev.steward.platform.database.Migrations;
import dev.steward.platform.health.Finding;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Looks at the database server: its version, whether it keeps what it confirms, its schema, its
/// clock.
@Component
class DatabaseExamination {

  private static final List<String> DURABLE =
      List.of("fsync", "full_page_writes", "synchronous_commit");
  private static final Duration CLOCK_SLACK = Duration.ofSeconds(5);
  private static final Instant NO_EARLIER = Instant.parse("2026-11-01T00:00:00Z");

  private final ObjectProvider<JdbcClient> jdbc;
  private final InstantSource time;

  DatabaseExamination(ObjectProvider<JdbcClient> jdbc, InstantSource time) {
    this.jdbc = jdbc;
    this.time = time;
  }

  Finding server() {
    return Finding.ok("database.version", setting("server_version"));
  }

  Finding durability() {
    List<String> off = DURABLE.stream().filter(name -> setting(name).equals("off")).toList();
    return off.isEmpty()
        ? Finding.ok("durability")
        : Finding.fail("durability.off", String.join(", ", off));
  }

  Finding schema() {
    String digest =
        jdbc.getObject().sql("select digest from steward_schema").query(String.class).single();
    return digest.equals(Migrations.digest()) ? Finding.ok("schema") : Finding.fail("schema.other");
  }

  Finding clock() {
    Instant before = time.instant();
    Instant theirs =
        jdbc.getObject()
            .sql("select clock_timestamp()")
            .query(OffsetDateTime.class)
            .single()
            .toInstant();
    Duration apart = Duration.between(before, theirs).abs();
    if (before.isBefore(NO_EARLIER)) {
      return Finding.fail("clock.past", before.toString());
    }
    return apart.compareTo(CLOCK_SLACK) > 0
        ? Finding.fail("clock.apart", apart.toSeconds())
        : Finding.ok("clock", before.toString());
  }

  private String setting(String name) {
    return jdbc.getObject()
        .sql("select current_setting(?)")
        .param(name)
        .query(String.class)
        .single();
  }
}
