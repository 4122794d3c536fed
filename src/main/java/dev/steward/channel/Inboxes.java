package dev.steward.channel;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// The addresses of ours that customers write to.
@Service
public class Inboxes {
  private static final RowMapper<Inbox> INBOX =
      (rs, _) ->
          new Inbox(
              new InboxId(rs.getLong("id")),
              ChannelName.of(rs.getString("channel")),
              rs.getString("name"),
              rs.getString("address"),
              Optional.ofNullable(rs.getObject("team_id", Long.class)));

  /// How long an inbox is taken as it was last seen; a change at another node takes that long to
  /// arrive.
  private static final Duration REMEMBERED = Duration.ofSeconds(5);

  private final JdbcClient db;
  private final InstantSource clock;
  private final Map<InboxId, Seen> seen = new ConcurrentHashMap<>();

  Inboxes(JdbcClient db, InstantSource clock) {
    this.db = db;
    this.clock = clock;
  }

  /// All of them, oldest first.
  public List<Inbox> list() {
    return db.sql("select id, channel, name, address, team_id from inbox order by id")
        .query(INBOX)
        .list();
  }

  /// The inbox of that id; asked for with every mail, and therefore remembered for a few seconds.
  public Optional<Inbox> find(InboxId id) {
    Seen last = seen.get(id);
    if (last != null && last.until().isAfter(clock.instant())) {
      return Optional.of(last.inbox());
    }
    Optional<Inbox> found = load(id);
    found.ifPresent(inbox -> seen.put(id, new Seen(inbox, clock.instant().plus(REMEMBERED))));
    return found;
  }

  private Optional<Inbox> load(InboxId id) {
    return db.sql("select id, channel, name, address, team_id from inbox where id = ?")
        .param(id.value())
        .query(INBOX)
        .optional();
  }

  /// Opens an inbox, or gives back the one of that address.
  public InboxId open(ChannelName channel, String name, String address, Optional<Long> team) {
    seen.clear();
    return db.sql(
            """
            insert into inbox (channel, name, address, team_id, created_at) values (?, ?, ?, ?, ?)
            on conflict on constraint inbox_address_once do update set name = excluded.name
            returning id
            """)
        .param(channel.code())
        .param(name)
        .param(address.toLowerCase(Locale.ROOT))
        .param(team.orElse(null))
        .param(Timestamp.from(clock.instant()))
        .query((rs, _) -> new InboxId(rs.getLong(1)))
        .single();
  }

  private record Seen(Inbox inbox, Instant until) {}
}
