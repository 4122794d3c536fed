package dev.steward.satisfaction.rating;

import dev.steward.customer.IdentityId;
import dev.steward.ticket.TicketId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class RatingRepository {
  private static final String RATING =
      "select ask_id, ticket_id, score, solved, comment, given_at from rating ";

  private final JdbcClient db;
  private final InstantSource clock;

  RatingRepository(JdbcClient db, InstantSource clock) {
    this.db = db;
    this.clock = clock;
  }

  /// @return whether this solution had not been asked about
  boolean ask(
      TicketId ticket,
      long solution,
      IdentityId identity,
      OptionalLong solver,
      byte[] token,
      Duration valid) {
    Instant now = clock.instant();
    return db.sql(
                """
                insert into rating_ask (ticket_id, solution, identity_id, solver_id, token_hash, asked_at, expires_at)
                values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                """)
            .param(ticket.value())
            .param(solution)
            .param(identity.value())
            .param(solver.isPresent() ? solver.getAsLong() : null)
            .param(token)
            .param(Timestamp.from(now))
            .param(Timestamp.from(now.plus(valid)))
            .update()
        == 1;
  }

  Optional<Ask> byToken(byte[] token) {
    return db.sql(
            "select id, ticket_id, identity_id from rating_ask where token_hash = ? and expires_at > ?")
        .params(token, Timestamp.from(clock.instant()))
        .query((rs, _) -> ask(rs))
        .optional();
  }

  /// The question about the last solution of a ticket.
  Optional<Ask> newest(TicketId ticket) {
    return db.sql(
            """
            select id, ticket_id, identity_id from rating_ask where ticket_id = ? and expires_at > ?
            order by solution desc limit 1
            """)
        .params(ticket.value(), Timestamp.from(clock.instant()))
        .query((rs, _) -> ask(rs))
        .optional();
  }

  private static Ask ask(ResultSet rs) throws SQLException {
    return new Ask(
        rs.getLong("id"),
        new TicketId(rs.getLong("ticket_id")),
        new IdentityId(rs.getLong("identity_id")));
  }

  /// @return whether it was the first answer
  boolean give(Ask ask, @Nullable Integer score, boolean solved, String comment) {
    return db.sql("insert into rating values (?, ?, ?, ?, ?, ?) on conflict do nothing")
            .param(ask.id())
            .param(ask.ticket().value())
            .param(score)
            .param(solved)
            .param(comment)
            .param(Timestamp.from(clock.instant()))
            .update()
        == 1;
  }

  Optional<Rating> of(long ask) {
    return db.sql(RATING + "where ask_id = ?")
        .param(ask)
        .query(RatingRepository::rating)
        .optional();
  }

  List<Rating> of(TicketId ticket) {
    return db.sql(RATING + "where ticket_id = ? order by given_at")
        .param(ticket.value())
        .query(RatingRepository::rating)
        .list();
  }

  void followUp(long ask) {
    db.sql("insert into rating_follow_up (ask_id, made_at) values (?, ?) on conflict do nothing")
        .params(ask, Timestamp.from(clock.instant()))
        .update();
  }

  List<Rating> toFollowUp(int limit) {
    return db.sql(
            """
            select r.ask_id, r.ticket_id, r.score, r.solved, r.comment, r.given_at
            from rating_follow_up f join rating r using (ask_id) where f.done_at is null order by f.made_at limit ?
            """)
        .param(limit)
        .query(RatingRepository::rating)
        .list();
  }

  boolean done(long ask, long by) {
    return db.sql(
                "update rating_follow_up set done_by = ?, done_at = ? where ask_id = ? and done_at is null")
            .params(by, Timestamp.from(clock.instant()), ask)
            .update()
        == 1;
  }

  private static Rating rating(ResultSet rs, int row) throws SQLException {
    int score = rs.getInt("score");
    return new Rating(
        rs.getLong("ask_id"),
        new TicketId(rs.getLong("ticket_id")),
        rs.wasNull() ? OptionalInt.empty() : OptionalInt.of(score),
        rs.getBoolean("solved"),
        rs.getString("comment"),
        rs.getTimestamp("given_at").toInstant());
  }
}
