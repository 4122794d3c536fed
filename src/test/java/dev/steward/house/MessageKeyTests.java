package dev.steward.house;

import static org.assertj.core.api.Assertions.assertThat;

import dev.steward.platform.error.ErrorCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Every sentence that people read exists, in every language, with the same places for arguments,
/// and somebody says it.
class MessageKeyTests {

  private static final Path BUNDLES = Path.of("src/main/resources/messages");
  private static final Pattern LITERAL = Pattern.compile("(?<=\")[a-z][\\w.-]*(?=\")");
  private static final Pattern PLACE = Pattern.compile("\\{(\\d+)");

  @Test
  void everyTextExistsInEveryLanguageWithTheSamePlaces() {
    var wrong = new TreeSet<String>();
    for (Path english : SourceTree.files(BUNDLES, ".properties")) {
      if (!english.toString().contains("_zh_CN")) {
        String chinese = english.toString().replace(".properties", "_zh_CN.properties");
        wrong.addAll(differences(read(english), read(Path.of(chinese))));
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void everyRefusalHasASentence() {
    Set<String> keys = keys();
    var missing = new TreeSet<String>();
    ArchitectureTests.DESK.stream()
        .filter(type -> type.isEnum() && type.isAssignableTo(ErrorCode.class))
        .flatMap(type -> Stream.of(type.reflect().getEnumConstants()))
        .map(constant -> "error." + ((ErrorCode) constant).code())
        .filter(key -> !keys.contains(key))
        .forEach(missing::add);
    assertThat(missing).isEmpty();
  }

  @Test
  void everySentenceIsSaidSomewhere() {
    Set<String> whole = literals();
    Set<String> beginnings =
        whole.stream()
            .filter(literal -> literal.matches("[a-z][\\w-]*\\..*[.-]|[a-z][\\w-]*\\."))
            .collect(Collectors.toSet());
    Set<String> silent =
        keys().stream()
            .filter(key -> !key.startsWith("error."))
            .filter(key -> !whole.contains(key))
            .filter(key -> beginnings.stream().noneMatch(key::startsWith))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(Exceptions.wrong("unsaid", silent)).as("texts that nothing shows").isEmpty();
  }

  private static Set<String> differences(Map<String, String> english, Map<String, String> chinese) {
    var wrong = new TreeSet<String>();
    var all = new TreeSet<>(english.keySet());
    all.addAll(chinese.keySet());
    for (String key : all) {
      if (!english.containsKey(key) || !chinese.containsKey(key)) {
        wrong.add(key + " exists in one language only");
      } else if (!places(english.get(key)).equals(places(chinese.get(key)))) {
        wrong.add(key + " has other places for arguments in Chinese than in English");
      }
    }
    return wrong;
  }

  private static Set<String> places(String text) {
    return PLACE.matcher(text).results().map(found -> found.group(1)).collect(Collectors.toSet());
  }

  private static Set<String> keys() {
    var keys = new TreeSet<String>();
    SourceTree.files(BUNDLES, ".properties").forEach(bundle -> keys.addAll(read(bundle).keySet()));
    return keys;
  }

  private static Set<String> literals() {
    var literals = new HashSet<String>();
    for (String root : new String[] {"src/main/java", "src/main/jte"}) {
      for (Path file : SourceTree.files(Path.of(root), root.endsWith("jte") ? ".jte" : ".java")) {
        Matcher literal = LITERAL.matcher(SourceTree.read(file));
        while (literal.find()) {
          literals.add(literal.group());
        }
      }
    }
    return literals;
  }

  private static Map<String, String> read(Path bundle) {
    var texts = new Properties();
    try (var reader = Files.newBufferedReader(bundle)) {
      texts.load(reader);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    var map = new TreeMap<String, String>();
    texts.stringPropertyNames().forEach(key -> map.put(key, texts.getProperty(key)));
    return map;
  }
}
