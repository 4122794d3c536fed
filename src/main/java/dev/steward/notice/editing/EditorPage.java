package dev.steward.notice.editing;

import dev.steward.helpcenter.frame.Banner;
import dev.steward.helpcenter.rendering.Rendered;
import dev.steward.notice.Announcement;
import dev.steward.notice.Topic;
import dev.steward.notice.content.Settings;
import dev.steward.notice.mailing.Mailings;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The editor of an announcement in one language.
///
/// @param text what the fields show
/// @param settings what the fields show
/// @param mailing how far the mail about it has come
public record EditorPage(
    Announcement announcement,
    Announcement.State state,
    Locale locale,
    List<Locale> languages,
    Announcement.Text text,
    Settings settings,
    ZoneId zone,
    Rendered preview,
    Optional<Mailings.Progress> mailing,
    Optional<String> problem) {
  private static final DateTimeFormatter FIELD = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");

  /// Where this editor is.
  public String path() {
    return path(locale);
  }

  /// Where the editor of another language is.
  public String path(Locale language) {
    return "/desk/announcements/" + announcement.id().value() + "/" + language.toLanguageTag();
  }

  /// Where readers find it.
  public String readerPath() {
    return "/hc/" + locale.toLanguageTag() + "/announcements/" + announcement.tail();
  }

  /// Whether anything is written in a language.
  public boolean isWritten(Locale language) {
    return announcement.texts().containsKey(language);
  }

  /// Its topics.
  public List<Topic> topics() {
    return Topic.OF_ANNOUNCEMENTS;
  }

  /// How grave a banner can be.
  public List<Banner.Tone> tones() {
    return List.of(Banner.Tone.values());
  }

  /// A time as the field of a form writes it, in the editor's zone.
  public String field(Optional<Instant> at) {
    return at.map(time -> FIELD.format(time.atZone(zone))).orElse("");
  }

  /// Whether it can still be published.
  public boolean isOpen() {
    return state == Announcement.State.DRAFT || state == Announcement.State.SCHEDULED;
  }
}
