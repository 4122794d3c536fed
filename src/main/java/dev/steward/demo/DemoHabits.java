package dev.steward.demo;

import dev.steward.macro.Macro;
import dev.steward.macro.MacroId;
import dev.steward.macro.Macros;
import dev.steward.rule.Rule;
import dev.steward.rule.RuleId;
import dev.steward.rule.Rules;
import dev.steward.rule.Trigger;
import dev.steward.staff.SignedIn;
import dev.steward.staff.TeamId;
import dev.steward.ticket.acting.Act;
import dev.steward.ticket.acting.Acts;
import dev.steward.ticket.condition.ConditionJson;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What the demo's desk does often, and by itself: the macros and rules of `demo/macros.json` and
/// `demo/rules.json`, and what [DemoPromises] and [DemoFees] make.
final class DemoHabits {
  private static final String TEAM = "team ";

  private final DemoStaff staff;
  private final Macros macros;
  private final Rules rules;
  private final Acts acts;
  private final ConditionJson conditions;
  private final JsonMapper json;
  private final DemoPromises promises;
  private final DemoFees fees;

  DemoHabits(
      DemoStaff staff,
      Macros macros,
      Rules rules,
      Acts acts,
      ConditionJson conditions,
      JsonMapper json,
      DemoPromises promises,
      DemoFees fees) {
    this.staff = staff;
    this.macros = macros;
    this.rules = rules;
    this.acts = acts;
    this.conditions = conditions;
    this.json = json;
    this.promises = promises;
    this.fees = fees;
  }

  /// Makes them, in the name of the admin.
  void take() {
    promises.make();
    fees.publish();
    SignedIn by = staff.at("li");
    json.readTree(DemoFiles.read("macros.json")).forEach(node -> macros.add(by, macro(node)));
    json.readTree(DemoFiles.read("rules.json")).forEach(node -> rules.add(by, rule(node)));
  }

  private Macro macro(JsonNode node) {
    Map<String, String> wordings = new LinkedHashMap<>();
    wordings.put("en", node.path("en").asString(""));
    wordings.put("zh-CN", node.path("zh").asString(""));
    return new Macro(
        new MacroId(0),
        0,
        node.path("name").asString(""),
        node.path("folder").asString(""),
        team(node.path("for").asString("")),
        Optional.empty(),
        wordings,
        acts(node),
        node.path("grave").asBoolean(false),
        node.path("hotkey").asString(""),
        true);
  }

  private Rule rule(JsonNode node) {
    var events = new ArrayList<String>();
    node.path("events").forEach(event -> events.add(event.asString("")));
    return new Rule(
        new RuleId(0),
        0,
        node.path("name").asString(""),
        Trigger.find(node.path("trigger").asString("")).orElseThrow(),
        events,
        conditions.read(node.path("conditions").toString()),
        acts(node),
        node.path("stops").asBoolean(false),
        node.path("enabled").asBoolean(false),
        Optional.empty(),
        "");
  }

  /// The acts, with names of teams turned into their numbers.
  private List<Act> acts(JsonNode node) {
    return acts.read(node.path("acts").toString()).stream()
        .map(act -> new Act(act.kind(), act.values().stream().map(this::numbered).toList()))
        .toList();
  }

  private String numbered(String value) {
    return team(value).map(team -> String.valueOf(team.value())).orElse(value);
  }

  private Optional<TeamId> team(String value) {
    return value.startsWith(TEAM)
        ? Optional.of(staff.team(value.substring(TEAM.length())))
        : Optional.empty();
  }
}
