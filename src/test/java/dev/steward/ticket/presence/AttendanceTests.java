package dev.steward.ticket.presence;

import static dev.steward.ticket.World.desk;
import static dev.steward.ticket.World.max;
import static dev.steward.ticket.World.na;
import static dev.steward.ticket.World.someone;
import static dev.steward.ticket.World.ticketFrom;
import static org.assertj.core.api.Assertions.assertThat;

import dev.steward.ticket.Ticket;
import dev.steward.ticket.TicketId;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class AttendanceTests {
  private final Attendance attendance = desk.the(Attendance.class);

  @Test
  void showsTheOthersOnceAndNotOneself() {
    Ticket ticket = ticketFrom(someone("li"));

    attendance.beat(na, ticket.id(), "a", false);
    attendance.beat(max, ticket.id(), "b", false);
    attendance.beat(max, ticket.id(), "c", true);

    assertThat(attendance.others(na, ticket.id()))
        .containsExactly(new Face(max.agentId(), "Max", true));
    assertThat(attendance.others(max, ticket.id()))
        .containsExactly(new Face(na.agentId(), "Na", false));
  }

  @Test
  void staysWhileOneOfSeveralWindowsIsOpen() {
    Ticket ticket = ticketFrom(someone("li"));
    attendance.beat(max, ticket.id(), "b", false);
    attendance.beat(max, ticket.id(), "c", false);

    attendance.leave(max, ticket.id(), "b");
    assertThat(attendance.others(na, ticket.id())).hasSize(1);
    attendance.leave(max, ticket.id(), "c");

    assertThat(attendance.others(na, ticket.id())).isEmpty();
  }

  @Test
  void forgetsWhoFellAsleep() {
    Ticket ticket = ticketFrom(someone("li"));
    attendance.beat(max, ticket.id(), "b", true);
    desk.jdbc()
        .sql(
            "update ticket_presence set here_until = now() - interval '1 second' where ticket_id = ?")
        .param(ticket.id().value())
        .update();

    assertThat(attendance.others(na, ticket.id())).isEmpty();
    attendance.sweep();

    assertThat(rows(ticket)).isZero();
    attendance.beat(max, ticket.id(), "b", false);
    assertThat(attendance.others(na, ticket.id())).hasSize(1);
  }

  @Test
  void tellsOthersOnlyWhatIsNews() {
    Ticket ticket = ticketFrom(someone("li"));
    attendance.beat(max, ticket.id(), "b", false);
    long told = awaitTold(ticket, 1);

    for (int i = 0; i < 20; i++) {
      attendance.beat(max, ticket.id(), "b", false);
    }
    attendance.beat(max, ticket.id(), "b", true);

    assertThat(awaitTold(ticket, told + 1)).isEqualTo(told + 1);
  }

  @Test
  void eightBeatsAtOnceAreOneFace() {
    Ticket ticket = ticketFrom(someone("li"));
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 8; i++) {
        threads.execute(() -> attendance.beat(max, ticket.id(), "b", true));
      }
    }
    assertThat(attendance.others(na, ticket.id())).hasSize(1);
    assertThat(rows(ticket)).isEqualTo(1);
  }

  private static long rows(Ticket ticket) {
    return count("select count(*) from ticket_presence where ticket_id = ?", ticket.id());
  }

  private static long awaitTold(Ticket ticket, long atLeast) {
    long until = System.nanoTime() + 5_000_000_000L;
    long told = 0;
    while (told < atLeast && System.nanoTime() < until) {
      told =
          desk.jdbc()
              .sql("select count(*) from live_change where topic = ?")
              .param("ticket-presence:" + ticket.id().value())
              .query(Long.class)
              .single();
    }
    return told;
  }

  private static long count(String sql, TicketId ticket) {
    return desk.jdbc().sql(sql).param(ticket.value()).query(Long.class).single();
  }
}
