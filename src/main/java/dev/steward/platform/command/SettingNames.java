package dev.steward.platform.command;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The settings that a record annotated with `@ConfigurationProperties` stands for, by their
/// property (`steward.http.port`) and the variable of the environment (`STEWARD_HTTP_PORT`).
record SettingNames(String property, boolean open, RecordComponent component, Class<?> owner) {

  /// The settings under this prefix; records within the record are taken apart.
  static List<SettingNames> of(String prefix, Class<?> settings) {
    var names = new ArrayList<SettingNames>();
    for (RecordComponent component : settings.getRecordComponents()) {
      String property = prefix + "." + dashed(component.getName());
      Class<?> type = component.getType();
      if (isTakenApart(type, settings)) {
        names.addAll(of(property, type));
      } else {
        boolean open = Map.class.isAssignableFrom(type) || Collection.class.isAssignableFrom(type);
        names.add(new SettingNames(property, open, component, settings));
      }
    }
    return names;
  }

  /// Its variable in the environment.
  String variable() {
    return variable(property);
  }

  /// Whether the variable sets this, or something inside it.
  boolean covers(String variable) {
    return variable.equals(variable()) || open && variable.startsWith(variable() + "_");
  }

  static String variable(String property) {
    return property.replace('.', '_').replace('-', '_').toUpperCase(Locale.ROOT);
  }

  /// A record written inside the settings groups them; another one of a single part is a value
  /// written as one text, such as an address.
  private static boolean isTakenApart(Class<?> type, Class<?> settings) {
    return type.isRecord()
        && (type.getEnclosingClass() == settings
            || type.getName().startsWith("dev.steward.") && type.getRecordComponents().length > 1);
  }

  private static String dashed(String name) {
    return name.replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
  }
}
