package dev.steward.staff.profile;

import java.util.LinkedHashMap;
import java.util.Map;

/// Names browsers and systems well enough for their owner to know them again; nothing depends on
/// it.
final class Browsers {
  private static final Map<String, String> BROWSERS = new LinkedHashMap<>();
  private static final Map<String, String> SYSTEMS = new LinkedHashMap<>();

  // In this order: everybody claims to be somebody older as well.
  static {
    BROWSERS.put("MicroMessenger", "WeChat");
    BROWSERS.put("Edg", "Edge");
    BROWSERS.put("OPR/", "Opera");
    BROWSERS.put("Firefox/", "Firefox");
    BROWSERS.put("Chrome/", "Chrome");
    BROWSERS.put("Safari/", "Safari");
    SYSTEMS.put("HarmonyOS", "HarmonyOS");
    SYSTEMS.put("Android", "Android");
    SYSTEMS.put("iPhone", "iPhone");
    SYSTEMS.put("iPad", "iPad");
    SYSTEMS.put("Mac OS X", "macOS");
    SYSTEMS.put("Windows", "Windows");
    SYSTEMS.put("Linux", "Linux");
  }

  private Browsers() {}

  static String name(String userAgent) {
    String browser = first(BROWSERS, userAgent);
    String system = first(SYSTEMS, userAgent);
    if (browser.isEmpty() && system.isEmpty()) {
      return userAgent.isEmpty() ? "?" : userAgent.split("[\\s/]", 2)[0];
    }
    return browser.isEmpty() || system.isEmpty() ? browser + system : browser + " · " + system;
  }

  private static String first(Map<String, String> names, String userAgent) {
    return names.entrySet().stream()
        .filter(name -> userAgent.contains(name.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse("");
  }
}
