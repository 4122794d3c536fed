package dev.steward.notice.editing;

import dev.steward.helpcenter.Audience;
import dev.steward.helpcenter.Wording;
import dev.steward.helpcenter.content.Catalogues;
import dev.steward.helpcenter.rendering.Rendered;
import dev.steward.helpcenter.rendering.Rendering;
import dev.steward.notice.Announcement;
import dev.steward.notice.AnnouncementId;
import dev.steward.notice.content.Announcements;
import dev.steward.notice.content.Settings;
import dev.steward.notice.subscribing.Subscribers;
import dev.steward.platform.web.WebError;
import dev.steward.staff.SignedIn;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/// Assembles the pages of editors.
@Component
class AnnouncementEditors {
  private static final int LATEST = 200;

  private final Announcements announcements;
  private final Subscribers subscribers;
  private final Rendering rendering;
  private final Catalogues catalogues;
  private final InstantSource clock;

  AnnouncementEditors(
      Announcements announcements,
      Subscribers subscribers,
      Rendering rendering,
      Catalogues catalogues,
      InstantSource clock) {
    this.announcements = announcements;
    this.subscribers = subscribers;
    this.rendering = rendering;
    this.catalogues = catalogues;
    this.clock = clock;
  }

  List<Locale> languages() {
    return catalogues.current().languages();
  }

  Locale language(String tag) {
    return languages().stream()
        .filter(language -> language.toLanguageTag().equals(tag))
        .findFirst()
        .orElseThrow(WebError.NOT_FOUND::refusal);
  }

  Announcement require(long id) {
    return announcements.find(new AnnouncementId(id)).orElseThrow(WebError.NOT_FOUND::refusal);
  }

  AnnouncementsPage list(Optional<String> problem) {
    return new AnnouncementsPage(
        announcements.all(LATEST), languages(), subscribers.count(), clock.instant(), problem);
  }

  /// The editor as it is kept.
  EditorPage editor(long id, Locale locale, SignedIn who) {
    Announcement announcement = require(id);
    Announcement.Text text = announcement.texts().getOrDefault(locale, Announcement.Text.NONE);
    var settings =
        new Settings(
            announcement.topic(),
            announcement.pinned(),
            announcement.banner(),
            announcement.mailed(),
            announcement.expiresAt());
    return editor(announcement, locale, text, settings, who, Optional.empty());
  }

  /// The editor with what was refused in its fields.
  EditorPage editor(
      Announcement announcement,
      Locale locale,
      Announcement.Text text,
      Settings settings,
      SignedIn who,
      Optional<String> problem) {
    return new EditorPage(
        announcement,
        announcement.state(clock.instant()),
        locale,
        languages(),
        text,
        settings,
        who.zone(),
        preview(locale, text),
        announcements.mailing(announcement.id()),
        problem);
  }

  /// How readers would see it.
  Rendered preview(Locale locale, Announcement.Text text) {
    var wording =
        new Wording(text.title(), text.summary(), List.of(), Wording.Format.MARKDOWN, text.body());
    return rendering.render(
        wording, locale, locale, catalogues.current(), Set.of(Audience.EVERYONE));
  }
}
