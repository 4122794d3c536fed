package dev.steward.notification.choosing;

import dev.steward.notification.Medium;
import dev.steward.notification.NotificationKind;
import dev.steward.notification.digest.Rhythm;
import dev.steward.notification.push.PushPart;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What a person wants to hear of, and how.
///
/// @param zone whose clock the mails follow
/// @param mail whether the desk can send mail at all
/// @param push what the part about browsers needs
public record SettingsPage(
    Map<NotificationKind, Set<Medium>> wanted,
    Rhythm rhythm,
    ZoneId zone,
    boolean mail,
    PushPart.Model push) {

  /// How often mail can come.
  public List<Rhythm> rhythms() {
    return Arrays.asList(Rhythm.values());
  }

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
