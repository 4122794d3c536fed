package dev.steward.ticket.acting;

import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Acts in a jsonb column: `[{"kind":"status","values":["solved"]}]`.
@Component
public class ActJson {
  private static final TypeReference<List<Act>> LIST = new TypeReference<>() {};

  private final JsonMapper json;

  ActJson(JsonMapper json) {
    this.json = json;
  }

  /// As they are kept.
  public String write(List<Act> acts) {
    return json.writeValueAsString(acts);
  }

  /// From a row.
  public List<Act> read(String stored) {
    return json.readValue(stored, LIST);
  }
}
