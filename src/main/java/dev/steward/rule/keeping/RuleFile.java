package dev.steward.rule.keeping;

import dev.steward.platform.error.Refusal;
import dev.steward.rule.Rule;
import dev.steward.rule.RuleError;
import dev.steward.rule.RuleId;
import dev.steward.rule.Rules;
import dev.steward.rule.Trigger;
import dev.steward.staff.SignedIn;
import dev.steward.ticket.acting.Acts;
import dev.steward.ticket.condition.ConditionJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Rules as a file, to be kept elsewhere or carried to another desk.
@Component
class RuleFile {
  private static final int MOST = 200;

  private final Rules rules;
  private final Acts acts;
  private final ConditionJson conditions;
  private final JsonMapper json;

  RuleFile(Rules rules, Acts acts, ConditionJson conditions, JsonMapper json) {
    this.rules = rules;
    this.acts = acts;
    this.conditions = conditions;
    this.json = json;
  }

  String write(List<Rule> all) {
    var list = json.createArrayNode();
    for (Rule rule : all) {
      var node = list.addObject();
      node.put("name", rule.name());
      node.put("trigger", rule.trigger().code());
      var events = node.putArray("events");
      rule.events().forEach(events::add);
      node.set("conditions", json.readTree(conditions.write(rule.conditions())));
      node.set("acts", json.readTree(acts.write(rule.acts())));
      node.put("stops", rule.stops());
    }
    return list.toPrettyString();
  }

  /// Adds the rules of a file, all or none, each switched off.
  ///
  /// @return how many
  /// @throws Refusal [RuleError#UNREADABLE], or what is wrong with one of them
  @Transactional
  int take(SignedIn by, String text) {
    List<Rule> read = read(text);
    read.forEach(rule -> rules.add(by, rule));
    return read.size();
  }

  private List<Rule> read(String text) {
    try {
      JsonNode list = json.readTree(text);
      if (!list.isArray() || list.isEmpty() || list.size() > MOST) {
        throw new Refusal(RuleError.UNREADABLE);
      }
      var read = new ArrayList<Rule>();
      list.forEach(node -> read.add(rule(node)));
      return read;
    } catch (JacksonException e) {
      throw new Refusal(RuleError.UNREADABLE, e);
    }
  }

  private Rule rule(JsonNode node) {
    var events = new ArrayList<String>();
    node.path("events").forEach(event -> events.add(event.asString("")));
    return new Rule(
        new RuleId(0),
        0,
        node.path("name").asString(""),
        Trigger.find(node.path("trigger").asString(""))
            .orElseThrow(() -> new Refusal(RuleError.UNREADABLE)),
        events,
        conditions.read(node.path("conditions").toString()),
        acts.read(node.path("acts").toString()),
        node.path("stops").asBoolean(false),
        false,
        Optional.empty(),
        "");
  }
}
