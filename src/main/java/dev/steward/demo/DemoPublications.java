package dev.steward.demo;

import dev.steward.audit.Actor;
import dev.steward.helpcenter.frame.Banner;
import dev.steward.helpcenter.porting.Starter;
import dev.steward.notice.Announcement;
import dev.steward.notice.AnnouncementId;
import dev.steward.notice.Topic;
import dev.steward.notice.content.Announcements;
import dev.steward.notice.content.Settings;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What the demo's exchange tells its customers: the articles that come with the desk, and the
/// announcements of `demo/announcements.json`, some of them weeks old. [DemoStatus] tells what
/// works.
final class DemoPublications {
  private static final Map<String, Locale> LANGUAGES =
      Map.of("zh", Locale.SIMPLIFIED_CHINESE, "en", Locale.ENGLISH);

  private final DemoClock clock;
  private final Starter starter;
  private final Announcements announcements;
  private final DemoStatus status;
  private final JsonMapper json;

  DemoPublications(
      DemoClock clock,
      Starter starter,
      Announcements announcements,
      DemoStatus status,
      JsonMapper json) {
    this.clock = clock;
    this.starter = starter;
    this.announcements = announcements;
    this.status = status;
    this.json = json;
  }

  /// Publishes all of it.
  ///
  /// @param first when the help center began
  void publish(Instant first, Instant now) {
    clock.at(first, () -> starter.load(Actor.OPERATOR));
    json.readTree(DemoFiles.read("announcements.json"))
        .forEach(node ->
            clock.at(
                now.minus(Duration.ofHours(node.path("hours").asLong())),
                () -> announce(node, now)));
    status.tell(now);
  }

  private void announce(JsonNode node, Instant now) {
    var settings =
        new Settings(
            Topic.find(node.path("topic").asString()).orElseThrow(),
            node.path("pinned").asBoolean(false),
            Optional.of(node.path("banner").asString(""))
                .filter(tone -> !tone.isEmpty())
                .map(tone -> Banner.Tone.valueOf(tone.toUpperCase(Locale.ROOT))),
            false,
            Optional.of(node.path("days").asLong(0))
                .filter(days -> days > 0)
                .map(days -> now.plus(Duration.ofDays(days))));
    AnnouncementId id =
        announcements.create(settings.topic(), node.path("slug").asString(), Actor.OPERATOR);
    LANGUAGES.forEach((word, locale) -> write(id, locale, node.path(word), settings));
    announcements.publish(id, Optional.empty(), Actor.OPERATOR);
  }

  private void write(AnnouncementId id, Locale locale, JsonNode said, Settings settings) {
    int version = announcements.find(id).orElseThrow().version();
    var text =
        new Announcement.Text(
            said.path("title").asString(),
            said.path("summary").asString(),
            said.path("body").asString());
    announcements.write(id, locale, text, settings, version, Actor.OPERATOR);
  }
}
