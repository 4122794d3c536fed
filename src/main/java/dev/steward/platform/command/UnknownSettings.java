package dev.steward.platform.command;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.EnumerablePropertySource;

/// Finds settings that were set and that nothing reads: most often a name with a slip in it.
public final class UnknownSettings {

  /// Read by the launcher and the log, before there is a context.
  static final List<String> OF_THE_LAUNCHER =
      List.of("STEWARD_JAVA_HOME", "STEWARD_JAVA_OPTS", "STEWARD_LOG_FORMAT");

  private UnknownSettings() {}

  /// Their names as they were written, from the environment and from `steward.properties`.
  public static Collection<String> of(
      ConfigurableApplicationContext context, Map<String, String> environment) {
    var written = new TreeSet<String>();
    environment.keySet().stream().filter(name -> name.startsWith("STEWARD_")).forEach(written::add);
    context.getEnvironment().getPropertySources().stream()
        .filter(source -> source.getName().contains("steward.properties"))
        .filter(EnumerablePropertySource.class::isInstance)
        .flatMap(source -> Arrays.stream(((EnumerablePropertySource<?>) source).getPropertyNames()))
        .filter(name -> name.startsWith("steward."))
        .forEach(written::add);
    List<SettingNames> known = known(context);
    written.removeIf(name -> OF_THE_LAUNCHER.contains(name) || isKnown(known, name));
    return written;
  }

  private static boolean isKnown(List<SettingNames> known, String name) {
    String variable = SettingNames.variable(name);
    return known.stream().anyMatch(each -> each.covers(variable));
  }

  private static List<SettingNames> known(ConfigurableApplicationContext context) {
    var known = new ArrayList<SettingNames>();
    for (Object bean : context.getBeansWithAnnotation(ConfigurationProperties.class).values()) {
      var annotation = bean.getClass().getAnnotation(ConfigurationProperties.class);
      if (bean.getClass().isRecord() && annotation != null) {
        known.addAll(SettingNames.of(annotation.value(), bean.getClass()));
      }
    }
    return known;
  }
}
