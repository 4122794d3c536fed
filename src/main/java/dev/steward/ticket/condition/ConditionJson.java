package dev.steward.ticket.condition;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Conditions in a jsonb column:
/// `{"all":[{"field":"status","operator":"is","values":["new"]}],"any":[]}`.
///
/// Reads whatever a row holds. What it does not understand becomes a condition that nobody knows,
/// which [Fields#flaws] names and which holds for nothing.
@Component
public class ConditionJson {
  private static final Condition STRANGE = Condition.of("?", Operator.UNKNOWN);

  private final JsonMapper json;

  ConditionJson(JsonMapper json) {
    this.json = json;
  }

  /// As it is kept.
  public String write(Conditions conditions) {
    var root = json.createObjectNode();
    write(conditions.all(), root.putArray("all"));
    write(conditions.any(), root.putArray("any"));
    return root.toString();
  }

  private static void write(
      List<Condition> conditions, tools.jackson.databind.node.ArrayNode into) {
    for (Condition condition : conditions) {
      var node = into.addObject();
      node.put("field", condition.field());
      node.put("operator", condition.operator().code());
      var values = node.putArray("values");
      condition.values().forEach(values::add);
    }
  }

  /// From a row.
  public Conditions read(String text) {
    try {
      JsonNode root = json.readTree(text);
      return root.isObject()
          ? new Conditions(list(root.path("all")), list(root.path("any")))
          : Conditions.all(STRANGE);
    } catch (JacksonException _) {
      return Conditions.all(STRANGE);
    }
  }

  private static List<Condition> list(JsonNode array) {
    if (array.isMissingNode() || array.isNull()) {
      return List.of();
    }
    List<Condition> conditions = new ArrayList<>();
    if (!array.isArray()) {
      return List.of(STRANGE);
    }
    array.forEach(node -> conditions.add(condition(node)));
    return conditions;
  }

  private static Condition condition(JsonNode node) {
    JsonNode field = node.path("field");
    if (!field.isString()) {
      return STRANGE;
    }
    List<String> values = new ArrayList<>();
    node.path("values").forEach(value -> values.add(value.asString("")));
    return new Condition(
        field.stringValue(), Operator.of(node.path("operator").asString("")), values);
  }
}
