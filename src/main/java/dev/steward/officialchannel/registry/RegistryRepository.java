package dev.steward.officialchannel.registry;

import dev.steward.officialchannel.Claim;
import dev.steward.officialchannel.ClaimKind;
import dev.steward.officialchannel.Entry;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class RegistryRepository {
  private static final String ENTRY =
      "select id, kind, platform, shown, canonical, fake, note from official_entry ";

  private final JdbcClient db;
  private final InstantSource clock;

  RegistryRepository(JdbcClient db, InstantSource clock) {
    this.db = db;
    this.clock = clock;
  }

  List<Entry> list() {
    return db.sql(ENTRY + "order by fake, kind, platform, shown limit 2000")
        .query(RegistryRepository::entry)
        .list();
  }

  List<Entry> find(Claim claim) {
    return db.sql(
            ENTRY
                + """
                where kind = ? and canonical = ? and (platform = ? or ? = '' or platform = '')
                order by fake, platform
                """)
        .params(claim.kind().code(), claim.canonical(), claim.platform(), claim.platform())
        .query(RegistryRepository::entry)
        .list();
  }

  List<Entry> alike(String skeleton) {
    return db.sql(ENTRY + "where skeleton = ? and not fake order by kind limit 5")
        .param(skeleton)
        .query(RegistryRepository::entry)
        .list();
  }

  void remove(Claim claim) {
    db.sql("delete from official_entry where kind = ? and canonical = ? and platform = ?")
        .params(claim.kind().code(), claim.canonical(), claim.platform())
        .update();
  }

  void add(Change change, Claim claim) {
    db.sql(
            """
            insert into official_entry (kind, platform, shown, canonical, skeleton, fake, note, change_id)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .param(claim.kind().code())
        .param(claim.platform())
        .param(change.value())
        .param(claim.canonical())
        .param(claim.skeleton())
        .param(change.act() == Change.Act.FAKE)
        .param(change.note())
        .param(change.id())
        .update();
  }

  long ask(Change.Act act, String value, String note, long by) {
    return db.sql(
            """
            insert into official_change (act, value, note, asked_by, asked_at) values (?, ?, ?, ?, ?) returning id
            """)
        .params(act.code(), value, note, by, now())
        .query(Long.class)
        .single();
  }

  List<Change> waiting() {
    return changes("where decision is null order by id limit 200");
  }

  Optional<Change> lock(long id) {
    return changes("where decision is null and id = ? for update", id).stream().findFirst();
  }

  private List<Change> changes(String where, Object... params) {
    return db.sql("select id, act, value, note, asked_by, asked_at from official_change " + where)
        .params(params)
        .query((rs, _) ->
            new Change(
                rs.getLong("id"),
                Change.Act.of(rs.getString("act")),
                rs.getString("value"),
                rs.getString("note"),
                rs.getLong("asked_by"),
                rs.getTimestamp("asked_at").toInstant()))
        .list();
  }

  void decide(long id, String decision, long by) {
    db.sql("update official_change set decision = ?, decided_by = ?, decided_at = ? where id = ?")
        .params(decision, by, now(), id)
        .update();
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }

  private static Entry entry(ResultSet rs, int row) throws SQLException {
    return new Entry(
        rs.getLong("id"),
        ClaimKind.of(rs.getString("kind")),
        rs.getString("platform"),
        rs.getString("shown"),
        rs.getString("canonical"),
        rs.getBoolean("fake"),
        rs.getString("note"));
  }
}
