package dev.steward.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.steward.platform.database.TestDatabase;
import java.sql.Connection;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SeedingTests {
  static final TestDatabase database = TestDatabase.create();

  @BeforeAll
  static void seed() throws Exception {
    try (Connection one = database.dataSource().getConnection();
        Connection two = database.dataSource().getConnection()) {
      new Seeding(one, two, SeedPlan.of(5_000, 15_000)).fill();
    }
  }

  @Test
  void fillsAsMuchAsWasAsked() {
    assertThat(count("select count(*) from ticket")).isEqualTo(5_000);
    assertThat(count("select count(*) from ticket_message")).isEqualTo(15_000);
    assertThat(
            count("select count(*) from ticket where status in ('new', 'open', 'pending', 'hold')"))
        .isBetween(60L, 180L);
  }

  @Test
  void keepsEveryReference() {
    assertThat(
            count(
                """
                select count(*) from ticket t
                where not exists (select from customer where id = t.customer_id)
                   or not exists (select from identity where id = t.identity_id and customer_id = t.customer_id)
                   or not exists (select from ticket_message where ticket_id = t.id)
                   or not exists (select from ticket_event where ticket_id = t.id and kind = 'created')
                   or t.assignee_id is not null and not exists (select from agent where id = t.assignee_id)
                   or t.team_id is not null and not exists (select from team where id = t.team_id)
                """))
        .isZero();
    assertThat(
            count(
                "select count(*) from ticket_message m where not exists (select from ticket where id = m.ticket_id)"))
        .isZero();
  }

  @Test
  void derivesTheColumnsFromTheRecords() {
    assertThat(
            count(
                """
                select count(*) from ticket t left join ticket_assignment a on a.ticket_id = t.id
                where t.assignee_id is distinct from a.agent_id or t.team_id is distinct from a.team_id
                   or t.status <> case
                     when exists (select from ticket_closure where ticket_id = t.id) then 'closed'
                     when exists (select from ticket_solution where ticket_id = t.id) then 'solved'
                     when exists (select from ticket_wait where ticket_id = t.id and for_whom = 'customer') then 'pending'
                     when exists (select from ticket_wait where ticket_id = t.id) then 'hold'
                     when exists (select from ticket_opening where ticket_id = t.id) then 'open'
                     else 'new' end
                """))
        .isZero();
  }

  @Test
  void leavesAllReadersOfTheLogBehindTheSeed() {
    assertThat(count("select count(*) from event_reader")).isPositive();
    assertThat(
            count(
                "select count(*) from event_reader where seq <> (select max(seq) from ticket_event)"))
        .isZero();
  }

  private static long count(String sql) {
    return database.jdbc().sql(sql).query(Long.class).single();
  }
}
