package dev.steward.ticket.viewing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.steward.bench.SeededDatabase;
import dev.steward.platform.database.TestDatabase;
import dev.steward.ticket.TicketRow;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Pins the plans of the lists over a table with statistics: each view reads its own partial index
/// in order, and neither sorts nor looks at the table as a whole.
class ListPlanTests {
  private static final String DEEP = " and (updated_at, id) < (now() - interval '2 days', 19000)";
  private static TestDatabase database = TestDatabase.empty();

  @BeforeAll
  static void seed() throws Exception {
    database = SeededDatabase.create(20_000, 20_000);
  }

  @ParameterizedTest
  @CsvSource({
    "MINE, ticket_of_assignee",
    "UNASSIGNED, ticket_unassigned",
    "OPEN, ticket_open",
    "SOLVED, ticket_solved"
  })
  void readsItsOwnIndexInOrder(View view, String index) {
    for (String after : new String[] {"", DEEP}) {
      assertThat(plan(view, after))
          .contains("using " + index)
          .doesNotContain("Seq Scan")
          .doesNotContain("Sort");
    }
  }

  @Test
  void readsATeamsListWithoutLookingAtTheWholeTable() {
    assertThat(plan(View.TEAM, "")).contains("Index").doesNotContain("Seq Scan");
    assertThat(plan(View.TEAM, DEEP)).contains("Index").doesNotContain("Seq Scan");
  }

  private static String plan(View view, String after) {
    String condition =
        view.condition().replace(":agent", "7").replace(":teams", "'{1,2}'::bigint[]");
    String sql =
        "explain select %s from ticket t where %s%s order by updated_at desc, id desc limit 51"
            .formatted(TicketRow.COLUMNS, condition, after);
    return String.join(
        "\n",
        database.jdbc().sql(sql).query((rs, _) -> Objects.requireNonNull(rs.getString(1))).list());
  }
}
