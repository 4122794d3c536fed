package dev.steward.helpcenter.editing;

import static dev.steward.ticket.World.desk;
import static dev.steward.ticket.World.na;
import static org.assertj.core.api.Assertions.assertThat;

import dev.steward.audit.Actor;
import dev.steward.helpcenter.ArticleId;
import dev.steward.helpcenter.SectionId;
import dev.steward.helpcenter.Wording;
import dev.steward.helpcenter.content.Articles;
import dev.steward.helpcenter.content.Placement;
import dev.steward.helpcenter.content.Shelves;
import dev.steward.platform.BaseUrl;
import dev.steward.platform.web.Messages;
import dev.steward.staff.Agents;
import dev.steward.staff.post.Letter;
import dev.steward.staff.post.StaffPost;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;

class ReviewRemindersTests {

  @Test
  void remindsTheOwnerOnceForEachDate() {
    String title = "Kept " + UUID.randomUUID();
    ArticleId id = article(title);
    var post = new Box();
    ReviewReminders reminders =
        new ReviewReminders(
            desk.jdbc(),
            desk.the(Agents.class),
            post,
            desk.the(Messages.class),
            desk.the(BaseUrl.class),
            Instant::now);
    due(id, LocalDate.now(ZoneOffset.UTC).plusDays(3));
    drain(reminders);
    assertThat(post.about(title)).as("not yet").isEmpty();
    due(id, LocalDate.now(ZoneOffset.UTC).minusDays(1));
    drain(reminders);
    drain(reminders);
    assertThat(post.about(title))
        .singleElement()
        .satisfies(letter -> {
          assertThat(letter.to().id()).isEqualTo(na.agentId());
          assertThat(letter.text()).contains("/desk/knowledge/" + id.value() + "/en");
        });
    due(id, LocalDate.now(ZoneOffset.UTC).minusDays(2));
    drain(reminders);
    assertThat(post.about(title)).hasSize(2);
  }

  private static void drain(ReviewReminders reminders) {
    boolean more = true;
    while (more) {
      more = Boolean.TRUE.equals(desk.transactions().execute(_ -> reminders.remind()));
    }
  }

  private static void due(ArticleId id, LocalDate day) {
    desk.jdbc()
        .sql("update help_article set review_by = ?, owner_id = ? where id = ?")
        .params(day, na.agentId().value(), id.value())
        .update();
  }

  private static ArticleId article(String title) {
    Shelves shelves = desk.the(Shelves.class);
    String name = "review-" + UUID.randomUUID();
    SectionId section =
        shelves.section(shelves.category(name, "key-round", Actor.OPERATOR), name, Actor.OPERATOR);
    Articles articles = desk.the(Articles.class);
    ArticleId id = articles.create(Placement.of(section, name, 1), Actor.OPERATOR);
    var wording = new Wording(title, "", List.of(), Wording.Format.MARKDOWN, "Words.");
    articles.write(id, Locale.ENGLISH, wording, "", OptionalInt.empty(), Actor.OPERATOR);
    return id;
  }

  /** Keeps letters instead of sending them. */
  private static final class Box implements StaffPost {
    private final Queue<Letter> letters = new ConcurrentLinkedQueue<>();

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void send(Letter letter) {
      letters.add(letter);
    }

    List<Letter> about(String title) {
      return letters.stream().filter(letter -> letter.text().contains(title)).toList();
    }
  }
}
