package dev.steward.demo;

import dev.steward.audit.Actor;
import dev.steward.status.Component;
import dev.steward.status.Impact;
import dev.steward.status.Phase;
import dev.steward.status.Standing;
import dev.steward.status.content.Components;
import dev.steward.status.content.Incidents;
import dev.steward.status.content.UsualComponents;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What works at the demo's exchange: the incidents of `demo/incidents.json`, one of which runs,
/// and maintenance tomorrow.
final class DemoStatus {
  private static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;
  private static final Duration BEFORE = Duration.ofDays(120);

  private final DemoClock clock;
  private final UsualComponents usual;
  private final Components components;
  private final Incidents incidents;
  private final JsonMapper json;

  DemoStatus(
      DemoClock clock,
      UsualComponents usual,
      Components components,
      Incidents incidents,
      JsonMapper json) {
    this.clock = clock;
    this.usual = usual;
    this.components = components;
    this.incidents = incidents;
    this.json = json;
  }

  void tell(Instant now) {
    clock.at(now.minus(BEFORE), () -> usual.add(Actor.OPERATOR));
    Map<String, Long> named =
        components.list().stream()
            .collect(Collectors.toMap(each -> each.name(CHINESE), Component::id));
    json.readTree(DemoFiles.read("incidents.json")).forEach(node -> tell(node, named, now));
    plan(named, now);
  }

  private void tell(JsonNode node, Map<String, Long> named, Instant now) {
    var affected = new HashMap<Long, Standing>();
    node.path("affected")
        .properties()
        .forEach(each ->
            affected.put(
                named.getOrDefault(each.getKey(), 0L),
                Standing.find(each.getValue().asString()).orElseThrow()));
    Impact impact = Impact.find(node.path("impact").asString()).orElseThrow();
    var id = new AtomicLong();
    for (JsonNode said : node.path("said")) {
      var word =
          new Incidents.Word(
              Phase.find(said.path("phase").asString()).orElseThrow(),
              impact,
              words(said),
              affected,
              false);
      Instant at = now.minus(Duration.ofMinutes(said.path("minutes").asLong()));
      long begun = id.get();
      clock.at(at, () -> id.set(say(begun, node, word)));
    }
  }

  private long say(long id, JsonNode node, Incidents.Word word) {
    if (id == 0) {
      return incidents.report(words(node), word, Actor.OPERATOR);
    }
    incidents.update(id, word, Actor.OPERATOR);
    return id;
  }

  private void plan(Map<String, Long> named, Instant now) {
    Instant start =
        now.atOffset(ZoneOffset.UTC)
            .toLocalDate()
            .plusDays(1)
            .atTime(2, 0)
            .toInstant(ZoneOffset.UTC);
    Map<Locale, String> titles =
        Map.of(CHINESE, "以太坊钱包升级", Locale.ENGLISH, "Ethereum wallet upgrade");
    Map<Locale, String> texts =
        Map.of(
            CHINESE,
            "升级期间暂停 ERC20 充值与提现，交易不受影响。",
            Locale.ENGLISH,
            "No deposits or withdrawals on ERC20 meanwhile. Trading goes on.");
    Set<Long> affected =
        named.entrySet().stream()
            .filter(each -> each.getKey().contains("ERC20"))
            .map(Map.Entry::getValue)
            .collect(Collectors.toSet());
    clock.at(
        now.minus(Duration.ofHours(20)),
        () ->
            incidents.plan(
                titles,
                texts,
                affected,
                start,
                start.plus(Duration.ofHours(2)),
                false,
                Actor.OPERATOR));
  }

  private static Map<Locale, String> words(JsonNode node) {
    return Map.of(CHINESE, node.path("zh").asString(), Locale.ENGLISH, node.path("en").asString());
  }
}
