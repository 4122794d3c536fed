package dev.steward.ticket.condition;

import java.util.LinkedHashMap;
import java.util.Map;

/// Values on their way into a statement, as named parameters: nothing that a person wrote is ever
/// part of the SQL itself. For one statement and one thread.
public final class Bindings {
  private final String prefix;
  private final Map<String, Object> values = new LinkedHashMap<>();
  private int next;

  /// Parameters named `c0`, `c1`, ...
  public Bindings() {
    this("c");
  }

  /// Parameters with another name, for several conditions in one statement.
  public Bindings(String prefix) {
    this.prefix = prefix;
  }

  /// Binds a value; what stands for it in the statement.
  public String bind(Object value) {
    String name = prefix + next++;
    values.put(name, value);
    return ":" + name;
  }

  /// Takes in values that have names already, such as those of what a person may see.
  public void add(Map<String, Object> named) {
    values.putAll(named);
  }

  /// What `JdbcClient.params` takes.
  public Map<String, Object> values() {
    return Map.copyOf(values);
  }
}
