package dev.steward.fee.schedule;

import dev.steward.platform.csv.Csv;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/// Turns a table into the tree that JSON would have been.
final class ScheduleTable {
  private static final Map<String, String> LISTS =
      Map.of(
          "pair", "pairs",
          "tier", "tiers",
          "rate", "rates",
          "promotion", "promotions",
          "surcharge", "surcharges",
          "withdrawal", "withdrawals");
  private static final List<String> OBJECTS = List.of("discount", "charging", "timing");

  private ScheduleTable() {}

  static Reading<ObjectNode> read(String text) {
    List<Csv.Line> lines;
    try {
      lines = Csv.lines(text);
    } catch (IllegalArgumentException e) {
      return flawed("line " + e.getMessage(), "quote");
    }
    if (lines.isEmpty() || !lines.getFirst().field(0).equalsIgnoreCase("record")) {
      return flawed("line 1", "head");
    }
    return tree(lines);
  }

  private static Reading<ObjectNode> tree(List<Csv.Line> lines) {
    ObjectNode root = ScheduleReader.JSON.createObjectNode();
    var flaws = new ArrayList<Flaw>();
    List<String> names = lines.getFirst().fields().stream().map(String::strip).toList();
    for (Csv.Line line : lines.subList(1, lines.size())) {
      String kind = line.field(0).toLowerCase(Locale.ROOT);
      if (LISTS.containsKey(kind)) {
        fill(root.withArray(LISTS.getOrDefault(kind, kind)).addObject(), names, line)
            .put("#line", Integer.toString(line.number()));
      } else if (OBJECTS.contains(kind)) {
        fill(root.putObject(kind), names, line);
      } else if (kind.equals("schedule")) {
        fill(root, names, line);
      } else {
        flaws.add(new Flaw("line " + line.number(), "record", List.of(kind)));
      }
    }
    return flaws.isEmpty() ? new Reading.Understood<>(root) : new Reading.Flawed<>(flaws);
  }

  private static ObjectNode fill(ObjectNode object, List<String> names, Csv.Line line) {
    for (int i = 1; i < names.size(); i++) {
      if (!line.field(i).isEmpty() && !names.get(i).isEmpty()) {
        object.put(names.get(i), line.field(i));
      }
    }
    return object;
  }

  private static Reading<ObjectNode> flawed(String place, String key) {
    return new Reading.Flawed<>(List.of(new Flaw(place, key, List.of())));
  }
}
