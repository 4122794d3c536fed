package dev.steward.routing.deciding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.steward.channel.ChannelName;
import dev.steward.staff.AgentId;
import dev.steward.ticket.TicketId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Queues of invented calls, given out by the desk's own decisions, against the formulas of
/// queueing theory (reliability T148 and T149).
class WaitingLineTests {
  private static final Instant START = Instant.parse("2026-03-01T00:00:00Z");
  private static final double HANDLING = 180;

  /// T148: one in five is urgent and 19 of 20 slots are busy; the wait of the urgent is that of the
  /// formula for lines with priorities.
  @Test
  void theUrgentWaitAsLongAsTheFormulaSays() {
    double load = 13.3;
    var line = new Line(14, load, 0.2, _ -> Set.of(), _ -> "a", 60_000, 11);
    line.run();

    double waits = erlangC(14, load);
    double urgent = waits * HANDLING / 14 / (1 - load * 0.2 / 14);
    double others = urgent / (1 - load / 14);
    assertThat(line.mean(true)).isCloseTo(urgent, within(urgent * 0.1));
    assertThat(line.mean(false)).isCloseTo(others, within(others * 0.25));
  }

  /// T148: whatever comes, nothing is overtaken by what came more than its ageing bound later, also
  /// where more comes than can be done.
  @Test
  void nothingIsOvertakenForEver() {
    var line = new Line(14, 17.5, 0.9, _ -> Set.of(), _ -> "a", 12_000, 5);
    line.run();
    assertThat(line.worstOvertaking).isLessThanOrEqualTo(Rank.BOUND.toSeconds());
  }

  /// T149: six kinds of calls. Two skills for each agent are nearly as good as all six.
  @Test
  void twoSkillsAreNearlyAsGoodAsAll() {
    List<String> kinds = List.of("a", "b", "c", "d", "e", "f");
    var all =
        new Line(
            90, 84, 0, _ -> Set.copyOf(kinds), random -> kinds.get(random.nextInt(6)), 60_000, 3);
    all.run();
    assertThat(all.shareThatWaited()).isCloseTo(0.41, within(0.03));

    var two =
        new Line(
            90,
            84,
            0,
            agent -> Set.of(kinds.get(agent % 6), kinds.get((agent % 6 + 1 + agent / 6 % 5) % 6)),
            random -> kinds.get(random.nextInt(6)),
            60_000,
            3);
    two.run();
    assertThat(two.shareThatWaited()).isCloseTo(0.47, within(0.03));
  }

  private static double erlangC(int servers, double load) {
    double blocked = 1;
    for (int i = 1; i <= servers; i++) {
      blocked = load * blocked / (i + load * blocked);
    }
    return blocked / (1 - load / servers * (1 - blocked));
  }

  /// The order of `ticket.assigning.Waiting`, which a test of its own holds to it.
  private static final class Rank {
    static final Duration BOUND = Duration.ofHours(8);

    static double of(Call call) {
      return call.at - (call.urgent ? BOUND.toSeconds() : 0);
    }
  }

  private record Call(long id, double at, boolean urgent, String kind) {}

  private interface Skills {
    Set<String> of(int agent);
  }

  private interface Kinds {
    String of(Random random);
  }

  /// Events in the order of time: calls come, agents become free.
  private static final class Line {
    private final QueueRules rules =
        new QueueRules(Method.ROUND_ROBIN, false, true, false, 1, Map.of(), Optional.empty());
    private final List<Candidate> agents;
    private final double gap;
    private final double urgentShare;
    private final Kinds kinds;
    private final int calls;
    private final Random random;
    private final TreeSet<Call> queue =
        new TreeSet<>(Comparator.comparingDouble(Rank::of).thenComparingLong(Call::id));
    private final PriorityQueue<double[]> ends =
        new PriorityQueue<>(Comparator.comparingDouble((double[] end) -> end[0]));
    private final double[] waited = new double[2];
    private final int[] served = new int[2];
    private int waiting;
    private double worstOvertaking;

    Line(int agents, double load, double urgent, Skills skills, Kinds kinds, int calls, long seed) {
      this.agents =
          IntStream.range(0, agents)
              .mapToObj(i -> candidate(i, skills.of(i), 0, START))
              .collect(Collectors.toCollection(ArrayList::new));
      this.gap = HANDLING / load;
      this.urgentShare = urgent;
      this.kinds = kinds;
      this.calls = calls;
      this.random = new Random(seed);
    }

    void run() {
      double now = 0;
      for (long id = 1; id <= calls; id++) {
        now += exponential(gap);
        while (!ends.isEmpty() && ends.peek()[0] <= now) {
          end();
        }
        queue.add(new Call(id, now, random.nextDouble() < urgentShare, kinds.of(random)));
        give(now);
      }
    }

    double mean(boolean urgent) {
      return waited[urgent ? 1 : 0] / served[urgent ? 1 : 0];
    }

    double shareThatWaited() {
      return (double) waiting / (served[0] + served[1]);
    }

    private void end() {
      double[] end = ends.remove();
      int agent = (int) end[1];
      Candidate free = agents.get(agent);
      agents.set(agent, candidate(agent, free.types(), 0, at(end[0])));
      give(end[0]);
    }

    /// After each event at most one call can be taken: the oldest that one of the free can.
    private void give(double now) {
      List<Candidate> free = agents.stream().filter(agent -> agent.load() == 0).toList();
      Optional<Call> next =
          free.isEmpty()
              ? Optional.empty()
              : queue.stream()
                  .filter(call -> free.stream().anyMatch(a -> can(a, call)))
                  .findFirst();
      next.ifPresent(call -> {
        Decision decision =
            new Dispatch(rules, agents).decide(List.of(waiter(call)), at(now)).getFirst();
        queue.remove(call);
        take(call, (int) decision.agent().value() - 1, now);
      });
    }

    private static boolean can(Candidate agent, Call call) {
      return agent.types().isEmpty() || agent.types().contains(call.kind);
    }

    private void take(Call call, int agent, double now) {
      agents.set(agent, candidate(agent, agents.get(agent).types(), 1, at(now)));
      ends.add(new double[] {now + exponential(HANDLING), agent});
      int kind = call.urgent ? 1 : 0;
      served[kind]++;
      waited[kind] += now - call.at;
      waiting += now > call.at ? 1 : 0;
      queue.stream()
          .mapToDouble(other -> call.at - other.at)
          .max()
          .ifPresent(later -> worstOvertaking = Math.max(worstOvertaking, later));
    }

    private double exponential(double mean) {
      return -mean * Math.log(1 - random.nextDouble());
    }

    private static Instant at(double second) {
      return START.plusNanos((long) (second * 1e9));
    }

    private static Candidate candidate(int agent, Set<String> types, int load, Instant since) {
      return new Candidate(
          new AgentId(agent + 1L),
          true,
          Set.of(),
          types,
          Map.of(ChannelName.EMAIL, load),
          Optional.of(since));
    }

    private static Waiter waiter(Call call) {
      return new Waiter(
          new TicketId(call.id),
          ChannelName.EMAIL,
          Optional.empty(),
          Optional.of(call.kind),
          Optional.empty());
    }
  }
}
