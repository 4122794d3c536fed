package dev.steward.notification.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.steward.notification.Notifications;
import dev.steward.notification.Owing;
import dev.steward.platform.BaseUrl;
import dev.steward.platform.web.Messages;
import dev.steward.staff.AgentId;
import dev.steward.staff.Agents;
import dev.steward.staff.SignedIn;
import dev.steward.staff.post.Letter;
import dev.steward.staff.post.StaffPost;
import dev.steward.ticket.Ticket;
import dev.steward.ticket.World;
import dev.steward.ticket.assigning.Assigning;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Mails about what was not read, as those who get them see them.
class DigestTests {
  private static final AtomicInteger number = new AtomicInteger();
  private static final Rhythms rhythms = World.desk.the(Rhythms.class);
  private static final Notifications notifications = World.desk.the(Notifications.class);
  private static final Owing owing = World.desk.the(Owing.class);
  private static final Duration HOUR = Duration.ofHours(1);

  private final Drawer drawer = new Drawer();
  private final Digests digests =
      new Digests(
          owing,
          rhythms,
          notifications,
          World.desk.the(Agents.class),
          drawer,
          World.desk.the(Messages.class),
          World.desk.the(BaseUrl.class));
  private final SignedIn agent =
      World.agent("Digest", "digest" + number.incrementAndGet() + "@desk.example");

  @Test
  void oneMailForAPeriodThoughEightWriteIt() {
    Ticket first = given("first");
    Ticket second = given("second");
    Instant later = Instant.now().plus(HOUR);

    try (var eight = Executors.newFixedThreadPool(8)) {
      for (int i = 0; i < 8; i++) {
        eight.execute(() -> write(later));
      }
    }

    assertThat(drawer.letters).hasSize(1);
    Letter letter = drawer.letters.getFirst();
    assertThat(letter.to().id()).isEqualTo(agent.agentId());
    assertThat(letter.subject()).isEqualTo("2 things wait for you");
    assertThat(letter.text())
        .contains("Max gave you #" + first.id().value())
        .contains("Max gave you #" + second.id().value())
        .contains(World.desk.url("/desk/tickets/" + first.id().value()))
        .doesNotContain("Deposit missing", "Where is my deposit");

    write(later);
    assertThat(drawer.letters).as("the second time").hasSize(1);
  }

  @Test
  void theMailSpeaksTheLanguageAndFollowsTheClockOfWhoeverReadsIt() {
    World.desk
        .jdbc()
        .sql("update agent set locale = 'zh-CN', zone = 'Asia/Shanghai' where id = ?")
        .param(agent.agentId().value())
        .update();
    Ticket ticket = given("chinese");

    write(Instant.now().plus(HOUR));

    Letter letter = drawer.letters.getFirst();
    assertThat(letter.subject()).isEqualTo("Max 将 #" + ticket.id().value() + " 分配给了您");
    assertThat(letter.text()).contains("Digest，您好").contains("UTC+8").doesNotContain("wait");
  }

  @Test
  void whatWasReadIsNotMailed() {
    given("read");
    notifications.markAll(agent);

    write(Instant.now().plus(HOUR));

    assertThat(drawer.letters).isEmpty();
    assertThat(owed()).isFalse();
  }

  @Test
  void whoeverMayNotSeeTheTicketAnyMoreHearsNothingOfIt() {
    given("hidden");
    World.desk
        .jdbc()
        .sql("update agent set disabled_at = now() where id = ?")
        .param(agent.agentId().value())
        .update();

    write(Instant.now().plus(HOUR));

    assertThat(drawer.letters).isEmpty();
    assertThat(owed()).isFalse();
  }

  @Test
  void neverIsNeverAndComesToOweNothing() {
    given("before");
    rhythms.choose(agent.agentId(), Rhythm.NEVER);
    assertThat(owed()).isFalse();
    given("after");

    write(Instant.now().plus(Duration.ofDays(2)));

    assertThat(owed()).isFalse();
    assertThat(drawer.letters).isEmpty();
  }

  @Test
  void nothingIsMailedBeforeThePeriodIsOver() {
    rhythms.choose(agent.agentId(), Rhythm.DAILY);
    given("early");
    Instant since = owing.mails().stream().filter(this::isOurs).findFirst().orElseThrow().since();

    write(since.plusSeconds(1));
    assertThat(drawer.letters).isEmpty();
    assertThat(owed()).isTrue();
    write(since.plus(Duration.ofHours(25)));
    assertThat(drawer.letters).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    // in the zone of the reader, over a change of clocks and a zone of half an hour
    "AT_ONCE, Asia/Shanghai, 2026-03-01T10:20:30Z, 2026-03-01T10:19:30Z",
    "HOURLY, Asia/Shanghai, 2026-03-01T10:20:30Z, 2026-03-01T10:00:00Z",
    "HOURLY, Asia/Kolkata, 2026-03-01T10:20:30Z, 2026-03-01T09:30:00Z",
    "DAILY, Asia/Shanghai, 2026-03-01T00:59:59Z, 2026-02-28T01:00:00Z",
    "DAILY, Asia/Shanghai, 2026-03-01T01:00:00Z, 2026-03-01T01:00:00Z",
    "DAILY, Europe/Berlin, 2026-03-29T06:59:59Z, 2026-03-28T08:00:00Z",
    "DAILY, Europe/Berlin, 2026-03-29T07:00:00Z, 2026-03-29T07:00:00Z",
    "NEVER, UTC, 2026-03-01T10:20:30Z, 1970-01-01T00:00:00Z"
  })
  void periodsEndByTheClockOfTheReader(Rhythm rhythm, ZoneId zone, Instant now, Instant over) {
    assertThat(rhythm.over(now, zone)).isEqualTo(over);
  }

  private void write(Instant now) {
    digests.due(now).stream()
        .filter(this::isOurs)
        .forEach(
            debt -> World.desk.transactions().executeWithoutResult(_ -> digests.write(debt, now)));
  }

  private boolean isOurs(Owing.Debt debt) {
    return debt.agent().equals(agent.agentId());
  }

  private boolean owed() {
    return owing.mails().stream().anyMatch(this::isOurs);
  }

  private Ticket given(String name) {
    Ticket ticket = World.ticketFrom(World.someone(name));
    AgentId to = agent.agentId();
    World.desk
        .the(Assigning.class)
        .assign(World.max, ticket.id(), Optional.of(to), Optional.empty(), OptionalInt.empty());
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() ->
            notifications.page(agent, Long.MAX_VALUE, false).said().stream()
                .anyMatch(said -> said.ticket().id().equals(ticket.id())));
    return ticket;
  }

  private static final class Drawer implements StaffPost {
    private final List<Letter> letters = new CopyOnWriteArrayList<>();

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void send(Letter letter) {
      letters.add(letter);
    }
  }
}
