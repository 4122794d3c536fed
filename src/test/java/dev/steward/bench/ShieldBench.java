package dev.steward.bench;

import dev.steward.platform.token.Signer;
import dev.steward.shield.Screening;
import dev.steward.shield.Shield;
import dev.steward.shield.finding.SecretFinder;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What the shield finds, what it takes for a secret and is none, and what it costs.
final class ShieldBench {
  private static final Path CORPORA = Path.of("..", "shared", "corpora", "search");
  private static final int SECRETS = 1_000;
  private static final int ORDINARY = 100_000;
  private static final int MAIL = 2_048;
  private static final Pattern SENTENCE = Pattern.compile("(?<=[.?!。？！])\\s*");

  private final Shield shield = new Shield(new SecretFinder(), Signer.with(new byte[32]));
  private final SecretSamples samples = new SecretSamples(20_260_301);
  private final List<String> carriers = new ArrayList<>();

  void run() throws IOException {
    gather();
    var figures = new Figures("shield");
    figures.put("carriers", carriers.size());
    detect(figures);
    falseAlarms(figures);
    cost(figures, "", 12);
    cost(figures, "_plain", Integer.MAX_VALUE);
    new CoinBench().run(figures);
    figures.print();
  }

  /// Sentences of real customers where they lie beside the repository, and our own everywhere.
  private void gather() throws IOException {
    read(Path.of("src/main/resources/demo"), ".eml");
    read(Path.of("src/main/resources/helpcenter"), ".md");
    if (Files.isDirectory(CORPORA)) {
      Files.lines(CORPORA.resolve("banking77-train.csv"))
          .skip(1)
          .map(line -> line.replaceFirst(",[^,]*$", "").replace("\"", ""))
          .filter(line -> !line.isBlank())
          .forEach(carriers::add);
      for (String name : new String[] {"xquad-en.json", "xquad-zh.json"}) {
        split(Files.readString(CORPORA.resolve(name)).replaceAll("[\"\\[\\]{}]", ""));
      }
    }
  }

  private void read(Path folder, String ending) throws IOException {
    if (Files.isDirectory(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.filter(f -> f.toString().endsWith(ending)).toList()) {
          split(Files.readString(file).replaceFirst("(?s)^.*?\n\n", ""));
        }
      }
    }
  }

  private void split(String text) {
    SENTENCE
        .splitAsStream(text)
        .map(String::strip)
        .filter(s -> s.length() > 8)
        .forEach(carriers::add);
  }

  private void detect(Figures figures) {
    Map<String, int[]> kinds = new HashMap<>();
    int found = 0;
    for (int i = 0; i < SECRETS; i++) {
      var sample = samples.next(i);
      String text = carrier() + pick() + sample.text() + pick() + carrier();
      boolean isFound = shield.screen(text).hasSecrets();
      found += isFound ? 1 : 0;
      int[] count = kinds.computeIfAbsent(sample.kind(), _ -> new int[2]);
      count[0] += isFound ? 1 : 0;
      count[1]++;
      if (!isFound) {
        System.out.println("missed " + sample);
      }
    }
    figures.put("detected_percent", 100.0 * found / SECRETS);
    kinds.forEach((kind, count) -> figures.put("detected_" + kind, 100.0 * count[0] / count[1]));
  }

  private void falseAlarms(Figures figures) {
    int alarms = 0;
    int doubts = 0;
    for (int i = 0; i < ORDINARY; i++) {
      var text = new StringBuilder();
      for (int part = samples.below(4); part >= 0; part--) {
        text.append(carrier()).append(pick());
        if (samples.below(3) == 0) {
          text.append(samples.harmless()).append(pick());
        }
      }
      Screening screening = shield.screen(text.toString());
      alarms += screening.hasSecrets() ? 1 : 0;
      doubts += screening.doubts().isEmpty() ? 0 : 1;
      if (screening.hasSecrets() && alarms <= 10) {
        System.out.println(
            "alarm " + screening.removed() + " " + screening.text().replace('\n', ' '));
      }
    }
    figures.put("false_alarms", alarms);
    figures.put("false_alarms_percent", 100.0 * alarms / ORDINARY);
    figures.put("doubts_percent", 100.0 * doubts / ORDINARY);
  }

  /// Processor time of this thread for mails of 2 KB.
  ///
  /// @param every of so many sentences one is followed by an id, a hash or a link
  private void cost(Figures figures, String name, int every) {
    List<String> mails = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      var text = new StringBuilder();
      while (text.length() < MAIL) {
        text.append(carrier()).append('\n');
        if (samples.below(every) == 0) {
          text.append(samples.harmless()).append('\n');
        }
      }
      mails.add(text.substring(0, MAIL));
    }
    var threads = ManagementFactory.getThreadMXBean();
    for (int round = 0; round < 40; round++) {
      mails.forEach(shield::screen);
    }
    int rounds = 40;
    long began = threads.getCurrentThreadCpuTime();
    for (int round = 0; round < rounds; round++) {
      mails.forEach(shield::screen);
    }
    double each = (threads.getCurrentThreadCpuTime() - began) / 1e3 / rounds / mails.size();
    figures.put("cpu_us_per_2kb_mail" + name, each);
    figures.put("mb_per_second" + name, MAIL / each / 1.048576);
  }

  private String carrier() {
    return carriers.isEmpty() ? "" : carriers.get(samples.below(carriers.size()));
  }

  private String pick() {
    return samples.pick("\n", " ", "\n\n", ". ");
  }
}
