package dev.steward.bench;

import dev.steward.search.TextEntry;
import dev.steward.search.TextHit;
import dev.steward.search.TextIndex;
import dev.steward.search.TextQuery;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// How well the index finds in texts that nobody here has written: paragraphs by questions about
/// them, in Chinese and English, and sentences of customers by others of the same intent.
final class SearchCorpora {
  private static final Path FOLDER = Path.of("..", "shared", "corpora", "search");
  private static final int LOOKED_AT = 10;

  private SearchCorpora() {}

  static void run(Figures figures) throws IOException {
    if (Files.notExists(FOLDER)) {
      System.out.println(
          "Outside test data is not there (" + FOLDER + "), so only our own set is asked");
      return;
    }
    for (String language : List.of("zh", "en")) {
      paragraphs(figures, language);
    }
    intents(figures);
  }

  private static void paragraphs(Figures figures, String language) throws IOException {
    JsonNode all =
        JsonMapper.shared()
            .readTree(Files.readString(FOLDER.resolve("xquad-" + language + ".json")));
    var ranks = new ArrayList<Integer>();
    try (var index = new Temporary()) {
      var entries = new ArrayList<TextEntry>();
      for (int i = 0; i < all.size(); i++) {
        entries.add(entry(i, all.get(i).get("text").stringValue()));
      }
      index.fill(entries);
      for (int i = 0; i < all.size(); i++) {
        for (JsonNode question : all.get(i).get("questions")) {
          ranks.add(index.find(question.stringValue()).indexOf(String.valueOf(i)) + 1);
        }
      }
    }
    figures.put("recall1_xquad_" + language, share(ranks, 1));
    figures.put("recall3_xquad_" + language, share(ranks, 3));
    figures.put(
        "mrr_xquad_" + language,
        ranks.stream().mapToDouble(rank -> rank == 0 ? 0 : 1.0 / rank).average().orElse(0));
  }

  private static double share(List<Integer> ranks, int best) {
    return ranks.stream().filter(rank -> rank > 0 && rank <= best).count() / (double) ranks.size();
  }

  /// Every other sentence is asked among all others; the intent most of ten neighbours have is the
  /// answer.
  private static void intents(Figures figures) throws IOException {
    List<String[]> rows =
        Files.readAllLines(FOLDER.resolve("banking77-train.csv")).stream()
            .skip(1)
            .filter(line -> line.lastIndexOf(',') > 0)
            .map(line ->
                new String[] {
                  line.substring(0, line.lastIndexOf(',')).replace("\"", ""),
                  line.substring(line.lastIndexOf(',') + 1)
                })
            .toList();
    int right = 0;
    int asked = 0;
    try (var index = new Temporary()) {
      var entries = new ArrayList<TextEntry>();
      for (int i = 0; i < rows.size(); i++) {
        entries.add(entry(i, rows.get(i)[0]));
      }
      index.fill(entries);
      for (int i = 1; i < rows.size(); i += 2) {
        Map<String, Float> votes = new HashMap<>();
        String own = String.valueOf(i);
        List<TextHit> others =
            index.hits(rows.get(i)[0]).stream().filter(hit -> !hit.key().equals(own)).toList();
        for (TextHit hit : others) {
          votes.merge(rows.get(Integer.parseInt(hit.key()))[1], hit.score(), Float::sum);
        }
        String best =
            votes.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse("");
        right += best.equals(rows.get(i)[1]) ? 1 : 0;
        asked++;
      }
    }
    figures.put("accuracy_banking77", right / (double) asked);
  }

  private static TextEntry entry(int number, String text) {
    String key = String.valueOf(number);
    return new TextEntry(key, key, "", List.of(), "", text, Map.of());
  }

  private static final class Temporary implements AutoCloseable {
    private final Path folder;
    private final TextIndex index;

    Temporary() throws IOException {
      folder = Files.createTempDirectory("steward-bench");
      index = TextIndex.open(folder);
    }

    void fill(List<TextEntry> entries) {
      index.replace(List.of(), entries);
      index.refresh();
    }

    List<TextHit> hits(String text) {
      return index.search(new TextQuery(text, List.of(), Map.of(), Map.of(), LOOKED_AT + 1));
    }

    List<String> find(String text) {
      return hits(text).stream().map(TextHit::key).limit(LOOKED_AT).toList();
    }

    @Override
    public void close() throws IOException {
      index.close();
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }
}
