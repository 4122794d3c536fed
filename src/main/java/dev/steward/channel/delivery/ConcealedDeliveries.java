package dev.steward.channel.delivery;

import dev.steward.channel.ChannelName;
import dev.steward.channel.Channels;
import dev.steward.channel.Composed;
import dev.steward.channel.OutboundMessage;
import dev.steward.platform.blob.BlobKey;
import dev.steward.platform.blob.BlobStore;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Gives deliveries other bytes, for redaction: what has not left gets its message composed anew,
/// what has left keeps only its record.
@Component
public class ConcealedDeliveries {
  private final JdbcClient db;
  private final Channels channels;
  private final BlobStore blobs;
  private final ApplicationEventPublisher events;
  private final InstantSource clock;

  ConcealedDeliveries(
      JdbcClient db,
      Channels channels,
      BlobStore blobs,
      ApplicationEventPublisher events,
      InstantSource clock) {
    this.db = db;
    this.channels = channels;
    this.blobs = blobs;
    this.events = events;
    this.clock = clock;
  }

  /// The deliveries of a message that are not concealed yet, locked.
  public List<Held> lock(long message) {
    return db.sql(
            """
            select id, channel, recipient, state, blob from delivery
            where message = ? and concealed_at is null order by id for update
            """)
        .param(message)
        .query((rs, _) ->
            new Held(
                rs.getLong("id"),
                ChannelName.of(rs.getString("channel")),
                rs.getString("recipient"),
                DeliveryState.of(rs.getString("state")),
                BlobKey.of(rs.getBytes("blob"))))
        .list();
  }

  /// Composes a delivery that has not left anew, under the same number, due when it was.
  public void recompose(Held held, OutboundMessage message) {
    Composed composed = channels.require(held.channel()).compose(message, held.id());
    BlobKey bytes = blobs.put(composed.raw());
    db.sql(
            """
            update delivery set blob = ?, external_id = ?, envelope_from = ?, envelope_to = ? where id = ?
            """)
        .params(
            bytes.bytes(),
            composed.externalId(),
            composed.envelopeFrom(),
            composed.envelopeTo().toArray(String[]::new),
            held.id())
        .update();
    tell(held, bytes);
  }

  /// Leaves only the record of a delivery. It cannot be sent again; one that was waiting never
  /// leaves.
  public void conceal(Held held, BlobKey placeholder) {
    db.sql(
            """
            update delivery set blob = ?, concealed_at = ?, detail = null,
              state = case when state = 'queued' then 'cancelled' else state end
            where id = ?
            """)
        .params(placeholder.bytes(), Timestamp.from(clock.instant()), held.id())
        .update();
    tell(held, placeholder);
  }

  /// How many deliveries these messages have that can still leave, or that cannot.
  public int count(Collection<Long> messages, boolean waiting) {
    return db.sql(
            """
            select count(*) from delivery
            where message = any(?) and concealed_at is null and (state in ('queued', 'sending')) = ?
            """)
        .params(messages.toArray(Long[]::new), waiting)
        .query(Integer.class)
        .single();
  }

  private void tell(Held held, BlobKey bytes) {
    events.publishEvent(new DeliveryConcealed(held.id(), bytes));
  }

  /// A delivery and the bytes it names.
  public record Held(
      long id, ChannelName channel, String recipient, DeliveryState state, BlobKey blob) {
    /// Whether its bytes can still leave.
    public boolean isWaiting() {
      return state == DeliveryState.QUEUED || state == DeliveryState.SENDING;
    }
  }
}
