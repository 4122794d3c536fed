package dev.steward.operation.doctor;

import dev.steward.platform.health.Finding;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.stereotype.Component;

/// Looks for variables `STEWARD_…` that no module knows: a setting with a typing mistake changes
/// nothing and says nothing.
@Component
class SettingsExamination {

  private static final String PREFIX = "STEWARD_";
  private static final Set<String> READ_ELSEWHERE =
      Set.of(
          "STEWARD_LOG_FORMAT",
          "STEWARD_JAVA_OPTS",
          "STEWARD_TERMINAL",
          "STEWARD_DEMO",
          "STEWARD_REHEARSAL");

  private final ListableBeanFactory beans;

  SettingsExamination(ListableBeanFactory beans) {
    this.beans = beans;
  }

  Finding look() {
    return judge(System.getenv().keySet(), known());
  }

  static Finding judge(Set<String> variables, Set<String> known) {
    List<String> set = variables.stream().filter(name -> name.startsWith(PREFIX)).sorted().toList();
    List<String> unknown =
        set.stream().filter(name -> known.stream().noneMatch(it -> matches(name, it))).toList();
    return unknown.isEmpty()
        ? Finding.ok("settings", set.size())
        : Finding.warn("settings.unknown", String.join(", ", unknown));
  }

  Set<String> known() {
    Set<String> known = new TreeSet<>(READ_ELSEWHERE);
    for (String bean : beans.getBeanNamesForAnnotation(ConfigurationProperties.class)) {
      Class<?> type = beans.getType(bean);
      var settings = beans.findAnnotationOnBean(bean, ConfigurationProperties.class);
      if (type != null && type.isRecord() && settings != null) {
        names(settings.value().isEmpty() ? settings.prefix() : settings.value(), type)
            .forEach(known::add);
      }
    }
    return known;
  }

  private static Stream<String> names(String prefix, Class<?> record) {
    return Arrays.stream(record.getRecordComponents())
        .flatMap(component -> names(prefix, component));
  }

  private static Stream<String> names(String prefix, RecordComponent component) {
    String name = prefix + "." + component.getName();
    return component.getType().isRecord()
        ? names(name, component.getType())
        : Stream.of(variable(name));
  }

  /// `steward.httpPort` is written STEWARD_HTTP_PORT.
  private static String variable(String property) {
    return property
        .chars()
        .mapToObj(c -> Character.isUpperCase(c) ? "_" + (char) c : String.valueOf((char) c))
        .collect(Collectors.joining())
        .replace('.', '_')
        .replace('-', '_')
        .toUpperCase(Locale.ROOT);
  }

  /// Lists and maps are written with more words after the name.
  private static boolean matches(String variable, String known) {
    return variable.equals(known) || variable.startsWith(known + "_");
  }
}
