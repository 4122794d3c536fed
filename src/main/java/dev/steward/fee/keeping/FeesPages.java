package dev.steward.fee.keeping;

import dev.steward.fee.FeeError;
import dev.steward.fee.schedule.Schedule;
import dev.steward.platform.error.Refusal;
import dev.steward.staff.Agent;
import dev.steward.staff.AgentId;
import dev.steward.staff.Agents;
import dev.steward.staff.SignedIn;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Assembles the pages of editions.
@Component
class FeesPages {
  private final EditionRepository repository;
  private final Agents agents;
  private final Examples examples;
  private final InstantSource clock;

  FeesPages(EditionRepository repository, Agents agents, Examples examples, InstantSource clock) {
    this.repository = repository;
    this.agents = agents;
    this.examples = examples;
    this.clock = clock;
  }

  FeesPage list(FeesPage.Draft form) {
    List<Kept> waiting = repository.waiting();
    List<Kept> published = repository.published();
    Map<AgentId, String> names = names(Stream.concat(waiting.stream(), published.stream()));
    Optional<Kept> current =
        published.stream()
            .filter(each -> !each.from().isAfter(clock.instant()))
            .reduce((_, last) -> last);
    return new FeesPage(
        waiting.stream().map(each -> row(each, names, false)).toList(),
        published.stream()
            .sorted(Comparator.comparing(Kept::from).reversed())
            .map(each -> row(each, names, current.filter(each::equals).isPresent()))
            .toList(),
        examples.names(),
        form);
  }

  FeesPage.One one(SignedIn by, long id) {
    Kept kept = repository.find(id).orElseThrow(() -> new Refusal(FeeError.NOT_FOUND));
    Schedule schedule = Editions.schedule(kept);
    Optional<Kept> before =
        repository.published().stream()
            .filter(each -> kept.number() == 0 || each.number() < kept.number())
            .reduce((_, last) -> last);
    Map<AgentId, String> names = names(Stream.of(kept));
    return new FeesPage.One(
        kept,
        schedule,
        names.getOrDefault(kept.madeBy(), ""),
        kept.publishedBy().map(each -> names.getOrDefault(each, "")),
        before.map(Kept::number),
        before.map(each -> Changes.between(Editions.schedule(each), schedule)).orElse(List.of()),
        kept.madeBy().equals(by.agentId()),
        clock.instant());
  }

  private static FeesPage.Row row(Kept kept, Map<AgentId, String> names, boolean current) {
    Schedule schedule = Editions.schedule(kept);
    return new FeesPage.Row(
        kept, schedule.title(), schedule.example(), names.getOrDefault(kept.madeBy(), ""), current);
  }

  private Map<AgentId, String> names(Stream<Kept> all) {
    List<AgentId> ids =
        all.flatMap(each -> Stream.concat(Stream.of(each.madeBy()), each.publishedBy().stream()))
            .distinct()
            .toList();
    return agents.find(ids).stream().collect(Collectors.toMap(Agent::id, Agent::name));
  }
}
