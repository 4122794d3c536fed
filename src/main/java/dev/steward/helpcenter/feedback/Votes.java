package dev.steward.helpcenter.feedback;

import dev.steward.helpcenter.ArticleId;
import dev.steward.helpcenter.HelpError;
import dev.steward.platform.error.Refusal;
import dev.steward.platform.token.Signer;
import dev.steward.platform.token.Tokens;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Takes and counts votes.
@Component
public class Votes {
  /// Votes from one network in an hour; beyond them further ones are refused.
  public static final int PER_HOUR = 60;

  private static final int LONGEST_COMMENT = 1_000;

  private final JdbcClient db;
  private final Signer signer;
  private final InstantSource clock;

  Votes(JdbcClient db, Signer signer, InstantSource clock) {
    this.db = db;
    this.signer = signer;
    this.clock = clock;
  }

  /// What a visitor thinks of an article.
  ///
  /// @param visitor random token of the visitor's browser
  /// @param network where the vote came from, for instance an address
  public record Vote(
      ArticleId article,
      Locale locale,
      String visitor,
      String network,
      boolean helpful,
      Optional<Reason> reason,
      String comment) {}

  /// Why an article did not help.
  public enum Reason {
    WRONG,
    UNCLEAR,
    INCOMPLETE,
    OTHER;

    /// The name in the database, in forms and in message keys.
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// How an article is judged in a language.
  public record Tally(long article, Locale locale, long helpful, long all) {}

  /// What somebody wrote about an article.
  public record Comment(
      Locale locale, boolean helpful, Optional<String> reason, String comment, Instant at) {}

  /// Counts the vote, in place of an earlier one of the same visitor.
  ///
  /// @throws Refusal [HelpError#TOO_MANY_VOTES] from a network that votes all the time
  @Transactional
  public void take(Vote vote) {
    Instant now = clock.instant();
    byte[] network = signer.sign("help-vote-network", vote.network());
    long recent =
        db.sql("select count(*) from help_vote where network = ? and voted_at > ?")
            .params(network, Timestamp.from(now.minus(Duration.ofHours(1))))
            .query(Long.class)
            .single();
    if (recent >= PER_HOUR) {
      throw new Refusal(HelpError.TOO_MANY_VOTES);
    }
    String comment = vote.comment().strip();
    db.sql(
            """
            insert into help_vote
              (article_id, locale, visitor, network, helpful, reason, comment, voted_at)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (article_id, locale, visitor) do update
            set helpful = excluded.helpful, reason = excluded.reason, comment = excluded.comment,
                voted_at = excluded.voted_at
            """)
        .param(vote.article().value())
        .param(vote.locale().toLanguageTag())
        .param(Tokens.hash(vote.visitor()))
        .param(network)
        .param(vote.helpful())
        .param(vote.helpful() ? null : vote.reason().map(Reason::code).orElse(null))
        .param(comment.substring(0, Math.min(comment.length(), LONGEST_COMMENT)))
        .param(Timestamp.from(now))
        .update();
  }

  /// How every article with votes is judged.
  public List<Tally> tallies() {
    return db.sql(
            """
            select article_id, locale, count(*) filter (where helpful) as helpful, count(*) as votes
            from help_vote group by article_id, locale
            """)
        .query((row, _) ->
            new Tally(
                row.getLong("article_id"),
                Locale.forLanguageTag(row.getString("locale")),
                row.getLong("helpful"),
                row.getLong("votes")))
        .list();
  }

  /// One vote, in nobody's name.
  public record Cast(long id, boolean helpful, Instant at) {}

  /// The votes about an article, newest first; at most a thousand.
  public List<Cast> cast(ArticleId article) {
    return db.sql(
            """
            select id, helpful, voted_at from help_vote where article_id = ?
            order by voted_at desc, id desc limit 1000
            """)
        .param(article.value())
        .query((row, _) ->
            new Cast(
                row.getLong("id"),
                row.getBoolean("helpful"),
                row.getTimestamp("voted_at").toInstant()))
        .list();
  }

  /// How an article is judged, in all languages together.
  public Tally tally(ArticleId article) {
    return db.sql(
            "select count(*) filter (where helpful), count(*) from help_vote where article_id = ?")
        .param(article.value())
        .query((row, _) -> new Tally(article.value(), Locale.ROOT, row.getLong(1), row.getLong(2)))
        .single();
  }

  /// The newest comments about an article.
  public List<Comment> comments(ArticleId article) {
    return db.sql(
            """
            select locale, helpful, reason, comment, voted_at from help_vote
            where article_id = ? and (comment <> '' or reason is not null)
            order by voted_at desc limit 50
            """)
        .param(article.value())
        .query((row, _) ->
            new Comment(
                Locale.forLanguageTag(row.getString("locale")),
                row.getBoolean("helpful"),
                Optional.ofNullable(row.getString("reason")),
                row.getString("comment"),
                row.getTimestamp("voted_at").toInstant()))
        .list();
  }
}
