package dev.steward.bench;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// `bin/bench mail|desk|search|helpcenter|exchange|shield|form|seed`.
final class Bench {
  static final Path HOMES = Path.of("target", "bench").toAbsolutePath();

  private Bench() {}

  public static void main(String[] words) throws Exception {
    Options options = Options.of(Arrays.asList(words).subList(1, words.length));
    switch (words[0]) {
      case "mail" -> new MailBench(options).run();
      case "desk" -> new DeskBench(options).run();
      case "search" -> new SearchBench().run();
      case "exchange" -> new ExchangeBench(options).run();
      case "shield" -> new ShieldBench().run();
      case "form" -> new FormBench(options).run();
      case "helpcenter" -> new HelpCenterBench(options).run();
      case "seed" -> Seeding.run(options);
      default -> throw new IllegalArgumentException(words[0]);
    }
  }

  /// `--name value` pairs.
  record Options(Map<String, String> values) {
    static Options of(List<String> words) {
      Map<String, String> values = new HashMap<>();
      for (int i = 0; i + 1 < words.size(); i += 2) {
        values.put(words.get(i).replaceFirst("^--", ""), words.get(i + 1));
      }
      return new Options(values);
    }

    long number(String name, long otherwise) {
      String value = values.get(name);
      return value == null ? otherwise : Long.parseLong(value.replace("_", ""));
    }

    String text(String name) {
      return values.getOrDefault(name, "");
    }
  }
}
