package dev.steward.notification;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What a person wants to hear of, and how.
public record SettingsPage(Map<NotificationKind, Set<Medium>> wanted) {

  /// What there is to hear of.
  public List<NotificationKind> kinds() {
    return Arrays.asList(NotificationKind.values());
  }

  /// The ways to hear of it.
  public List<Medium> media() {
    return Arrays.asList(Medium.values());
  }

  /// Whether they want to hear of it this way.
  public boolean wants(NotificationKind kind, Medium medium) {
    return wanted.getOrDefault(kind, Set.of()).contains(medium);
  }
}
