package dev.steward.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The keys of the desk and the list that explains them are the same keys.
class ShortcutTests {
  private static final Pattern IN_TEMPLATE =
      Pattern.compile("(?:data-hotkey=|hotkey = )\"([^\"$]+)\"");
  private static final Pattern IN_MENU = Pattern.compile("\\.on\\(\"([^\" ]{1,2})\"\\)");
  private static final Pattern IN_SCRIPT = Pattern.compile("[!=]== \"([^\"]|Ctrl\\+k)\"");

  @Test
  void everyKeyOfTheTemplatesAndOfThePageIsExplained() throws IOException {
    Set<String> explained =
        Arrays.stream(Shortcut.values())
            .map(shortcut -> String.join("+", shortcut.keys()))
            .collect(Collectors.toSet());

    assertThat(keys(Path.of("src/main/jte"), IN_TEMPLATE)).isNotEmpty().isSubsetOf(explained);
    assertThat(keys(Path.of("src/main/java/dev/steward"), IN_MENU))
        .isNotEmpty()
        .isSubsetOf(explained);
    assertThat(keys(Path.of("src/main/resources/static/js/controllers/hotkeys.js"), IN_SCRIPT))
        .contains("j", "/")
        .isSubsetOf(explained);
  }

  @Test
  void noKeyMeansTwoThingsInOnePlace() {
    for (Shortcut.Scope scope : Shortcut.Scope.values()) {
      List<List<String>> keys = scope.shortcuts().stream().map(Shortcut::keys).toList();
      assertThat(keys).doesNotHaveDuplicates();
    }
  }

  @Test
  void everyKeyHasItsWordsInBothLanguages() {
    Messages messages = Messages.load(true);
    for (Shortcut shortcut : Shortcut.values()) {
      for (var language : Languages.ALL) {
        assertThat(messages.has(language, shortcut.label())).as(shortcut.label()).isTrue();
      }
    }
  }

  private static Set<String> keys(Path where, Pattern pattern) throws IOException {
    try (Stream<Path> files = Files.walk(where)) {
      Set<String> keys = new TreeSet<>();
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        pattern
            .matcher(Files.readString(file))
            .results()
            .map((MatchResult found) -> found.group(1))
            .flatMap(found -> Arrays.stream(found.split(" ", -1)))
            .forEach(keys::add);
      }
      return keys;
    }
  }
}
