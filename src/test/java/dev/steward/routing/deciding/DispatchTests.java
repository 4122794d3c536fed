package dev.steward.routing.deciding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.steward.channel.ChannelName;
import dev.steward.platform.error.Refusal;
import dev.steward.staff.AgentId;
import dev.steward.ticket.TicketId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// The rules of giving tickets out, and their promise under thousands of random orders of events.
class DispatchTests {
  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

  @Test
  void goesRoundBySinceWhenSomebodyHadNothingNew() {
    var agents =
        List.of(
            agent(1, 0, NOW.minusSeconds(5)),
            agent(2, 0, NOW.minusSeconds(50)),
            agent(3, 0, NOW.minusSeconds(20)));
    assertThat(decide(rules(Method.ROUND_ROBIN), agents, 4)).containsExactly(2L, 3L, 1L, 2L);
  }

  @Test
  void orToWhoHasLeast() {
    var agents = List.of(agent(1, 3, NOW), agent(2, 1, NOW), agent(3, 0, NOW));
    assertThat(decide(rules(Method.LEAST_LOADED), agents, 3)).containsExactly(3L, 2L, 3L);
  }

  @Test
  void nobodyGetsMoreThanTheirSlots() {
    var agents = List.of(agent(1, 4, NOW), agent(2, 5, NOW));
    assertThat(decide(rules(Method.ROUND_ROBIN), agents, 4)).containsExactly(1L);
  }

  @Test
  void aChannelHasSlotsOfItsOwn() {
    var rules =
        new QueueRules(
            Method.LEAST_LOADED,
            false,
            false,
            false,
            5,
            Map.of(ChannelName.EMAIL, 1),
            Optional.empty());
    assertThat(decide(rules, List.of(agent(1, 0, NOW), agent(2, 0, NOW)), 4))
        .containsExactly(1L, 2L);
  }

  @Test
  void aTicketThatNobodyFitsHoldsUpNobodyBehindIt() {
    var english =
        new Candidate(new AgentId(1), true, Set.of("en"), Set.of(), Map.of(), Optional.empty());
    var chinese =
        new Candidate(new AgentId(2), false, Set.of("zh"), Set.of(), Map.of(), Optional.empty());
    List<Decision> decisions =
        new Dispatch(rules(Method.ROUND_ROBIN), List.of(english, chinese))
            .decide(List.of(waiter(1, "zh-CN"), waiter(2, "en")), NOW);
    assertThat(decisions).extracting(d -> d.ticket().value()).containsExactly(2L);
    assertThat(decisions.getFirst().skills()).containsExactly("en");
  }

  @Test
  void aSkillThatNobodyHasIsNotAskedFor() {
    var english =
        new Candidate(new AgentId(1), true, Set.of("en"), Set.of(), Map.of(), Optional.empty());
    assertThat(
            new Dispatch(rules(Method.ROUND_ROBIN), List.of(english))
                .decide(List.of(waiter(1, "ja")), NOW))
        .hasSize(1);
  }

  @Test
  void aCustomerComesBackToWhoAnsweredThemUnlessThatOneIsFull() {
    var agents = List.of(agent(1, 0, NOW.minusSeconds(90)), agent(2, 4, NOW));
    var waiter =
        new Waiter(
            new TicketId(1),
            ChannelName.EMAIL,
            Optional.empty(),
            Optional.empty(),
            Optional.of(new AgentId(2)));
    var again =
        new Waiter(
            new TicketId(2),
            ChannelName.EMAIL,
            Optional.empty(),
            Optional.empty(),
            Optional.of(new AgentId(2)));
    List<Decision> decisions =
        new Dispatch(rules(Method.ROUND_ROBIN), agents).decide(List.of(waiter, again), NOW);
    assertThat(decisions).extracting(d -> d.agent().value()).containsExactly(2L, 1L);
    assertThat(decisions.getFirst().reason()).isEqualTo("sticky");
    assertThat(decisions.getFirst().used()).isEqualTo(5);
  }

  @Test
  void refusesSlotsThatAreNone() {
    assertThatThrownBy(
            () -> new QueueRules(Method.OFF, false, false, false, 0, Map.of(), Optional.empty()))
        .isInstanceOf(Refusal.class);
    assertThatThrownBy(() ->
            new QueueRules(
                Method.OFF, false, false, false, 5, Map.of(ChannelName.EMAIL, 0), Optional.empty()))
        .isInstanceOf(Refusal.class);
  }

  /// T147: ten equal agents share ten thousand evenly.
  @Test
  void tenEqualAgentsShareEvenly() {
    for (Method method : List.of(Method.ROUND_ROBIN, Method.LEAST_LOADED)) {
      var shares = new HashMap<Long, Integer>();
      var random = new Random(1);
      List<Candidate> agents = new ArrayList<>();
      for (int i = 1; i <= 10; i++) {
        agents.add(agent(i, 0, NOW));
      }
      List<Long> busy = new ArrayList<>();
      for (int i = 0; i < 10_000; i++) {
        Decision decision =
            new Dispatch(rules(method), agents)
                .decide(List.of(waiter(i, "en")), NOW.plusSeconds(i))
                .getFirst();
        shares.merge(decision.agent().value(), 1, Integer::sum);
        busy.add(decision.agent().value());
        give(agents, decision.agent().value(), 1, NOW.plusSeconds(i));
        if (busy.size() > 30) {
          give(agents, busy.remove(random.nextInt(busy.size())), -1, NOW);
        }
      }
      assertThat(shares.values()).as("%s", method).allMatch(n -> n > 850 && n < 1150);
    }
  }

  /// Nothing waits while a fitting agent is free, whatever happened in whatever order.
  @Test
  void nothingWaitsWhileAFittingAgentIsFree() {
    long first = Long.getLong("routing.seed", System.nanoTime());
    for (long seed = first; seed < first + 3000; seed++) {
      new Desk(new Random(seed), seed).live();
    }
  }

  /// A desk in memory to which random things happen.
  private static final class Desk {
    private static final List<String> TONGUES = List.of("zh-CN", "en", "ja", "ko");
    private final Random random;
    private final long seed;
    private final QueueRules rules;
    private final List<Candidate> agents = new ArrayList<>();
    private final List<Waiter> queue = new ArrayList<>();
    private final List<Long> given = new ArrayList<>();
    private long number;

    Desk(Random random, long seed) {
      this.random = random;
      this.seed = seed;
      this.rules =
          new QueueRules(
              random.nextBoolean() ? Method.ROUND_ROBIN : Method.LEAST_LOADED,
              random.nextInt(4) > 0,
              random.nextBoolean(),
              random.nextBoolean(),
              1 + random.nextInt(3),
              Map.of(),
              Optional.empty());
      for (int i = 1 + random.nextInt(5); i > 0; i--) {
        agents.add(
            new Candidate(
                new AgentId(i),
                random.nextBoolean(),
                some(List.of("zh", "en", "ja")),
                some(List.of("deposit", "trade")),
                Map.of(),
                Optional.empty()));
      }
    }

    void live() {
      for (int step = 0; step < 30; step++) {
        happen();
        dispatch(NOW.plusSeconds(step));
        check(step);
      }
    }

    private void happen() {
      int at = random.nextInt(agents.size());
      Candidate one = agents.get(at);
      switch (random.nextInt(4)) {
        case 0, 1 ->
            queue.add(
                new Waiter(
                    new TicketId(++number),
                    ChannelName.EMAIL,
                    one(TONGUES),
                    one(List.of("deposit", "trade", "fee")),
                    random.nextBoolean() ? Optional.of(one.agent()) : Optional.empty()));
        case 2 ->
            agents.set(
                at,
                new Candidate(
                    one.agent(),
                    !one.ready(),
                    one.languages(),
                    one.types(),
                    one.loads(),
                    one.givenAt()));
        default -> {
          if (!given.isEmpty()) {
            give(agents, given.remove(random.nextInt(given.size())), -1, NOW);
          }
        }
      }
    }

    private void dispatch(Instant now) {
      for (Decision decision : new Dispatch(rules, agents).decide(List.copyOf(queue), now)) {
        queue.removeIf(waiter -> waiter.ticket().equals(decision.ticket()));
        given.add(decision.agent().value());
        give(agents, decision.agent().value(), 1, now);
      }
    }

    /// By looking at every pair, without the code under test.
    private void check(int step) {
      for (Candidate agent : agents) {
        assertThat(agent.load())
            .as("slots, seed %d step %d", seed, step)
            .isLessThanOrEqualTo(rules.capacity());
        for (Waiter waiter : queue) {
          boolean free = agent.ready() && agent.load() < rules.capacity();
          boolean speaks =
              !rules.byLanguage()
                  || has(waiter.language().map(l -> l.substring(0, 2)), agent.languages());
          boolean knows = !rules.byType() || has(waiter.type(), agent.types());
          assertThat(free && speaks && knows)
              .as("%s waits though %s is free, seed %d step %d", waiter, agent, seed, step)
              .isFalse();
        }
      }
    }

    private static boolean has(Optional<String> skill, Set<String> skills) {
      return skills.isEmpty() || skill.isEmpty() || skills.contains(skill.get());
    }

    private Optional<String> one(List<String> values) {
      return random.nextInt(5) == 0
          ? Optional.empty()
          : Optional.of(values.get(random.nextInt(values.size())));
    }

    private Set<String> some(List<String> values) {
      return Set.copyOf(values.stream().filter(_ -> random.nextBoolean()).toList());
    }
  }

  private static void give(List<Candidate> agents, long id, int more, Instant at) {
    agents.replaceAll(a ->
        a.agent().value() != id
            ? a
            : new Candidate(
                a.agent(),
                a.ready(),
                a.languages(),
                a.types(),
                Map.of(ChannelName.EMAIL, a.load() + more),
                more > 0 ? Optional.of(at) : a.givenAt()));
  }

  private static List<Long> decide(QueueRules rules, List<Candidate> agents, int tickets) {
    List<Waiter> queue = new ArrayList<>();
    for (int i = 1; i <= tickets; i++) {
      queue.add(waiter(i, "en"));
    }
    return new Dispatch(rules, agents)
        .decide(queue, NOW).stream().map(d -> d.agent().value()).toList();
  }

  private static QueueRules rules(Method method) {
    return new QueueRules(method, true, false, true, 5, Map.of(), Optional.empty());
  }

  private static Candidate agent(long id, int load, Instant givenAt) {
    return new Candidate(
        new AgentId(id),
        true,
        Set.of(),
        Set.of(),
        Map.of(ChannelName.EMAIL, load),
        Optional.of(givenAt));
  }

  private static Waiter waiter(long id, String language) {
    return new Waiter(
        new TicketId(id),
        ChannelName.EMAIL,
        Optional.of(language),
        Optional.empty(),
        Optional.empty());
  }
}
