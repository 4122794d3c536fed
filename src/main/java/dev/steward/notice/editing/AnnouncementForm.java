package dev.steward.notice.editing;

import dev.steward.helpcenter.frame.Banner;
import dev.steward.notice.Announcement;
import dev.steward.notice.NoticeError;
import dev.steward.notice.Topic;
import dev.steward.notice.content.Settings;
import dev.steward.platform.error.Refusal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.util.MultiValueMap;

/// The fields of the editor.
record AnnouncementForm(MultiValueMap<String, String> fields, ZoneId zone) {

  Announcement.Text words() {
    return new Announcement.Text(
        text("title").strip(), text("summary").strip(), text("body").replace("\r\n", "\n"));
  }

  Settings settings() {
    return new Settings(
        Topic.find(text("topic")).filter(Topic.OF_ANNOUNCEMENTS::contains).orElse(Topic.LISTING),
        !text("pinned").isEmpty(),
        Arrays.stream(Banner.Tone.values())
            .filter(tone -> tone.style().equals(text("banner")))
            .findFirst(),
        !text("mailed").isEmpty(),
        time("expires"));
  }

  /// The settings, without a time that cannot be read.
  Settings readableSettings() {
    try {
      return settings();
    } catch (Refusal unreadable) {
      fields.set("expires", "");
      return settings();
    }
  }

  int expected() {
    try {
      return Integer.parseInt(text("expected"));
    } catch (NumberFormatException malformed) {
      throw new Refusal(NoticeError.CHANGED, malformed);
    }
  }

  Optional<Instant> time(String name) {
    String written = text(name);
    if (written.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDateTime.parse(written).atZone(zone).toInstant());
    } catch (DateTimeException malformed) {
      throw new Refusal(NoticeError.BAD_TIME, malformed);
    }
  }

  String text(String name) {
    String value = fields.getFirst(name);
    return value == null ? "" : value;
  }
}
