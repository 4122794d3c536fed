package dev.steward.helpcenter.editing;

import dev.steward.platform.BaseUrl;
import dev.steward.platform.web.Messages;
import dev.steward.staff.Agent;
import dev.steward.staff.AgentId;
import dev.steward.staff.Agents;
import dev.steward.staff.post.Letter;
import dev.steward.staff.post.StaffPost;
import java.sql.Date;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Writes to the owner of an article when somebody must have looked at it again; once for each
/// date. While no mail can leave nobody counts as told, and the list of articles shows what is due
/// anyway.
@Component
class ReviewReminders {
  private final JdbcClient db;
  private final Agents agents;
  private final StaffPost post;
  private final Messages messages;
  private final BaseUrl baseUrl;
  private final InstantSource clock;

  ReviewReminders(
      JdbcClient db,
      Agents agents,
      StaffPost post,
      Messages messages,
      BaseUrl baseUrl,
      InstantSource clock) {
    this.db = db;
    this.agents = agents;
    this.post = post;
    this.messages = messages;
    this.baseUrl = baseUrl;
    this.clock = clock;
  }

  private record Due(long article, long owner, LocalDate reviewBy, String title, String language) {}

  /// Tells one owner.
  ///
  /// @return whether there was one to tell
  @Transactional
  boolean remind() {
    Optional<Due> due = post.isReady() ? claim() : Optional.empty();
    due.ifPresent(each -> agents.find(new AgentId(each.owner())).ifPresent(to -> tell(each, to)));
    return due.isPresent();
  }

  private void tell(Due due, Agent to) {
    String address = baseUrl.of("/desk/knowledge/" + due.article() + "/" + due.language());
    post.send(
        new Letter(
            to,
            messages.text(to.locale(), "review-reminder.subject", due.title()),
            messages.text(
                to.locale(), "review-reminder.text", due.title(), due.reviewBy(), address)));
  }

  /// Claims by marking, in the transaction in which the letter is queued.
  private Optional<Due> claim() {
    return db.sql(
            """
            update help_article a set review_told = review_by
            where id = (
              select id from help_article
              where review_by <= ? and owner_id is not null and review_told is distinct from review_by
                and exists (select from help_translation t where t.article_id = help_article.id
                  and t.archived_at is null)
              order by review_by limit 1 for update skip locked)
            returning id, owner_id, review_by,
              (select v.title from help_translation t
                join help_version v on v.id = coalesce(t.published_id, t.draft_id)
                where t.article_id = a.id and t.archived_at is null order by t.locale limit 1) as title,
              (select t.locale from help_translation t
                where t.article_id = a.id and t.archived_at is null order by t.locale limit 1) as locale
            """)
        .param(Date.valueOf(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)))
        .query((row, _) ->
            new Due(
                row.getLong("id"),
                row.getLong("owner_id"),
                row.getDate("review_by").toLocalDate(),
                row.getString("title"),
                row.getString("locale")))
        .optional();
  }
}
