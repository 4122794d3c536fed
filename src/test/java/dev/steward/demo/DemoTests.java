package dev.steward.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.steward.TestDesk;
import dev.steward.channel.intake.IntakeArchive;
import dev.steward.staff.Agents;
import java.util.List;
import org.junit.jupiter.api.Test;

class DemoTests {
  static final TestDesk desk =
      TestDesk.start(
          "spring.profiles.active=demo", "steward.email.border.authserv-ids=mx.example.exchange");

  @Test
  void fillsAnEmptyDeskWithTicketsOfEveryStatus() {
    assertThat(count("select count(*) from ticket")).isBetween(20L, 35L);
    assertThat(texts("select distinct status from ticket"))
        .containsExactlyInAnyOrder("new", "open", "pending", "hold", "solved", "closed");
    assertThat(texts("select distinct language from ticket")).contains("en", "zh-CN");
  }

  @Test
  void spreadsWhatHappenedOverTheLastDays() {
    assertThat(count("select extract(day from max(updated_at) - min(created_at)) from ticket"))
        .isGreaterThanOrEqualTo(3);
    assertThat(count("select count(*) from ticket where updated_at > now()")).isZero();
    // forms are filled in while the demo starts, as customers do
    assertThat(
            texts(
                """
                select concat_ws(' ', e.kind, e.actor_kind, t.channel) from ticket_event e join ticket t on t.id = e.ticket_id
                where e.actor_kind not in ('rule', 'system') and t.channel <> 'form' and e.at > now() - interval '30 minutes'
                """))
        .isEmpty();
  }

  @Test
  void keepsConversationsTogether() {
    assertThat(
            count(
                """
                select count(*) from ticket t where exists (
                  select from ticket_message m where m.ticket_id = t.id and m.author_kind = 'agent') and
                  (select count(*) from ticket_message m where m.ticket_id = t.id and m.author_kind = 'customer') > 1
                """))
        .isGreaterThanOrEqualTo(6);
    assertThat(count("select count(*) from ticket_note")).isPositive();
    assertThat(count("select count(*) from attachment")).isGreaterThanOrEqualTo(5);
  }

  @Test
  void holdsAFailedDeliveryAndAQuarantinedMail() {
    assertThat(count("select count(*) from delivery where state = 'failed'")).isEqualTo(1);
    assertThat(desk.the(IntakeArchive.class).quarantine(Long.MAX_VALUE, 10)).hasSize(1);
  }

  @Test
  void isLeftAloneTheSecondTime() {
    long before = count("select count(*) from ticket_event");
    desk.the(DemoLoader.class).start();
    assertThat(count("select count(*) from ticket_event")).isEqualTo(before);
    assertThat(desk.the(Agents.class).list()).hasSize(3);
  }

  @Test
  void letsEachAgentInOnce() {
    List<String> lines = desk.the(DemoGreeting.class).lines();
    assertThat(lines).hasSize(4);
    assertThat(lines.subList(1, 4)).allMatch(line -> line.contains("/link/"));
  }

  private static long count(String sql) {
    return desk.jdbc().sql(sql).query(Long.class).single();
  }

  private static List<String> texts(String sql) {
    return desk.jdbc().sql(sql).query((rs, _) -> rs.getString(1)).list();
  }
}
