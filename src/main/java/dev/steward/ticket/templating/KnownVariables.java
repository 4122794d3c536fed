package dev.steward.ticket.templating;

import dev.steward.customer.Customer;
import dev.steward.customer.Customers;
import dev.steward.customer.IdentityKind;
import dev.steward.platform.BaseUrl;
import dev.steward.staff.Agent;
import dev.steward.staff.Agents;
import dev.steward.staff.SignedIn;
import dev.steward.ticket.Ticket;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The variables of tickets themselves.
@Configuration(proxyBeanMethods = false)
class KnownVariables {

  @Bean
  Variable customerName(Customers customers) {
    return of(
        "customer.name", (ticket, _) -> customers.find(ticket.customer()).map(Customer::name));
  }

  @Bean
  Variable customerEmail(Customers customers) {
    return of(
        "customer.email",
        (ticket, _) ->
            customers.identities(ticket.customer()).stream()
                .filter(identity -> identity.kind() == IdentityKind.EMAIL)
                .map(identity -> identity.value())
                .findFirst());
  }

  @Bean
  Variable ticketId() {
    return of("ticket.id", (ticket, _) -> Optional.of(String.valueOf(ticket.id().value())));
  }

  @Bean
  Variable ticketSubject() {
    return of("ticket.subject", (ticket, _) -> Optional.of(ticket.subject()));
  }

  @Bean
  Variable agentName() {
    return of("agent.name", (_, by) -> Optional.of(by.name()));
  }

  @Bean
  Variable agentSignature(Agents agents) {
    return of("agent.signature", (_, by) -> agents.find(by.agentId()).map(Agent::signature));
  }

  @Bean
  Variable deskUrl(BaseUrl base) {
    return of("desk.url", (_, _) -> Optional.of(base.of("/")));
  }

  @Bean
  Variable today(InstantSource clock) {
    return of(
        "today",
        (ticket, by) -> {
          Locale language = Locale.forLanguageTag(ticket.language().orElse("en"));
          return Optional.of(
              DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                  .withLocale(language)
                  .format(LocalDate.ofInstant(clock.instant(), by.zone())));
        });
  }

  private static Variable of(String name, BiFunction<Ticket, SignedIn, Optional<String>> value) {
    return new Variable() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public Optional<String> value(Ticket ticket, SignedIn by) {
        return value.apply(ticket, by);
      }
    };
  }
}
