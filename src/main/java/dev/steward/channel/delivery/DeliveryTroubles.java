package dev.steward.channel.delivery;

import dev.steward.channel.InboxId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Deliveries that did not go as they should, for whoever runs the desk.
@Service
public class DeliveryTroubles {
  private static final int MOST_COUNTED = 100;

  private final JdbcClient db;
  private final InstantSource clock;
  private final ApplicationEventPublisher events;

  DeliveryTroubles(JdbcClient db, InstantSource clock, ApplicationEventPublisher events) {
    this.db = db;
    this.clock = clock;
    this.events = events;
  }

  /// The deliveries of a group, newest first.
  ///
  /// @param before number of the last one of the page before; [Long#MAX_VALUE] for the first page
  public List<DeliveryInView> list(DeliveryGroup group, long before, int limit) {
    return db.sql(
            "select "
                + DeliveryRepository.COLUMNS
                + ", inbox_id, kind, conversation, settled_at from delivery where "
                + group.condition()
                + " and id < ? order by id desc limit ?")
        .params(before, limit)
        .query((rs, _) -> inView(rs))
        .list();
  }

  /// How many wait for a person; counts no further than a hundred.
  public int count() {
    return db.sql(
            "select count(*) from (select from delivery where "
                + DeliveryGroup.ATTENTION.condition()
                + " limit ?) waiting")
        .param(MOST_COUNTED)
        .query(Integer.class)
        .single();
  }

  /// Calls one back that has not left yet, however often it was tried. False if it is not waiting.
  @Transactional
  public boolean withdraw(long delivery) {
    Optional<DeliveryChanged> withdrawn =
        db.sql(
                """
                update delivery set state = 'cancelled', finished_at = ? where id = ? and state = 'queued'
                returning id, conversation, message, state
                """)
            .params(Timestamp.from(clock.instant()), delivery)
            .query((rs, _) -> DeliveryRepository.changed(rs))
            .optional();
    withdrawn.ifPresent(events::publishEvent);
    return withdrawn.isPresent();
  }

  /// Notes that a person has seen it and nothing more is to be done. What happened stays as it is.
  /// False if it is no trouble or settled already.
  public boolean settle(long delivery, long byAgent) {
    return db.sql(
                "update delivery set settled_at = ?, settled_by = ? where id = ? and "
                    + DeliveryGroup.ATTENTION.condition())
            .params(Timestamp.from(clock.instant()), byAgent, delivery)
            .update()
        == 1;
  }

  private static DeliveryInView inView(ResultSet rs) throws SQLException {
    return new DeliveryInView(
        DeliveryRepository.delivery(rs),
        new InboxId(rs.getLong("inbox_id")),
        rs.getString("kind"),
        rs.getLong("conversation"),
        rs.getTimestamp("settled_at") != null);
  }
}
