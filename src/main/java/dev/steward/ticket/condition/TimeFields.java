package dev.steward.ticket.condition;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/// The moments of a ticket that conditions can ask for.
@Configuration(proxyBeanMethods = false)
class TimeFields {
  @Bean
  @Order(200)
  Field createdField() {
    return TimeField.past("created", "t.created_at", facts -> facts.ticket().createdAt());
  }

  @Bean
  @Order(210)
  Field updatedField() {
    return TimeField.past("updated", "t.updated_at", facts -> facts.ticket().updatedAt());
  }

  @Bean
  @Order(220)
  Field waitingField() {
    return TimeField.optionalPast(
        "waiting", "t.waiting_since", facts -> facts.ticket().waitingSince());
  }

  @Bean
  @Order(230)
  Field solvedField() {
    return TimeField.optionalPast("solved", "t.solved_at", Facts::solvedAt);
  }

  @Bean
  @Order(240)
  Field dueField() {
    return TimeField.optionalFuture("due", "t.due_at", Facts::dueAt);
  }

  @Bean
  @Order(250)
  Field snoozedField() {
    return TimeField.optionalFuture("snoozed", "t.snoozed_until", Facts::snoozedUntil);
  }
}
