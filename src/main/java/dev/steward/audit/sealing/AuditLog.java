package dev.steward.audit.sealing;

import dev.steward.audit.tree.Hash;
import dev.steward.audit.tree.Tree;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Reads the audit log: entries as people look for them, how it stands, and proofs to take along.
@Component
@Transactional(readOnly = true)
public class AuditLog {
  private final LogRepository repository;
  private final Notary notary;
  private final JdbcClient db;

  AuditLog(LogRepository repository, Notary notary, JdbcClient db) {
    this.repository = repository;
    this.notary = notary;
    this.db = db;
  }

  /// What is looked for; what is empty or absent is not asked.
  ///
  /// @param act the name of an act or the beginning of one
  /// @param before only entries with smaller numbers, for the next page
  public record Query(
      String act,
      OptionalLong agent,
      String subjectKind,
      String subjectId,
      Optional<Instant> from,
      Optional<Instant> until,
      long before) {}

  /// An entry as a page shows it.
  ///
  /// @param words what the person said, as long as it was not forgotten
  /// @param position where it is sealed; absent in the first second
  public record Shown(Entry entry, Optional<String> words, OptionalLong position) {}

  /// How the log stands.
  ///
  /// @param key what others check signatures with
  public record State(Head head, String note, String key) {}

  /// All that somebody needs to check, without us, that an entry is in the log.
  ///
  /// @param canonical the bytes that were hashed
  /// @param path from below, as RFC 9162 has it
  public record Proof(String canonical, long position, List<Hash> path, String note, String key) {}

  /// The newest first.
  public List<Shown> list(Query query, int limit) {
    var asked = new Asked();
    asked.add("e.id < ?", query.before());
    asked.addWord("starts_with(e.act, ?)", query.act());
    query
        .agent()
        .ifPresent(id -> asked.add("e.actor_id = ? and e.actor_kind in ('agent', 'program')", id));
    asked.addWord("e.subject_kind = ?", query.subjectKind());
    asked.addWord("e.subject_id = ?", query.subjectId());
    query.from().ifPresent(at -> asked.add("e.at >= ?::timestamptz", at.toString()));
    query.until().ifPresent(at -> asked.add("e.at < ?::timestamptz", at.toString()));
    return db.sql(
            "select "
                + LogRepository.ENTRY
                + ", w.words, l.position from audit_entry e left join audit_words w on w.entry_id = e.id"
                + " left join audit_leaf l on l.entry_id = e.id where "
                + String.join(" and ", asked.where)
                + " order by e.id desc limit ?")
        .params(asked.params)
        .param(limit)
        .query((row, _) -> shown(row))
        .list();
  }

  /// Conditions with one parameter each.
  private static final class Asked {
    private final List<String> where = new ArrayList<>();
    private final List<Object> params = new ArrayList<>();

    void add(String condition, Object param) {
      where.add(condition);
      params.add(param);
    }

    void addWord(String condition, String word) {
      if (!word.isBlank()) {
        add(condition, word.strip());
      }
    }
  }

  private Shown shown(ResultSet row) throws SQLException {
    long position = row.getLong("position");
    OptionalLong sealed = row.wasNull() ? OptionalLong.empty() : OptionalLong.of(position);
    return new Shown(repository.entry(row), Optional.ofNullable(row.getString("words")), sealed);
  }

  /// Nothing before the first entry was sealed, or where the newest head is not ours.
  public Optional<State> state() {
    return repository
        .newestNote()
        .flatMap(note ->
            notary.read(note).map(head -> new State(head, note, notary.verifierKey(head.name()))));
  }

  /// Proof that this entry is under the newest head; nothing where it is not sealed yet.
  public Optional<Proof> proof(long entry) {
    OptionalLong position = repository.positionOf(entry);
    Optional<State> state = state();
    if (position.isEmpty() || state.isEmpty()) {
      return Optional.empty();
    }
    long size = state.get().head().size();
    List<Hash> path = new Tree(new Tiles(repository)).inclusion(position.getAsLong(), size);
    return repository
        .entryOf(entry)
        .map(found ->
            new Proof(
                new String(found.canonical(), StandardCharsets.UTF_8),
                position.getAsLong(),
                path,
                state.get().note(),
                state.get().key()));
  }
}
