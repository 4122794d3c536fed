package dev.steward.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// What the guards let pass, from `src/test/resources/house/exceptions.txt`: one line each of rule,
/// place and reason, separated by `|`.
final class Exceptions {

  private static final Path LIST = Path.of("src/test/resources/house/exceptions.txt");

  private Exceptions() {}

  /// Compares what a rule found with what the list allows it.
  ///
  /// @return what is wrong: places found that are not listed, and places listed that were not found
  static List<String> wrong(String rule, Collection<String> found) {
    Set<String> allowed = allowed(rule);
    var wrong = new TreeSet<String>();
    found.stream().filter(place -> !allowed.contains(key(place))).forEach(wrong::add);
    Set<String> places = found.stream().map(Exceptions::key).collect(Collectors.toSet());
    allowed.stream()
        .filter(place -> !places.contains(place))
        .map(place -> place + " keeps the rule now: take it off " + LIST)
        .forEach(wrong::add);
    return List.copyOf(wrong);
  }

  /// A finding is its place, and after two blanks what a person wants to know about it.
  private static String key(String finding) {
    return finding.split("  ", 2)[0];
  }

  private static Set<String> allowed(String rule) {
    try (var lines = Files.lines(LIST)) {
      return lines
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split("\\|"))
          .filter(parts -> parts[0].strip().equals(rule))
          .peek(Exceptions::demandReason)
          .map(parts -> parts[1].strip())
          .collect(Collectors.toSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void demandReason(String[] parts) {
    if (parts.length != 3 || parts[2].strip().length() < 10) {
      throw new IllegalStateException(String.join("|", parts) + " gives no reason in " + LIST);
    }
  }
}
