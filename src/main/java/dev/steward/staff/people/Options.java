package dev.steward.staff.people;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The words after a command: `create --role admin --name "A b"` is one word and two values.
///
/// @param flags options without a value
public record Options(List<String> words, Map<String, String> values, Set<String> flags) {
  private static final Set<String> FLAGS = Set.of("password");

  /// Empty when an option lacks its value or is said twice.
  public static Optional<Options> parse(List<String> args) {
    var words = new ArrayList<String>();
    var values = new LinkedHashMap<String, String>();
    var flags = new HashSet<String>();
    for (int i = 0; i < args.size(); i++) {
      String arg = args.get(i);
      if (!arg.startsWith("--")) {
        words.add(arg);
      } else if (FLAGS.contains(arg.substring(2))) {
        flags.add(arg.substring(2));
      } else if (i + 1 == args.size() || values.put(arg.substring(2), args.get(++i)) != null) {
        return Optional.empty();
      }
    }
    return Optional.of(new Options(List.copyOf(words), Map.copyOf(values), Set.copyOf(flags)));
  }
}
