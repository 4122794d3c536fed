package dev.steward.audit.sealing;

import dev.steward.platform.BaseUrl;
import dev.steward.platform.Home;
import dev.steward.platform.database.TestDatabase;
import dev.steward.platform.token.KeyFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import tools.jackson.databind.json.JsonMapper;

/// A log of its own with a sealer, and the powers of whoever owns the database.
final class SealedLog {
  static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

  final TestDatabase database = TestDatabase.create();
  final JdbcClient jdbc = database.jdbc();
  final LogRepository repository = new LogRepository(jdbc, JsonMapper.builder().build());
  final Path home;
  final Notary notary;

  SealedLog() {
    try {
      home = Files.createTempDirectory("steward-audit");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    notary = new Notary(new KeyFolder(new Home(home), new SecureRandom()));
  }

  /// A sealer that has just been started.
  LogGrowth growth() {
    return new LogGrowth(
        repository,
        notary,
        new HeadFiles(new Home(home), new AuditSettings(home.resolve("far/heads").toString())),
        new BaseUrl("https://desk.example"),
        () -> NOON,
        database.transactions());
  }

  Verification verification() {
    return new Verification(
        repository, notary, new DataSourceTransactionManager(database.dataSource()));
  }

  /// So many acts, each one sealed by itself where asked.
  void acts(int many) {
    jdbc.sql(
            """
            insert into audit_entry (at, actor_kind, actor_id, act, subject_kind, subject_id, details)
            select '2026-11-22 11:00:00Z'::timestamptz + make_interval(secs => n), 'agent', n, 'ticket.read', 'ticket', n::text,
                   jsonb_build_object('from', 'Zürich "' || n || '"') from generate_series(1, ?) n
            """)
        .param(many)
        .update();
  }

  /// Past every trigger and key, as only the owner of the database can.
  void tamper(String... statements) {
    database
        .transactions()
        .executeWithoutResult(_ -> {
          jdbc.sql("set local session_replication_role = replica").update();
          for (String statement : statements) {
            jdbc.sql(statement).update();
          }
        });
  }

  List<String> outsideHeads() {
    try {
      return HeadFiles.notes(home.resolve("far/heads"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
