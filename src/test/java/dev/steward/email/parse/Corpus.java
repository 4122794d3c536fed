package dev.steward.email.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/// Mails other projects keep as tests, beside the checkout. Scores what is read right and fails
/// below a floor; skipped with a printed reason where the folder is absent.
record Corpus(String name, Path folder) {
  private static final Path ROOT = Path.of("../shared/corpora");

  static Corpus named(String name) {
    Path folder = ROOT.resolve(name);
    if (!Files.isDirectory(folder)) {
      say("corpus " + name + ": skipped, no folder " + folder);
      Assumptions.abort("no corpus folder " + folder);
    }
    return new Corpus(name, folder);
  }

  List<Path> files(String ending) {
    try (Stream<Path> walk = Files.walk(folder)) {
      return walk.filter(Files::isRegularFile)
          .filter(file -> file.toString().endsWith(ending))
          .filter(file -> !file.getFileName().toString().matches("(LICENSE|COPYING).*"))
          .sorted()
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /// @param check tells what is wrong with a case, empty when all is right
  <T> void score(List<T> cases, double floor, Function<T, Optional<String>> check) {
    var wrong = new ArrayList<String>();
    for (T one : cases) {
      check.apply(one).ifPresent(what -> wrong.add(one + ": " + what));
    }
    int right = cases.size() - wrong.size();
    say("corpus " + name + ": " + right + "/" + cases.size());
    wrong.forEach(line -> say("  " + line));
    assertThat((double) right / cases.size())
        .as(String.join("\n", wrong))
        .isGreaterThanOrEqualTo(floor);
  }

  static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static void say(String line) {
    System.out.println(line);
  }
}
