package dev.steward.staff;

import dev.steward.audit.Actor;
import dev.steward.platform.address.EmailAddress;
import dev.steward.staff.password.Passwords;
import dev.steward.staff.people.NewAgent;
import dev.steward.staff.people.People;
import dev.steward.staff.secondfactor.SecondFactor;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;

/** Makes the people of a test, each with an address of their own and the same good password. */
@Component
public class StaffWorld {
  public static final String PASSWORD = "violet tram under seven moons";
  private static final AtomicInteger NUMBER = new AtomicInteger();

  private final People people;
  private final Passwords passwords;
  private final SecondFactor secondFactor;
  private final TestClock clock;

  StaffWorld(People people, Passwords passwords, SecondFactor secondFactor, TestClock clock) {
    this.people = people;
    this.passwords = passwords;
    this.secondFactor = secondFactor;
    this.clock = clock;
  }

  /** Somebody who can sign in with [#PASSWORD]. */
  public Agent agent(Role role) {
    Agent agent = invited(role);
    passwords.choose(agent.id(), PASSWORD);
    return agent;
  }

  /** Somebody without a password. */
  public Agent invited(Role role) {
    int number = NUMBER.incrementAndGet();
    return people.add(
        new NewAgent(
            "Person " + number,
            new EmailAddress("Person" + number + "@desk.example"),
            role,
            Locale.ENGLISH,
            ZoneId.of("UTC")),
        Actor.SYSTEM);
  }

  /** Turns the second factor on; its first code is used up by that. */
  public Authenticator protect(Agent agent) {
    var app = new Authenticator(secondFactor.begin(agent).orElseThrow().secret());
    recoveryCodes(agent, app);
    return app;
  }

  public List<String> recoveryCodes(Agent agent, Authenticator app) {
    return secondFactor.confirm(agent.id(), app.code(clock.instant())).orElseGet(List::of);
  }
}
