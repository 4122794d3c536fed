package dev.steward.notice.content;

import dev.steward.audit.Actor;
import dev.steward.audit.Audit;
import dev.steward.audit.Subject;
import dev.steward.helpcenter.content.Catalogues;
import dev.steward.helpcenter.content.Slugs;
import dev.steward.helpcenter.content.Variables;
import dev.steward.notice.Announcement;
import dev.steward.notice.AnnouncementId;
import dev.steward.notice.NoticeError;
import dev.steward.notice.Topic;
import dev.steward.notice.mailing.Letter;
import dev.steward.notice.mailing.Mailings;
import dev.steward.platform.error.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The door to announcements: write, publish, withdraw, and what readers see. Every act is audited.
@Component
public class Announcements {
  /// Between publishing and the first mail, in which it can still be withdrawn.
  public static final Duration SECOND_THOUGHTS = Duration.ofMinutes(2);

  private static final int LONGEST_TITLE = 200;

  private final AnnouncementRepository rows;
  private final Mailings mailings;
  private final Variables variables;
  private final Catalogues catalogues;
  private final Audit audit;
  private final InstantSource clock;

  Announcements(
      AnnouncementRepository rows,
      Mailings mailings,
      Variables variables,
      Catalogues catalogues,
      Audit audit,
      InstantSource clock) {
    this.rows = rows;
    this.mailings = mailings;
    this.variables = variables;
    this.catalogues = catalogues;
    this.audit = audit;
    this.clock = clock;
  }

  /// Begins an announcement.
  ///
  /// @param title gives its address its readable part
  @Transactional
  public AnnouncementId create(Topic topic, String title, Actor by) {
    String slug = Slugs.of(title);
    AnnouncementId id =
        rows.add(Settings.of(topic), slug.isEmpty() ? topic.code() : slug, clock.instant());
    record(by, "announcement.created", id, Map.of("topic", topic.code()));
    return id;
  }

  /// The announcement, whatever its state.
  public Optional<Announcement> find(AnnouncementId id) {
    return rows.find(id);
  }

  /// The newest announcements, whatever their state.
  public List<Announcement> all(int limit) {
    return rows.all(limit);
  }

  /// Writes what it says in one language, and what it is. What is published changes at once.
  ///
  /// @param expected the version that was seen
  /// @throws Refusal a [NoticeError]
  @Transactional
  public void write(
      AnnouncementId id,
      Locale locale,
      Announcement.Text text,
      Settings settings,
      int expected,
      Actor by) {
    Announcement before = require(id, expected);
    boolean published = before.publishedAt().isPresent();
    if (text.title().length() > LONGEST_TITLE || (published && !text.isComplete())) {
      throw new Refusal(NoticeError.EMPTY);
    }
    if (published) {
      requireValues(locale, text);
    }
    rows.write(id, locale, text);
    rows.settings(id, settings, clock.instant());
    record(by, "announcement.changed", id, Map.of("language", locale.toLanguageTag()));
  }

  /// Shows it to readers, now or later.
  ///
  /// @throws Refusal a [NoticeError], when a language is incomplete or the time is past
  @Transactional
  public void publish(AnnouncementId id, Optional<Instant> at, Actor by) {
    Announcement announcement = rows.lock(id).orElseThrow();
    if (announcement.withdrawnAt().isPresent()) {
      throw new Refusal(NoticeError.WITHDRAWN);
    }
    requireReadable(announcement);
    Instant now = clock.instant();
    if (at.filter(later -> !later.isAfter(now)).isPresent()
        || announcement.expiresAt().filter(end -> !end.isAfter(at.orElse(now))).isPresent()) {
      throw new Refusal(NoticeError.BAD_TIME);
    }
    if (announcement.publishedAt().isPresent()) {
      return;
    }
    if (at.isPresent()) {
      rows.schedule(id, at.get(), now);
      record(by, "announcement.scheduled", id, Map.of("at", at.get().toString()));
    } else {
      show(announcement, by);
    }
  }

  private void requireReadable(Announcement announcement) {
    if (announcement.texts().isEmpty()
        || !announcement.texts().values().stream().allMatch(Announcement.Text::isComplete)) {
      throw new Refusal(NoticeError.EMPTY);
    }
    announcement.texts().forEach(this::requireValues);
  }

  private void requireValues(Locale locale, Announcement.Text text) {
    Set<String> unset = variables.unset(text.title() + text.summary() + text.body(), locale);
    if (!unset.isEmpty()) {
      throw new Refusal(NoticeError.UNKNOWN_VARIABLES, String.join(", ", unset));
    }
  }

  private void show(Announcement announcement, Actor by) {
    rows.publish(announcement.id(), clock.instant());
    if (announcement.mailed()) {
      mailings.send(
          announcement.topic(), key(announcement.id()), letters(announcement), SECOND_THOUGHTS);
    }
    record(by, "announcement.published", announcement.id(), Map.of());
  }

  private Map<Locale, Letter> letters(Announcement announcement) {
    var letters = new HashMap<Locale, Letter>();
    announcement
        .texts()
        .forEach((locale, text) -> {
          Announcement.Text said = filled(locale, text);
          String path = "/hc/" + locale.toLanguageTag() + "/announcements/" + announcement.tail();
          letters.put(locale, new Letter(said.title(), text.body(), path));
        });
    return letters;
  }

  /// Publishes the next that is due.
  ///
  /// @return whether there was one
  @Transactional
  public boolean publishDue() {
    Optional<Announcement> due = rows.due(clock.instant());
    due.ifPresent(announcement -> show(announcement, Actor.SYSTEM));
    return due.isPresent();
  }

  /// Takes it from readers for good; mail that has not left does not leave.
  @Transactional
  public void withdraw(AnnouncementId id, Actor by) {
    rows.withdraw(id, clock.instant());
    mailings.stop(key(id));
    record(by, "announcement.withdrawn", id, Map.of());
  }

  /// How far the mail about it has come.
  public Optional<Mailings.Progress> mailing(AnnouncementId id) {
    return mailings.progress(key(id));
  }

  /// What readers see: published, not withdrawn, not expired; pinned ones first, then the newest.
  /// Titles and summaries have their values filled in.
  ///
  /// @param topic only these; empty for all
  /// @param before the last one already seen, after which unpinned ones go on; 0 where only pinned
  ///   ones were seen
  public List<Announcement> current(Optional<Topic> topic, OptionalLong before, int limit) {
    return rows.current(topic, clock.instant(), before, limit).stream().map(this::filled).toList();
  }

  /// Those that show a banner now, the newest first.
  public List<Announcement> bannered(int limit) {
    return rows.bannered(clock.instant(), limit).stream().map(this::filled).toList();
  }

  /// What readers see of one: as long as it is not withdrawn, also after it expired.
  public Optional<Announcement> published(AnnouncementId id) {
    return rows.find(id)
        .filter(each -> each.publishedAt().isPresent() && each.withdrawnAt().isEmpty())
        .map(this::filled);
  }

  /// Equal as long as readers see the same.
  public Object generation() {
    return rows.generation(clock.instant());
  }

  private Announcement filled(Announcement announcement) {
    var texts = new HashMap<>(announcement.texts());
    texts.replaceAll(this::filled);
    return new Announcement(
        announcement.id(),
        announcement.topic(),
        announcement.slug(),
        announcement.pinned(),
        announcement.banner(),
        announcement.mailed(),
        announcement.publishAt(),
        announcement.publishedAt(),
        announcement.expiresAt(),
        announcement.withdrawnAt(),
        announcement.changedAt(),
        announcement.version(),
        texts);
  }

  private Announcement.Text filled(Locale locale, Announcement.Text text) {
    Map<String, String> values = catalogues.current().valuesIn(locale);
    return new Announcement.Text(
        Variables.fill(text.title(), values, UnaryOperator.identity()),
        Variables.fill(text.summary(), values, UnaryOperator.identity()),
        text.body());
  }

  private Announcement require(AnnouncementId id, int expected) {
    Announcement before = rows.lock(id).orElseThrow();
    if (before.withdrawnAt().isPresent()) {
      throw new Refusal(NoticeError.WITHDRAWN);
    }
    if (before.version() != expected) {
      throw new Refusal(NoticeError.CHANGED);
    }
    return before;
  }

  private static String key(AnnouncementId id) {
    return "announcement:" + id.value();
  }

  private void record(Actor by, String act, AnnouncementId id, Map<String, String> details) {
    audit.record(by, act, Subject.of("announcement", id.value()), Optional.empty(), details);
  }
}
