package dev.steward.notification;

import dev.steward.platform.web.Ui;
import java.util.List;
import java.util.Optional;

/// The list behind the bell.
///
/// @param unread how many wait, up to 100
/// @param unreadOnly whether only those are shown
/// @param next address of the next page, where there is one
public record NotificationPage(
    List<Notifications.Said> said, int unread, boolean unreadOnly, Optional<String> next) {

  /// One sentence about it, without its subject.
  public static String sentence(Ui ui, Notifications.Said said) {
    return NotificationSentence.of(ui.words(), said);
  }
}
