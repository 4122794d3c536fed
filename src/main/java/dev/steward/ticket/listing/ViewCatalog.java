package dev.steward.ticket.listing;

import dev.steward.staff.AgentId;
import dev.steward.staff.Agents;
import dev.steward.staff.SignedIn;
import dev.steward.staff.Team;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// All views and everybody's teams, as every page asks for them: remembered for a moment. A change
/// made in this process is seen at once, one made in another after that moment.
@Component
class ViewCatalog {
  private static final Duration REMEMBERED = Duration.ofSeconds(2);
  private static final int MOST_PEOPLE = 5_000;

  private final ViewRepository repository;
  private final Agents agents;
  private final InstantSource clock;
  private final Map<AgentId, Seen<List<Team>>> teams = new ConcurrentHashMap<>();
  private volatile Seen<List<View>> views = new Seen<>(List.of(), Instant.MIN);

  ViewCatalog(ViewRepository repository, Agents agents, InstantSource clock) {
    this.repository = repository;
    this.agents = agents;
    this.clock = clock;
  }

  List<View> all() {
    Seen<List<View>> last = views;
    if (last.until().isAfter(clock.instant())) {
      return last.what();
    }
    List<View> now = repository.list();
    if (!TransactionSynchronizationManager.isActualTransactionActive()) {
      views = new Seen<>(now, clock.instant().plus(REMEMBERED));
    }
    return now;
  }

  List<Team> teamsOf(SignedIn viewer) {
    Seen<List<Team>> last = teams.get(viewer.agentId());
    if (last != null && last.until().isAfter(clock.instant())) {
      return last.what();
    }
    List<Team> now = agents.teamsOf(viewer.agentId());
    if (teams.size() > MOST_PEOPLE) {
      teams.clear();
    }
    teams.put(viewer.agentId(), new Seen<>(now, clock.instant().plus(REMEMBERED)));
    return now;
  }

  /// Forgets the views when the transaction that changes them has ended.
  void forget() {
    views = new Seen<>(List.of(), Instant.MIN);
    if (TransactionSynchronizationManager.isSynchronizationActive()) {
      TransactionSynchronizationManager.registerSynchronization(
          new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
              views = new Seen<>(List.of(), Instant.MIN);
            }
          });
    }
  }

  private record Seen<T>(T what, Instant until) {}
}
