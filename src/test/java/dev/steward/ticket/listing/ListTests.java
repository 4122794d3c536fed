package dev.steward.ticket.listing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.steward.ticket.Ticket;
import dev.steward.ticket.TicketId;
import dev.steward.ticket.World;
import dev.steward.ticket.condition.Condition;
import dev.steward.ticket.condition.Conditions;
import dev.steward.ticket.condition.Operator;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Walks lists page by page, both ways, in every order and grouping.
class ListTests {
  private static final Lists lists = World.desk.the(Lists.class);
  private static final Condition OPEN =
      Condition.of("status", Operator.IS, "new", "open", "pending", "hold");
  private static final String TAG = "walked";
  private static final List<TicketId> made = new ArrayList<>();

  @BeforeAll
  static void makeTickets() {
    var random = new Random(3);
    for (int i = 0; i < 40; i++) {
      Ticket ticket = World.ticketFrom(World.someone("walk"));
      made.add(ticket.id());
      World.desk
          .jdbc()
          .sql(
              """
              update ticket set tags = array['walked'], priority = ?, status = ?, updated_at = now() - ? * interval '1 minute',
                waiting_since = case when ? > 3 then now() - ? * interval '1 minute' end where id = ?
              """)
          .params(
              List.of("low", "normal", "high", "urgent").get(random.nextInt(4)),
              List.of("new", "open", "pending").get(random.nextInt(3)),
              random.nextInt(8),
              random.nextInt(8),
              random.nextInt(5),
              ticket.id().value())
          .update();
    }
  }

  @Test
  void showsEveryTicketOnceInEveryOrderAndGrouping() {
    Conditions asked = Conditions.all(OPEN, Condition.of("tags", Operator.HAS_ANY, TAG));
    for (Sort sort : Scope.OPEN.sorts()) {
      for (Grouping grouping : Grouping.all()) {
        for (boolean down : new boolean[] {true, false}) {
          Layout layout = new Layout(Column.USUAL, sort, down, grouping);
          List<TicketId> whole = ids(page(asked, layout, Optional.empty(), false, 100));
          assertThat(whole).containsExactlyInAnyOrderElementsOf(made);
          walk(asked, layout, whole);
        }
      }
    }
  }

  private static void walk(Conditions asked, Layout layout, List<TicketId> whole) {
    List<TicketId> there = new ArrayList<>();
    Optional<Position> from = Optional.empty();
    Lists.ListPage page;
    do {
      page = page(asked, layout, from, false, 7);
      there.addAll(ids(page));
      from = page.next();
    } while (from.isPresent());
    assertThat(there).as("%s", layout).isEqualTo(whole);
    List<TicketId> back = new ArrayList<>();
    from = page.previous();
    while (from.isPresent()) {
      page = page(asked, layout, from, true, 7);
      List<TicketId> shown = ids(page);
      Collections.reverse(shown);
      back.addAll(shown);
      from = page.previous();
    }
    Collections.reverse(back);
    assertThat(back).as("back %s", layout).isEqualTo(whole.subList(0, back.size()));
    assertThat(back.size()).isGreaterThan(whole.size() - 8);
  }

  @Test
  void walksTheSolvedAndEverythingToo() {
    List<TicketId> some = made.subList(0, 20);
    World.desk
        .jdbc()
        .sql("update ticket set tags = array['mixed'] where id = any(?)")
        .param(some.stream().map(TicketId::value).toArray(Long[]::new))
        .update();
    Conditions asked = Conditions.all(Condition.of("tags", Operator.HAS_ANY, "mixed"));
    for (Sort sort : Scope.ALL.sorts()) {
      Layout layout = new Layout(Column.USUAL, sort, true, Grouping.NONE);
      List<TicketId> whole = ids(page(asked, layout, Optional.empty(), false, 100));
      assertThat(new HashSet<>(whole)).isEqualTo(new HashSet<>(some));
      walk(asked, layout, whole);
    }
    World.desk
        .jdbc()
        .sql("update ticket set tags = array['walked'] where id = any(?)")
        .param(some.stream().map(TicketId::value).toArray(Long[]::new))
        .update();
  }

  @Test
  void countsUpToALimit() {
    Conditions asked = Conditions.all(OPEN, Condition.of("tags", Operator.HAS_ANY, TAG));
    assertThat(lists.count(World.na, asked, 100)).isEqualTo(40);
    assertThat(lists.count(World.na, asked, 10)).isEqualTo(10);
  }

  @Test
  void takesNonsenseInAnAddressForTheBeginning() {
    assertThat(Position.find("")).isEmpty();
    assertThat(Position.find("a~b")).isEmpty();
    assertThat(Position.find("~2026-01-01 00:00:00.123456+00~12")).isPresent();
    assertThat(Position.find("~x'; drop table ticket~12")).isEmpty();
    var state = new ListState("open", "-waiting", "提现 a.b|c;=%");
    assertThat(ListState.find(state.cookie())).contains(state);
    assertThat(state.cookie()).matches("[A-Za-z0-9.!+_*-]*");
    assertThat(ListState.find("../x")).isEmpty();
  }

  private static Lists.ListPage page(
      Conditions asked, Layout layout, Optional<Position> from, boolean back, int length) {
    return lists.page(World.na, asked, layout, from, back, length);
  }

  private static List<TicketId> ids(Lists.ListPage page) {
    return new ArrayList<>(page.tickets().stream().map(Ticket::id).toList());
  }
}
