package dev.steward.search;

import java.util.List;
import java.util.Set;

/// What an entry of a [FacetIndex] must be, whatever it says.
public sealed interface Demand {

  /// One of these values.
  record OneOf(String name, Set<String> values) implements Demand {
    public OneOf {
      values = Set.copyOf(values);
    }
  }

  /// A number or moment between two, both included.
  record Between(String name, long from, long to) implements Demand {}

  /// These words together in the title.
  record Titled(String words) implements Demand {}

  /// At least one of these; nothing where there is none.
  record Either(List<Demand> demands) implements Demand {
    public Either {
      demands = List.copyOf(demands);
    }
  }

  /// Anything but this.
  record Not(Demand demand) implements Demand {}
}
