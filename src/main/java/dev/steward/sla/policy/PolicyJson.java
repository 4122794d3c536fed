package dev.steward.sla.policy;

import dev.steward.sla.calendar.CalendarId;
import dev.steward.sla.clock.Target;
import dev.steward.ticket.Priority;
import dev.steward.ticket.Status;
import dev.steward.ticket.condition.ConditionJson;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Policies in a jsonb column.
@Component
class PolicyJson {
  private final JsonMapper json;
  private final ConditionJson conditions;

  PolicyJson(JsonMapper json, ConditionJson conditions) {
    this.json = json;
    this.conditions = conditions;
  }

  String write(List<Policy> policies) {
    var root = json.createArrayNode();
    for (Policy policy : policies) {
      var node = root.addObject();
      node.put("id", policy.id());
      node.put("name", policy.name());
      node.set("when", json.readTree(conditions.write(policy.when())));
      node.put("calendar", policy.calendar().value());
      node.put("warn", policy.warnAt());
      var pausing = node.putArray("pausing");
      policy.pausing().stream().map(Status::code).sorted().forEach(pausing::add);
      var times = node.putObject("times");
      policy
          .times()
          .forEach((priority, targets) -> {
            var of = times.putObject(priority.code());
            targets.forEach((target, time) -> of.put(target.code(), time.toSeconds()));
          });
    }
    return root.toString();
  }

  List<Policy> read(String text) {
    List<Policy> policies = new ArrayList<>();
    json.readTree(text).forEach(node -> policies.add(policy(node)));
    return policies;
  }

  private Policy policy(JsonNode node) {
    return new Policy(
        node.path("id").longValue(),
        node.path("name").stringValue(),
        conditions.read(node.path("when").toString()),
        new CalendarId(node.path("calendar").longValue()),
        times(node.path("times")),
        pausing(node.path("pausing")),
        node.path("warn").intValue());
  }

  private static Map<Priority, Map<Target, Duration>> times(JsonNode node) {
    var times = new EnumMap<Priority, Map<Target, Duration>>(Priority.class);
    for (Priority priority : Priority.values()) {
      var targets = new EnumMap<Target, Duration>(Target.class);
      for (Target target : Target.values()) {
        JsonNode seconds = node.path(priority.code()).path(target.code());
        if (seconds.isNumber()) {
          targets.put(target, Duration.ofSeconds(seconds.longValue()));
        }
      }
      times.put(priority, targets);
    }
    return times;
  }

  private static Set<Status> pausing(JsonNode node) {
    var pausing = EnumSet.noneOf(Status.class);
    node.forEach(code -> Status.find(code.stringValue()).ifPresent(pausing::add));
    return pausing;
  }
}
