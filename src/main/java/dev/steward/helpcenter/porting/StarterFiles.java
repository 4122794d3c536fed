package dev.steward.helpcenter.porting;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.springframework.core.io.ClassPathResource;

/// The starter content as it lies in the jar below `helpcenter/starter`.
final class StarterFiles {
  static final List<Locale> LANGUAGES = List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);

  private static final String FOLDER = "helpcenter/starter/";

  private final Properties shelves;
  private final Map<Locale, Map<String, String>> variables;

  private StarterFiles(Properties shelves, Map<Locale, Map<String, String>> variables) {
    this.shelves = shelves;
    this.variables = variables;
  }

  static StarterFiles read() {
    var variables = new LinkedHashMap<Locale, Map<String, String>>();
    variables.put(Locale.ENGLISH, values("variables.properties"));
    variables.put(Locale.SIMPLIFIED_CHINESE, values("variables_zh_CN.properties"));
    return new StarterFiles(properties("shelves.properties"), variables);
  }

  Map<Locale, Map<String, String>> variables() {
    return variables;
  }

  List<String> categories() {
    return list("categories");
  }

  String text(String key) {
    String text = shelves.getProperty(key);
    if (text == null) {
      throw new IllegalStateException("The starter content has no " + key);
    }
    return text;
  }

  List<String> list(String key) {
    return Arrays.stream(text(key).split(",")).map(String::strip).toList();
  }

  List<String> synonyms() {
    return content("synonyms.txt").lines().filter(line -> !line.isBlank()).toList();
  }

  ArticleFile article(String category, String slug, Locale locale) {
    String name = slug + "." + locale.toLanguageTag() + ".md";
    return ArticleFile.read(name, content(category + "/" + name));
  }

  private static String content(String file) {
    try {
      return new ClassPathResource(FOLDER + file).getContentAsString(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("The starter content has no " + file, e);
    }
  }

  private static Map<String, String> values(String file) {
    var values = new TreeMap<String, String>();
    properties(file).forEach((name, value) -> values.put(name.toString(), value.toString()));
    return values;
  }

  private static Properties properties(String file) {
    var properties = new Properties();
    try (var reader =
        new InputStreamReader(
            new ClassPathResource(FOLDER + file).getInputStream(), StandardCharsets.UTF_8)) {
      properties.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties;
  }
}
