package dev.steward.notice.reading;

import dev.steward.helpcenter.frame.Banner;
import dev.steward.helpcenter.frame.CustomerPage;
import dev.steward.helpcenter.frame.FrameContribution;
import dev.steward.helpcenter.frame.ListedPage;
import dev.steward.notice.Announcement;
import dev.steward.notice.content.Announcements;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/// What announcements add to all customer pages.
@Configuration(proxyBeanMethods = false)
class NoticeContribution {
  private static final int BANNERS = 3;
  private static final int LISTED = 1_000;
  private static final int RANK = 20;

  @Bean
  CustomerPage announcementsPage() {
    return new CustomerPage("announcements", "/hc/{language}/announcements")
        .inHead("notice.title", RANK);
  }

  @Bean
  @Order(RANK)
  FrameContribution announcementsContribution(Announcements announcements) {
    return new Contribution(announcements);
  }

  private record Contribution(Announcements announcements) implements FrameContribution {

    @Override
    public List<Banner> banners() {
      return announcements.bannered(BANNERS).stream().map(Contribution::banner).toList();
    }

    private static Banner banner(Announcement announcement) {
      return new Banner(
          "announcement-" + announcement.id().value(),
          announcement.banner().orElseThrow(),
          each(announcement, locale -> announcement.text(locale).title()),
          "/hc/{language}/announcements/" + announcement.tail(),
          true);
    }

    @Override
    public List<ListedPage> listed() {
      return announcements.current(Optional.empty(), OptionalLong.empty(), LISTED).stream()
          .map(announcement ->
              new ListedPage(
                  each(announcement, locale -> NoticePaths.page(locale, announcement)),
                  each(announcement, locale -> announcement.text(locale).title()),
                  announcement.changedAt()))
          .toList();
    }

    @Override
    public Object generation() {
      return announcements.generation();
    }

    private static Map<Locale, String> each(
        Announcement announcement, Function<Locale, String> what) {
      var values = new HashMap<Locale, String>();
      announcement.texts().keySet().forEach(locale -> values.put(locale, what.apply(locale)));
      return values;
    }
  }
}
