package dev.steward.channel.intake;

import dev.steward.channel.InboxId;
import dev.steward.platform.database.ArrayLiteral;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class IntakeRepository {
  private static final String INSERT =
      """
      insert into intake (channel, inbox_id, dedupe_key, via, envelope, recipients, received_at, blob, size,
                          outcome, reason, sender, subject)
      select channel, inbox, dedupe_key, via, envelope::jsonb, recipients::text[], received_at::timestamptz, blob, size,
             outcome, reason, sender, subject
      from unnest(?::text[], ?::bigint[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::bytea[], ?::integer[],
                  ?::text[], ?::text[], ?::text[], ?::text[])
        as arrival(channel, inbox, dedupe_key, via, envelope, recipients, received_at, blob, size,
                   outcome, reason, sender, subject)
      on conflict on constraint intake_once do nothing
      returning id, channel, dedupe_key
      """;

  private final JdbcClient db;
  private final JsonMapper json;

  IntakeRepository(JdbcClient db, JsonMapper json) {
    this.db = db;
    this.json = json;
  }

  /// The numbers of those that are new; what is there already gets none. Waits for concurrent
  /// inserts of the same inputs to end; all insert in the order of the keys.
  Map<IntakeKey, Long> insert(SortedMap<IntakeKey, Arrival> arrivals) {
    Collection<Arrival> all = arrivals.values();
    List<IntakeRow> rows = all.stream().map(arrival -> IntakeRow.of(arrival.reading())).toList();
    Map<IntakeKey, Long> fresh = new TreeMap<>();
    db.sql(INSERT)
        .param(column(all, a -> a.input().channel().code()))
        .param(all.stream().map(a -> number(a.input().inbox())).toArray(Long[]::new))
        .param(column(all, a -> a.input().dedupeKey()))
        .param(column(all, a -> a.input().via()))
        .param(column(all, a -> json.writeValueAsString(a.input().envelope())))
        .param(column(all, a -> ArrayLiteral.of(a.input().recipients())))
        .param(column(all, a -> a.input().receivedAt().toString()))
        .param(all.stream().map(a -> a.raw().key().bytes()).toArray(byte[][]::new))
        .param(all.stream().map(a -> a.input().raw().length).toArray(Integer[]::new))
        .param(rows.stream().map(IntakeRow::code).toArray(String[]::new))
        .param(rows.stream().map(row -> row.reason().orElse(null)).toArray(String[]::new))
        .param(column(all, Arrival::sender))
        .param(column(all, Arrival::subject))
        .query(rs -> {
          fresh.put(new IntakeKey(rs.getString(2), rs.getString(3)), rs.getLong(1));
        });
    return fresh;
  }

  private static String[] column(Collection<Arrival> all, Function<Arrival, String> value) {
    return all.stream().map(value).toArray(String[]::new);
  }

  private static @Nullable Long number(Optional<InboxId> inbox) {
    return inbox.map(InboxId::value).orElse(null);
  }

  /// What became of an input that is there already.
  Accepted repeated(IntakeKey key) {
    return db.sql("select id, outcome from intake where channel = ? and dedupe_key = ?")
        .params(key.channel(), key.dedupeKey())
        .query((rs, _) ->
            new Accepted(
                rs.getLong("id"),
                Accepted.Outcome.valueOf(rs.getString("outcome").toUpperCase(Locale.ROOT)),
                true))
        .single();
  }

  void quarantine(long intake, String reason) {
    db.sql("update intake set outcome = 'quarantine', reason = ? where id = ?")
        .params(reason, intake)
        .update();
  }
}
