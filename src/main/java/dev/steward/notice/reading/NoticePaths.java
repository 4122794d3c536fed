package dev.steward.notice.reading;

import dev.steward.notice.Announcement;
import dev.steward.notice.Topic;
import java.util.Locale;
import java.util.Optional;

/// Addresses of announcements.
final class NoticePaths {
  private NoticePaths() {}

  static String list(Locale locale) {
    return "/hc/" + locale.toLanguageTag() + "/announcements";
  }

  static String list(Locale locale, Optional<Topic> topic) {
    return list(locale) + topic.map(each -> "/topics/" + each.code()).orElse("");
  }

  static String page(Locale locale, Announcement announcement) {
    return list(locale) + "/" + announcement.tail();
  }
}
