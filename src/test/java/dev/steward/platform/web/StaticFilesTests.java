package dev.steward.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What lies in static/ is what the lists say. */
class StaticFilesTests {
  private static final Path STATIC = Path.of("src/main/resources/static");

  @Test
  void everyVendoredFileHasItsListedSum() throws Exception {
    var listed = new TreeSet<String>();
    for (String line : Files.readAllLines(STATIC.resolve("vendored.txt"))) {
      String[] columns = line.split("\\s{2,}");
      if (columns.length == 5 && columns[4].matches("[0-9a-f]{64}")) {
        byte[] content = Files.readAllBytes(STATIC.resolve(columns[0]));
        byte[] sum = MessageDigest.getInstance("SHA-256").digest(content);
        assertThat(HexFormat.of().formatHex(sum)).as(columns[0]).isEqualTo(columns[4]);
        listed.add(columns[0]);
      }
    }
    assertThat(listed).isEqualTo(names("js/vendor", ".js"));
  }

  @Test
  void everyPartIsInTheStyleSheet() throws IOException {
    String all =
        Files.readString(STATIC.resolve("css/steward.css"))
            + Files.readString(STATIC.resolve("css/help.css"))
            + Files.readString(STATIC.resolve("css/customer.css"));
    for (String part : names("css", ".css")) {
      if (!Set.of("css/steward.css", "css/help.css", "css/customer.css", "css/mail_frame.css")
          .contains(part)) {
        assertThat(all).contains("\"./" + part.substring("css/".length()) + "\"");
      }
    }
  }

  @Test
  void everyIconInTheSpriteIsUsedSomewhere() throws IOException {
    List<String> symbols =
        Pattern.compile("symbol id=\"([^\"]+)\"")
            .matcher(Files.readString(STATIC.resolve("img/icons.svg")))
            .results()
            .map(match -> match.group(1))
            .toList();
    String sources = text(Path.of("src/main/jte")) + text(Path.of("src/main/java"));
    assertThat(symbols)
        .isNotEmpty()
        .filteredOn(symbol -> !sources.contains('"' + symbol + '"'))
        .isEmpty();
  }

  @Test
  void partsUseMeaningsAndNoRawColours() throws IOException {
    for (String part : names("css", ".css")) {
      if (!Set.of("css/mail_frame.css", "css/tokens.css").contains(part)) {
        assertThat(Files.readString(STATIC.resolve(part)))
            .as(part)
            .doesNotContainPattern("#[0-9a-fA-F]{3,8}\\b");
      }
    }
  }

  private static Set<String> names(String folder, String ending) throws IOException {
    try (Stream<Path> files = Files.list(STATIC.resolve(folder))) {
      return files
          .map(file -> folder + "/" + file.getFileName())
          .filter(name -> name.endsWith(ending))
          .collect(java.util.stream.Collectors.toCollection(TreeSet::new));
    }
  }

  private static String text(Path root) throws IOException {
    var text = new StringBuilder();
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        text.append(Files.readString(file));
      }
    }
    return text.toString();
  }
}
