package dev.steward.notice.reading;

import dev.steward.helpcenter.Audience;
import dev.steward.helpcenter.Wording;
import dev.steward.helpcenter.content.Catalogues;
import dev.steward.helpcenter.frame.Frame;
import dev.steward.helpcenter.frame.Frames;
import dev.steward.helpcenter.rendering.Rendered;
import dev.steward.helpcenter.rendering.Rendering;
import dev.steward.notice.Announcement;
import dev.steward.notice.AnnouncementId;
import dev.steward.notice.Topic;
import dev.steward.notice.content.Announcements;
import dev.steward.platform.web.Messages;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.springframework.stereotype.Component;

/// Assembles the pages of announcements.
@Component
class NoticePages {
  static final int PAGE = 20;

  private static final int OTHERS = 4;
  private static final Duration CORRECTED = Duration.ofMinutes(10);

  private final Announcements announcements;
  private final Frames frames;
  private final Rendering rendering;
  private final Catalogues catalogues;
  private final Messages messages;
  private final InstantSource clock;

  NoticePages(
      Announcements announcements,
      Frames frames,
      Rendering rendering,
      Catalogues catalogues,
      Messages messages,
      InstantSource clock) {
    this.announcements = announcements;
    this.frames = frames;
    this.rendering = rendering;
    this.catalogues = catalogues;
    this.messages = messages;
    this.clock = clock;
  }

  ListPage list(
      Locale locale, Optional<Topic> topic, OptionalLong before, Optional<ListPage.Asked> problem) {
    List<Announcement> found = announcements.current(topic, before, PAGE + 1);
    String path = NoticePaths.list(locale, topic);
    return new ListPage(
        listFrame(locale, topic),
        topic,
        choices(locale, topic),
        found.stream().limit(PAGE).map(each -> row(locale, each)).toList(),
        older(path, found),
        path + ".atom",
        path + ".json",
        NoticePaths.list(locale) + "/subscriptions",
        problem);
  }

  private static Optional<String> older(String path, List<Announcement> found) {
    if (found.size() <= PAGE) {
      return Optional.empty();
    }
    Announcement last = found.get(PAGE - 1);
    return Optional.of(path + "?before=" + (last.pinned() ? 0 : last.id().value()));
  }

  private Frame listFrame(Locale locale, Optional<Topic> topic) {
    String name = messages.text(locale, "notice.title");
    String title =
        topic.map(each -> messages.text(locale, "notice.topic." + each.code())).orElse(name);
    String path = NoticePaths.list(locale, topic);
    Frame frame =
        frames
            .forEverybody(locale, title, other -> NoticePaths.list(other, topic))
            .describedAs(messages.text(locale, "notice.description"))
            .followedBy(
                List.of(
                    new Frame.Feed(title, path + ".atom", "application/atom+xml"),
                    new Frame.Feed(title, path + ".json", "application/feed+json")));
    return topic.isPresent() ? frame.below(new Frame.Way(NoticePaths.list(locale), name)) : frame;
  }

  private List<ListPage.Choice> choices(Locale locale, Optional<Topic> chosen) {
    var choices = new ArrayList<ListPage.Choice>();
    choices.add(
        new ListPage.Choice(
            NoticePaths.list(locale), messages.text(locale, "notice.all"), chosen.isEmpty()));
    for (Topic topic : Topic.OF_ANNOUNCEMENTS) {
      choices.add(
          new ListPage.Choice(
              NoticePaths.list(locale, Optional.of(topic)),
              messages.text(locale, "notice.topic." + topic.code()),
              chosen.equals(Optional.of(topic))));
    }
    return choices;
  }

  static ListPage.Row row(Locale locale, Announcement announcement) {
    Announcement.Text text = announcement.text(locale);
    return new ListPage.Row(
        NoticePaths.page(locale, announcement),
        announcement.topic(),
        text.title(),
        text.summary(),
        announcement.publishedAt().orElseThrow(),
        announcement.pinned(),
        announcement.nearest(locale).toLanguageTag());
  }

  Optional<ShowPage> show(Locale locale, long id) {
    return announcements.published(new AnnouncementId(id)).map(each -> show(locale, each));
  }

  private ShowPage show(Locale locale, Announcement announcement) {
    Announcement.Text text = announcement.text(locale);
    Optional<Topic> topic = Optional.of(announcement.topic());
    boolean expired = announcement.state(clock.instant()) == Announcement.State.EXPIRED;
    String topicPath = NoticePaths.list(locale, topic);
    Frame frame =
        frames
            .forEverybody(locale, text.title(), other -> NoticePaths.page(other, announcement))
            .describedAs(text.summary())
            .below(
                new Frame.Way(NoticePaths.list(locale), messages.text(locale, "notice.title")),
                new Frame.Way(
                    topicPath,
                    messages.text(locale, "notice.topic." + announcement.topic().code())));
    List<ListPage.Row> others =
        announcements.current(topic, OptionalLong.empty(), OTHERS + 1).stream()
            .filter(each -> !each.id().equals(announcement.id()))
            .limit(OTHERS)
            .map(each -> row(locale, each))
            .toList();
    return new ShowPage(
        expired ? frame.unlisted() : frame,
        announcement,
        announcement.nearest(locale),
        text,
        rendered(announcement, locale),
        expired,
        announcement.changedAt().isAfter(announcement.publishedAt().orElseThrow().plus(CORRECTED)),
        others,
        topicPath,
        NoticeGraph.of(frame, announcement, text));
  }

  SubscribedPage subscribed(Locale locale) {
    String back = NoticePaths.list(locale);
    Frame frame =
        frames
            .forEverybody(
                locale,
                messages.text(locale, "notice.subscribed.title"),
                other -> NoticePaths.list(other) + "/subscribed")
            .below(new Frame.Way(back, messages.text(locale, "notice.title")))
            .unlisted();
    return new SubscribedPage(frame, back);
  }

  /// The text of an announcement for readers of a language.
  Rendered rendered(Announcement announcement, Locale reader) {
    Locale written = announcement.nearest(reader);
    Announcement.Text text = announcement.text(reader);
    var wording =
        new Wording(text.title(), text.summary(), List.of(), Wording.Format.MARKDOWN, text.body());
    return rendering.render(
        wording, written, reader, catalogues.current(), Set.of(Audience.EVERYONE));
  }
}
