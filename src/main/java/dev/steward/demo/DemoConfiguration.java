package dev.steward.demo;

import dev.steward.audit.Actor;
import dev.steward.channel.SignedIds;
import dev.steward.channel.intake.Intakes;
import dev.steward.email.mailbox.Mailboxes;
import dev.steward.exchange.asking.Endpoint;
import dev.steward.exchange.signing.SigningKey;
import dev.steward.form.guarding.Networks;
import dev.steward.form.keeping.Forms;
import dev.steward.form.submitting.Submitting;
import dev.steward.platform.BaseUrl;
import dev.steward.platform.Progress;
import dev.steward.platform.web.Messages;
import dev.steward.reference.ReferenceExchange;
import dev.steward.staff.Agents;
import dev.steward.staff.people.People;
import dev.steward.staff.people.Teams;
import dev.steward.ticket.TicketEvents;
import dev.steward.ticket.Tickets;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/// Adds the demo to a desk that is one.
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty("steward.demo")
@Import({
  DemoActs.class,
  DemoFees.class,
  DemoHabits.class,
  DemoOfficial.class,
  DemoPromises.class,
  DemoPublications.class,
  DemoReplies.class,
  DemoStatus.class
})
class DemoConfiguration {

  @Bean
  @Primary
  DemoClock demoClock() {
    return new DemoClock();
  }

  @Bean
  DemoStaff demoStaff(People people, Teams teams, Agents agents) {
    return new DemoStaff(people, teams, agents);
  }

  @Bean
  DemoMails demoMails(Intakes intakes, SignedIds ids, TicketEvents events, Tickets tickets) {
    return new DemoMails(intakes, ids, events, tickets);
  }

  @Bean
  DemoLoader demoLoader(
      DemoClock clock,
      DemoStaff staff,
      DemoActs acts,
      DemoHabits habits,
      Mailboxes mailboxes,
      DemoPublications publications,
      ObjectProvider<Progress> progress,
      TransactionTemplate transaction) {
    return new DemoLoader(
        clock,
        staff,
        acts,
        habits,
        mailboxes,
        publications,
        progress.getIfAvailable(Progress::silent),
        transaction);
  }

  @Bean
  DemoForms demoForms(
      DemoClock clock, Forms forms, Submitting submitting, Networks networks, JsonMapper json) {
    return new DemoForms(clock, forms, submitting, networks, json);
  }

  @Bean
  DemoGreeting demoGreeting(DemoStaff staff, People people, BaseUrl baseUrl, Messages messages) {
    return new DemoGreeting(
        staff,
        agent -> baseUrl.of(people.link(agent.id(), DemoGreeting.PURPOSE, Actor.OPERATOR)),
        messages);
  }

  @Bean(destroyMethod = "close")
  ReferenceExchange demoExchange(SecureRandom random, DemoClock clock) throws IOException {
    byte[] secret = new byte[32];
    random.nextBytes(secret);
    var key = new SigningKey.Shared(secret);
    return ReferenceExchange.start(0, key, "demo", clock::instant);
  }

  @Bean
  @Primary
  Endpoint demoEndpoint(ReferenceExchange exchange) {
    return new Endpoint(
        () -> Optional.of(new Endpoint.Place(exchange.url(), "demo", exchange.key())));
  }
}
