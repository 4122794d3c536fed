package dev.steward.ticket.timing;

import static dev.steward.ticket.World.desk;
import static dev.steward.ticket.World.max;
import static dev.steward.ticket.World.na;
import static dev.steward.ticket.World.someone;
import static dev.steward.ticket.World.ticketFrom;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.steward.platform.error.Refusal;
import dev.steward.ticket.Ticket;
import org.junit.jupiter.api.Test;

class TimeSpentTests {
  private final TimeSpent time = desk.the(TimeSpent.class);

  @Test
  void addsWhatPagesCountAndNoMoreThanCanHavePassed() {
    Ticket ticket = ticketFrom(someone("li"));

    time.count(na, ticket.id(), 40);
    time.count(na, ticket.id(), 20);
    time.count(max, ticket.id(), 1_000_000);
    time.count(max, ticket.id(), -5);

    assertThat(time.of(ticket.id()))
        .containsExactly(
            new TimeSpent.Share("Max", TimeSpent.MOST_SECONDS), new TimeSpent.Share("Na", 60));
  }

  @Test
  void isPutRightByHandAndNeverBelowZero() {
    Ticket ticket = ticketFrom(someone("li"));
    time.correct(na, ticket.id(), 10);
    time.correct(na, ticket.id(), -4);
    assertThat(time.of(ticket.id())).containsExactly(new TimeSpent.Share("Na", 360));

    time.correct(na, ticket.id(), -60);

    assertThat(time.of(ticket.id())).isEmpty();
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> time.correct(na, ticket.id(), 100_000));
  }
}
