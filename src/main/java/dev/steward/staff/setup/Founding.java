package dev.steward.staff.setup;

import dev.steward.audit.Actor;
import dev.steward.platform.address.EmailAddress;
import dev.steward.staff.Agent;
import dev.steward.staff.DeskFounded;
import dev.steward.staff.link.LinkPurpose;
import dev.steward.staff.link.SignInLink;
import dev.steward.staff.link.SignInLinks;
import dev.steward.staff.password.Passwords;
import dev.steward.staff.people.NewAgent;
import dev.steward.staff.people.People;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Makes the first admin of an empty desk.
@Component
class Founding {
  private final JdbcClient jdbc;
  private final InstantSource clock;
  private final SignInLinks links;
  private final People people;
  private final Passwords passwords;
  private final ApplicationEventPublisher events;

  Founding(
      JdbcClient jdbc,
      InstantSource clock,
      SignInLinks links,
      People people,
      Passwords passwords,
      ApplicationEventPublisher events) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.links = links;
    this.people = people;
    this.passwords = passwords;
    this.events = events;
  }

  /// Whether there is nobody yet.
  boolean isOpen() {
    return jdbc.sql("select not exists (select from agent where not program)")
        .query(Boolean.class)
        .single();
  }

  /// The link, as long as there is nobody.
  Optional<SignInLink> find(String token) {
    return links
        .find(token)
        .filter(link -> link.purpose() == LinkPurpose.SETUP)
        .filter(_ -> isOpen());
  }

  /// Founds the desk and uses the link up; of several at once, one succeeds.
  ///
  /// @return the first admin; empty when somebody was faster
  @Transactional
  public Optional<Agent> found(
      SignInLink link,
      NewAgent admin,
      String password,
      EmailAddress supportAddress,
      String supportName) {
    if (!links.use(link) || !isOpen()) {
      return Optional.empty();
    }
    Agent first = people.add(admin, Actor.SYSTEM);
    passwords.choose(first.id(), password);
    jdbc.sql(
            """
            insert into desk (locale, support_name, support_address, founded_at)
            values (?, ?, ?, ?)
            """)
        .param(admin.locale().toLanguageTag())
        .param(supportName)
        .param(supportAddress.value())
        .param(clock.instant().atOffset(ZoneOffset.UTC))
        .update();
    events.publishEvent(new DeskFounded(first.id(), admin.locale(), supportAddress, supportName));
    return Optional.of(first);
  }
}
