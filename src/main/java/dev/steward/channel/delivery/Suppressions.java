package dev.steward.channel.delivery;

import dev.steward.channel.ChannelName;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// The addresses we have stopped writing to.
///
/// An address is suppressed after [#HARD_BOUNCES] of our deliveries to it failed for good, or when
/// its owner complained. After a complaint a person's answer still goes out; nothing that the desk
/// says by itself does. Only reports that name a delivery by a return address we signed count, each
/// delivery once, so that nobody can silence somebody else.
@Service
public class Suppressions {
  /// So many hard bounces suppress an address.
  public static final int HARD_BOUNCES = 3;

  static final String BOUNCES = "bounces";
  static final String COMPLAINT = "complaint";

  private final JdbcClient db;
  private final InstantSource clock;

  Suppressions(JdbcClient db, InstantSource clock) {
    this.db = db;
    this.clock = clock;
  }

  /// Whether nothing of this kind is sent to the address.
  ///
  /// @param personal a person's answer, in contrast to what the desk says by itself
  public boolean holds(ChannelName channel, String address, boolean personal) {
    return db.sql(
            """
            select exists (
              select from suppression
              where channel = :channel and address = :address and suppressed_at is not null
                and (reason = 'bounces' or not :personal))
            """)
        .param("channel", channel.code())
        .param("address", normal(address))
        .param("personal", personal)
        .query(Boolean.class)
        .single();
  }

  /// The addresses that are suppressed, newest first, at most so many.
  public List<Suppression> list(int limit) {
    return db.sql(
            """
            select channel, address, reason, suppressed_at from suppression
            where suppressed_at is not null order by suppressed_at desc limit ?
            """)
        .param(limit)
        .query((rs, _) -> suppression(rs))
        .list();
  }

  /// Those among the addresses that a conversation has written to.
  public List<Suppression> ofConversation(long conversation) {
    return db.sql(
            """
            select channel, address, reason, suppressed_at from suppression s
            where suppressed_at is not null
              and (channel, address) in (
                select channel, lower(recipient) from delivery where conversation = ?)
            order by address
            """)
        .param(conversation)
        .query((rs, _) -> suppression(rs))
        .list();
  }

  /// Lets mail go to the address again and forgets its bounces.
  ///
  /// @return whether it was suppressed
  public boolean lift(ChannelName channel, String address) {
    return db.sql(
            "delete from suppression where channel = ? and address = ? returning suppressed_at")
        .params(channel.code(), normal(address))
        .query((rs, _) -> rs.getTimestamp(1) != null)
        .optional()
        .orElse(false);
  }

  /// Counts a hard bounce; true when this one suppressed the address.
  boolean bounced(ChannelName channel, String address) {
    return db.sql(
                """
                insert into suppression as s (channel, address, reason, hard_bounces, suppressed_at, updated_at)
                values (:channel, :address, 'bounces', 1, case when 1 >= :enough then cast(:now as timestamptz) end, :now)
                on conflict (channel, address) do update set
                  hard_bounces = s.hard_bounces + 1,
                  reason = case when s.hard_bounces + 1 >= :enough then 'bounces' else s.reason end,
                  suppressed_at = coalesce(s.suppressed_at, case when s.hard_bounces + 1 >= :enough then cast(:now as timestamptz) end),
                  updated_at = :now
                returning hard_bounces
                """)
            .param("channel", channel.code())
            .param("address", normal(address))
            .param("enough", HARD_BOUNCES)
            .param("now", Timestamp.from(clock.instant()))
            .query(Integer.class)
            .single()
        == HARD_BOUNCES;
  }

  /// Notes a complaint; true when it suppressed the address.
  boolean complained(ChannelName channel, String address) {
    return db.sql(
                """
                insert into suppression as s (channel, address, reason, suppressed_at, updated_at)
                values (:channel, :address, 'complaint', :now, :now)
                on conflict (channel, address) do update
                  set reason = 'complaint', suppressed_at = :now, updated_at = :now
                  where s.suppressed_at is null
                """)
            .param("channel", channel.code())
            .param("address", normal(address))
            .param("now", Timestamp.from(clock.instant()))
            .update()
        == 1;
  }

  /// It arrived, so earlier bounces say nothing any more. A complaint stands.
  void arrived(ChannelName channel, String address) {
    db.sql("delete from suppression where channel = ? and address = ? and reason = 'bounces'")
        .params(channel.code(), normal(address))
        .update();
  }

  private static Suppression suppression(ResultSet rs) throws SQLException {
    return new Suppression(
        ChannelName.of(rs.getString("channel")),
        rs.getString("address"),
        rs.getString("reason"),
        rs.getTimestamp("suppressed_at").toInstant());
  }

  private static String normal(String address) {
    return address.toLowerCase(Locale.ROOT);
  }
}
