package dev.steward.channel;

import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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

  private final JdbcClient db;
  private final InstantSource clock;

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

  /// The inbox of that id.
  public Optional<Inbox> find(InboxId id) {
    return db.sql("select id, channel, name, address, team_id from inbox where id = ?")
        .param(id.value())
        .query(INBOX)
        .optional();
  }

  /// Opens an inbox, or gives back the one of that address.
  public InboxId open(ChannelName channel, String name, String address, Optional<Long> team) {
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
}
