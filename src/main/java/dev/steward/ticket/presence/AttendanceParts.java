package dev.steward.ticket.presence;

import dev.steward.platform.job.Worker;
import dev.steward.platform.job.Workers;
import dev.steward.ticket.viewing.TicketCard;
import java.time.Duration;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/// The faces in the header, the line above the composer, and the broom.
@Configuration(proxyBeanMethods = false)
class AttendanceParts {
  private static final Duration SWEEP = Duration.ofSeconds(5);

  @Bean
  @Order(0)
  TicketCard presenceFaces() {
    return (ticket, _) ->
        Optional.of(
            new TicketCard.Card(TicketCard.Place.BAR, "ticket/presence/_faces", ticket.id()));
  }

  @Bean
  @Order(0)
  TicketCard presenceWriting() {
    return (ticket, _) ->
        Optional.of(
            new TicketCard.Card(
                TicketCard.Place.COMPOSER, "ticket/presence/_writing", ticket.id()));
  }

  @Bean
  Worker presenceSweep(Workers workers, Attendance presence) {
    return workers.create("presence-sweep", SWEEP, presence::sweep);
  }
}
