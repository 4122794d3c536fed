package dev.steward.audit.sealing;

import dev.steward.audit.Actor;
import dev.steward.audit.Subject;
import dev.steward.audit.tree.Hash;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
class LogRepository {
  static final String ENTRY =
      "e.id, e.at, e.actor_kind, e.actor_id, e.act, e.subject_kind, e.subject_id, e.words_hash, e.details";
  private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

  private final JdbcClient db;
  private final JsonMapper json;

  LogRepository(JdbcClient db, JsonMapper json) {
    this.db = db;
    this.json = json;
  }

  /// @param size how many leaves there are
  /// @param lookedFrom entries up to this one have been sealed, as far as is known
  record Log(String name, long size, long lookedFrom) {}

  void begin(String name) {
    db.sql(
            "insert into audit_log (name, size, looked_from) values (?, 0, 0) on conflict do nothing")
        .param(name)
        .update();
  }

  /// Nothing while another process is at it.
  Optional<Log> lock() {
    return db.sql("select name, size, looked_from from audit_log for update skip locked")
        .query((row, _) -> log(row))
        .optional();
  }

  Optional<Log> log() {
    return db.sql("select name, size, looked_from from audit_log")
        .query((row, _) -> log(row))
        .optional();
  }

  private static Log log(ResultSet row) throws SQLException {
    return new Log(row.getString(1), row.getLong(2), row.getLong(3));
  }

  void grow(long size, long lookedFrom) {
    db.sql("update audit_log set size = ?, looked_from = ?").params(size, lookedFrom).update();
  }

  /// Entries without a place, in the order of their numbers.
  List<Entry> unsealed(long after, int limit) {
    return db.sql(
            "select "
                + ENTRY
                + """
                 from audit_entry e
                where e.id > ? and not exists (select from audit_leaf l where l.entry_id = e.id)
                order by e.id limit ?
                """)
        .params(after, limit)
        .query((row, _) -> entry(row))
        .list();
  }

  void place(long first, List<Entry> entries) {
    db.sql(
            """
            insert into audit_leaf (position, entry_id)
            select ? + place - 1, id from unnest(?::bigint[]) with ordinality as sealed(id, place)
            """)
        .param(first)
        .param(entries.stream().map(Entry::id).toArray(Long[]::new))
        .update();
  }

  byte[] tile(Tiles.Tile tile) {
    return db.sql("select hashes from audit_tile where level = ? and place = ?")
        .params(tile.level(), tile.place())
        .query(byte[].class)
        .optional()
        .orElseGet(() -> new byte[0]);
  }

  void save(Tiles.Tile tile, byte[] hashes) {
    db.sql(
            """
            insert into audit_tile (level, place, hashes) values (?, ?, ?)
            on conflict (level, place) do update set hashes = excluded.hashes
            """)
        .params(tile.level(), tile.place(), hashes)
        .update();
  }

  void save(Head head, String note) {
    db.sql("insert into audit_head (size, root, at, note) values (?, ?, ?, ?)")
        .params(head.size(), head.root().bytes(), Timestamp.from(head.at()), note)
        .update();
  }

  /// Entries so much older than the newest head that they should be below it.
  List<Long> unsealedLongBefore(Duration patience, int limit) {
    return db.sql(
            """
            select e.id from audit_entry e
            where not exists (select from audit_leaf l where l.entry_id = e.id)
              and e.at < (select max(at) from audit_head) - make_interval(secs => ?)
            order by e.id limit ?
            """)
        .params(patience.toSeconds(), limit)
        .query((row, _) -> row.getLong(1))
        .list();
  }

  Optional<String> newestNote() {
    return db.sql("select note from audit_head order by size desc limit 1")
        .query(String.class)
        .optional();
  }

  /// All notes, by size.
  List<String> notes() {
    return db.sql("select note from audit_head order by size")
        .query((row, _) -> row.getString(1))
        .list();
  }

  OptionalLong positionOf(long entry) {
    return db.sql("select position from audit_leaf where entry_id = ?")
        .param(entry)
        .query(Long.class)
        .optional()
        .map(OptionalLong::of)
        .orElseGet(OptionalLong::empty);
  }

  Optional<Entry> entryOf(long id) {
    return db.sql("select " + ENTRY + " from audit_entry e where e.id = ?")
        .param(id)
        .query((row, _) -> entry(row))
        .optional();
  }

  /// Every leaf with its entry, in order; call it in a transaction, or all are read at once.
  void eachLeaf(BiConsumer<Long, Optional<Entry>> leaf) {
    try (Stream<Map.Entry<Long, Optional<Entry>>> all =
        db
            .sql(
                "select l.position, "
                    + ENTRY
                    + " from audit_leaf l left join audit_entry e on e.id = l.entry_id order by l.position")
            .withFetchSize(2_000)
            .query((row, _) -> Map.entry(row.getLong(1), found(row)))
            .stream()) {
      all.forEach(one -> leaf.accept(one.getKey(), one.getValue()));
    }
  }

  private Optional<Entry> found(ResultSet row) throws SQLException {
    return row.getObject("id") == null ? Optional.empty() : Optional.of(entry(row));
  }

  Entry entry(ResultSet row) throws SQLException {
    byte[] words = row.getBytes("words_hash");
    long actor = row.getLong("actor_id");
    OptionalLong number = row.wasNull() ? OptionalLong.empty() : OptionalLong.of(actor);
    return new Entry(
        row.getLong("id"),
        row.getTimestamp("at").toInstant(),
        new Actor(Actor.Kind.valueOf(row.getString("actor_kind").toUpperCase(Locale.ROOT)), number),
        row.getString("act"),
        new Subject(row.getString("subject_kind"), row.getString("subject_id")),
        Optional.ofNullable(words).map(Hash::of),
        json.readValue(row.getString("details"), TEXTS));
  }
}
