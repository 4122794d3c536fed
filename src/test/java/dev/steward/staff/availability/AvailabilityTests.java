package dev.steward.staff.availability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.steward.audit.Actor;
import dev.steward.platform.error.Refusal;
import dev.steward.staff.Agent;
import dev.steward.staff.AgentId;
import dev.steward.staff.Role;
import dev.steward.staff.StaffDesk;
import dev.steward.staff.StaffWorld;
import dev.steward.staff.TestClock;
import dev.steward.staff.people.People;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@StaffDesk.Test
class AvailabilityTests {
  @Autowired Availability availability;
  @Autowired AvailabilityWatch watch;
  @Autowired Presence presence;
  @Autowired People people;
  @Autowired StaffWorld world;
  @Autowired TestClock clock;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transaction;

  @Test
  void whoHasAPageOpenIsOnline() {
    AgentId agent = world.agent(Role.AGENT).id();
    assertThat(availability.available(agent)).isFalse();
    assertThat(availability.of(agent).reason()).isEqualTo("not-here");

    isHere(agent);

    assertThat(availability.available(agent)).isTrue();
    assertThat(availability.available()).contains(agent);
  }

  @Test
  void aReloadSendsNobodyHomeButAClosedPageDoes() {
    AgentId agent = world.agent(Role.AGENT).id();
    isHere(agent);

    clock.advance(Duration.ofSeconds(80));
    assertThat(availability.available(agent)).isTrue();

    clock.advance(Duration.ofSeconds(11));
    assertThat(availability.available(agent)).isFalse();
  }

  @Test
  void whoIsAwayTakesNoWorkUntilTheirTimeIsOver() {
    AgentId agent = world.agent(Role.AGENT).id();
    var later = clock.instant().plus(Duration.ofMinutes(30));
    availability.choose(
        agent, Readiness.AWAY, "break", Optional.of(later), Actor.agent(agent.value()));
    isHere(agent);
    assertThat(availability.of(agent))
        .isEqualTo(new AgentAvailability(agent, Readiness.AWAY, "break", Optional.of(later)));

    clock.advance(Duration.ofMinutes(30));
    isHere(agent);

    assertThat(availability.available(agent)).isTrue();
  }

  @Test
  void anUnknownReasonIsNoReason() {
    AgentId agent = world.agent(Role.AGENT).id();
    availability.choose(
        agent, Readiness.OFFLINE, "<b>", Optional.empty(), Actor.agent(agent.value()));

    assertThat(availability.of(agent).reason()).isEmpty();
  }

  @Test
  void nobodyIsOnlineOutsideTheirWorkingHours() {
    AgentId agent = world.agent(Role.AGENT).id();
    ZonedDateTime now = clock.instant().atZone(java.time.ZoneOffset.UTC);
    LocalTime here = now.toLocalTime();
    isHere(agent);

    availability.changeShifts(
        agent,
        List.of(new Shift(now.getDayOfWeek().plus(3), LocalTime.of(9, 0), LocalTime.of(17, 0))),
        Actor.SYSTEM);
    assertThat(availability.of(agent).reason()).isEqualTo("off-shift");

    availability.changeShifts(
        agent,
        List.of(new Shift(now.getDayOfWeek(), here.minusMinutes(1), here.minusMinutes(1))),
        Actor.SYSTEM);
    assertThat(availability.available(agent)).isTrue();
  }

  @Test
  void aNightShiftLastsIntoTheMorningAfter() {
    var night = new Shift(DayOfWeek.SUNDAY, LocalTime.of(22, 0), LocalTime.of(6, 0));

    assertThat(night.covers(ZonedDateTime.parse("2026-11-22T21:59:59Z"))).isFalse();
    assertThat(night.covers(ZonedDateTime.parse("2026-11-22T22:00:00Z"))).isTrue();
    assertThat(night.covers(ZonedDateTime.parse("2026-11-23T05:59:59Z"))).isTrue();
    assertThat(night.covers(ZonedDateTime.parse("2026-11-23T06:00:00Z"))).isFalse();
    assertThat(night.covers(ZonedDateTime.parse("2026-11-24T05:00:00Z"))).isFalse();
  }

  @Test
  void aWeekHoldsOnlySoManyShifts() {
    AgentId agent = world.agent(Role.AGENT).id();
    List<Shift> many = new ArrayList<>();
    for (int i = 0; i < 22; i++) {
      many.add(new Shift(DayOfWeek.MONDAY, LocalTime.of(i, 0), LocalTime.of(i, 30)));
    }

    assertThatThrownBy(() -> availability.changeShifts(agent, many, Actor.SYSTEM))
        .isInstanceOf(Refusal.class);
    assertThat(availability.shifts(agent)).isEmpty();
  }

  @Test
  void whoMayNotComeInIsOffline() {
    Agent agent = world.agent(Role.AGENT);
    isHere(agent.id());

    people.disable(agent.id(), Actor.SYSTEM);

    assertThat(availability.of(agent.id()).reason()).isEqualTo("disabled");
  }

  @Test
  void eachChangeIsWrittenDownOnceThoughEightLookAtOnce() throws Exception {
    AgentId agent = world.agent(Role.AGENT).id();
    isHere(agent);
    try (var eight = Executors.newFixedThreadPool(8)) {
      for (int i = 0; i < 8; i++) {
        eight.execute(() -> look(agent));
      }
    }
    clock.advance(Duration.ofMinutes(2));
    look(agent);
    look(agent);

    assertThat(changes(agent)).containsExactly("online", "offline not-here");
  }

  @Test
  void whatSomebodySaysCountsAtOnce() {
    AgentId agent = world.agent(Role.AGENT).id();
    isHere(agent);
    look(agent);

    availability.choose(
        agent, Readiness.AWAY, "meeting", Optional.empty(), Actor.agent(agent.value()));
    availability.choose(
        agent, Readiness.AWAY, "meeting", Optional.empty(), Actor.agent(agent.value()));

    assertThat(changes(agent)).endsWith("away meeting").doesNotHaveDuplicates();
  }

  @Test
  void everybodyIsLookedAtByItself() {
    AgentId agent = world.agent(Role.AGENT).id();
    isHere(agent);

    await().untilAsserted(() -> assertThat(changes(agent)).containsExactly("online"));
  }

  private void look(AgentId agent) {
    transaction.executeWithoutResult(_ -> watch.look(List.of(agent)));
  }

  private void isHere(AgentId agent) {
    presence.seen(agent);
    presence.keep();
  }

  private List<String> changes(AgentId agent) {
    return jdbc.sql(
            "select rtrim(state || ' ' || reason) from availability_change where agent_id = ? order by id")
        .param(agent.value())
        .query((row, _) -> row.getString(1))
        .list();
  }
}
