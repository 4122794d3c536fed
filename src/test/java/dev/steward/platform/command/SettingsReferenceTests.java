package dev.steward.platform.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;

/// Writes `docs/settings.md` from the settings records and fails when the one in the repository is
/// another. `bin/docs` accepts the new one.
class SettingsReferenceTests {

  private static final Path PAGE = Path.of("docs/settings.md");
  private static final String HEAD =
      """
      # Settings

      Set them as variables of the environment, or by their property in `steward.properties` in the
      home (`STEWARD_HOME`), as in `steward.http.port=8081`. A variable wins over the file. A setting
      that does not exist is named when the desk starts, and changes nothing.

      Units are written with the number: `30s`, `5m`, `10MB`. Lists are separated by commas.

      This page is written from the settings records in the code by `SettingsReferenceTests`; do not
      edit it.
      """;
  private static final String LAUNCHER =
      """

      ## Launcher and log

      | Setting | Default | Meaning |
      |---|---|---|
      | `STEWARD_JAVA_HOME` | found | home of the JDK (25 or newer) that `bin/steward` uses |
      | `STEWARD_JAVA_OPTS` | none | further options for the JVM, as in `-Xmx2g` |
      | `STEWARD_LOG_FORMAT` | `auto` | `json` or `text` for every line of the log; `auto` writes text to a terminal and JSON elsewhere |
      """;

  @Test
  void thePageInTheRepositoryTellsEverySetting() throws IOException {
    String page = page();
    if (Boolean.getBoolean("accept")) {
      Files.createDirectories(Path.of("docs"));
      Files.writeString(PAGE, page);
    }
    Files.writeString(Path.of("target/settings.md"), page);
    String written = Files.exists(PAGE) ? Files.readString(PAGE) : "";
    assertThat(written)
        .as("docs/settings.md is stale: run bin/docs, look at the change, commit it")
        .isEqualTo(page);
  }

  @Test
  void everySettingIsExplained() throws IOException {
    List<String> silent = new ArrayList<>();
    for (Class<?> record : records()) {
      for (SettingNames setting : names(record)) {
        if (meaning(setting).isEmpty()) {
          silent.add(setting.property());
        }
      }
    }
    assertThat(silent).as("settings without @param in the doc of their record").isEmpty();
  }

  @Test
  void settingsAreReadThroughRecordsOnly() throws IOException {
    try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
      List<Path> others =
          sources
              .filter(path -> path.toString().endsWith(".java"))
              .filter(path -> read(path).contains("@Value(\"${steward"))
              .toList();
      assertThat(others).as("classes that read a setting by @Value").isEmpty();
    }
  }

  private static String page() throws IOException {
    var page = new StringBuilder(HEAD);
    for (Class<?> record : records()) {
      String prefix = prefix(record);
      page.append("\n## ").append(title(record)).append("\n\n");
      page.append("| Setting | Property | Default | Meaning |\n|---|---|---|---|\n");
      for (SettingNames setting : names(record)) {
        assertThat(setting.property()).startsWith(prefix);
        page.append(
            "| `%s` | `%s` | %s | %s |\n"
                .formatted(
                    setting.variable(),
                    setting.property(),
                    standard(setting.component()),
                    meaning(setting).replace("|", "\\|")));
      }
    }
    return page.append(LAUNCHER).toString();
  }

  private static List<SettingNames> names(Class<?> record) {
    return SettingNames.of(prefix(record), record);
  }

  private static List<Class<?>> records() {
    var scanner = new ClassPathScanningCandidateComponentProvider(false);
    scanner.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
    return scanner.findCandidateComponents("dev.steward").stream()
        .<Class<?>>map(found -> load(String.valueOf(found.getBeanClassName())))
        .filter(type -> Files.exists(source(type)))
        .sorted(Comparator.comparing(SettingsReferenceTests::prefix).thenComparing(Class::getName))
        .toList();
  }

  private static String prefix(Class<?> record) {
    return record.getAnnotation(ConfigurationProperties.class).value();
  }

  /// The first sentence of the record's doc, as in "Where the web server listens".
  private static String title(Class<?> record) {
    String doc = doc(record);
    int end = doc.indexOf('.');
    return end < 0 ? record.getSimpleName() : doc.substring(0, end);
  }

  private static String standard(RecordComponent component) {
    String standard = "none";
    for (var parameter :
        component.getDeclaringRecord().getDeclaredConstructors()[0].getParameters()) {
      if (parameter.getName().equals(component.getName())) {
        standard = standard(parameter.getAnnotation(DefaultValue.class));
      }
    }
    return standard;
  }

  private static String standard(@Nullable DefaultValue value) {
    return value == null || String.join("", value.value()).isEmpty()
        ? "none"
        : "`" + String.join(",", value.value()) + "`";
  }

  private static String meaning(SettingNames setting) {
    String doc = doc(setting.owner());
    Matcher param =
        Pattern.compile("@param " + setting.component().getName() + "\\s+(.*?)(?= @param |$)")
            .matcher(doc);
    return param.find() ? param.group(1).strip() : "";
  }

  /// The doc comment of the record as one line.
  private static String doc(Class<?> record) {
    List<String> lines = new ArrayList<>();
    for (String line : read(source(record)).lines().toList()) {
      if (line.contains("record " + record.getSimpleName())) {
        break;
      } else if (line.strip().startsWith("///")) {
        lines.add(line.strip().substring(3).strip());
      } else if (!line.strip().startsWith("@")) {
        lines.clear();
      }
    }
    return String.join(" ", lines).strip();
  }

  private static Path source(Class<?> type) {
    return Path.of(
        "src/main/java", type.getName().replace('.', '/').replaceAll("\\$.*", "") + ".java");
  }

  private static String read(Path path) {
    try {
      return Files.readString(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }
}
